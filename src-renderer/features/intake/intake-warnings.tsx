import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import type { IntakeAnswers } from '#shared/domain/intake/answers.ts'
import { memberName } from '#shared/domain/intake/people.ts'
import type { Issue } from '#shared/domain/issue.ts'
import styles from './intake.module.css'

interface Props {
  readonly warnings: readonly Issue[]
  readonly answers: IntakeAnswers
  readonly busy: boolean
  readonly onGoBack: () => void
  readonly onAccept: () => void
}

/** All warnings of the save, asked about once: how many there are of each person, and which when opened. */
export function IntakeWarnings({ warnings, answers, busy, onGoBack, onAccept }: Props) {
  const groups = warningGroups(warnings, answers)
  return (
    <ConfirmDialog
      opened={warnings.length > 0}
      title={
        warnings.length === 1
          ? 'Look at this before saving'
          : `Look at these ${warnings.length} before saving`
      }
      cancel={{ label: 'Go back and change', onClick: onGoBack }}
      confirm={{ label: 'Save with these', onClick: onAccept, busy }}
    >
      <p>
        What has no answer is saved as not collected, and you can ask later. What looks unlikely may still be
        right.
      </p>
      <ul className={styles.warnings}>
        {groups.map(({ name, messages }) => (
          <li key={name}>
            <details open={groups.length === 1}>
              <summary>
                {name}:{' '}
                {messages.length === 1 ? '1 thing to look at' : `${messages.length} things to look at`}
              </summary>
              <ul>
                {messages.map((message) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}

/** Warnings by whom they speak of, the household's own first. */
export function warningGroups(
  warnings: readonly Issue[],
  answers: IntakeAnswers,
): readonly { readonly name: string; readonly messages: readonly string[] }[] {
  const names = new Map(answers.members.map((member) => [member.memberId, memberName(member, answers)]))
  const groups = new Map<string, string[]>([['The household', []]])
  for (const name of names.values()) groups.set(name, [])
  for (const { path, message } of warnings) {
    const [, memberId = ''] = path.split('.')
    groups.get(names.get(memberId) ?? 'The household')?.push(message)
  }
  return [...groups]
    .filter(([, messages]) => messages.length > 0)
    .map(([name, messages]) => ({ name, messages }))
}
