import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useLeaveGuard } from '#renderer/api/use-leave-guard.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { aliasKey } from '#shared/domain/client/alias.ts'
import { checkProfile, type ProfileContext } from '#shared/domain/client/check-profile.ts'
import { noteLength } from '#shared/domain/client/note.ts'
import { recordedAnswers, type ProfileAnswers, type ProfilePart } from '#shared/domain/client/profile.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { ConfirmChange } from './confirm-change.tsx'
import { PartFields } from './part-fields.tsx'
import { partWords } from './part-words.ts'
import styles from './edit.module.css'

interface Props {
  readonly PersonalID: string
  readonly part: ProfilePart
  readonly context: Omit<ProfileContext, 'aliasTaken'>
  readonly back: string
  readonly save: (send: () => Promise<SaveOutcome>) => Promise<readonly Issue[]>
}

/** One part of the profile and the reason, then what will change, then the save. */
export function EditForm({ PersonalID, part, context, back, save }: Props) {
  const [first] = useState(() => recordedAnswers(context.saved, [part]))
  const [answers, setAnswers] = useState<ProfileAnswers>(first)
  const [asked, setAsked] = useState<readonly Issue[] | null>(null)
  const [busy, setBusy] = useState(false)
  const issues = useIssues()
  const guard = useLeaveGuard(JSON.stringify(answers) !== JSON.stringify(first) && !busy)

  async function judge(): Promise<void> {
    setBusy(true)
    const found = await sentences(async () =>
      checkProfile(answers, { ...context, aliasTaken: await isTaken(answers.alias, context.saved.alias) }),
    )
    setBusy(false)
    const warnings = found.filter(({ severity }) => severity === 'warning')
    if (issues.show(found.filter(({ severity }) => severity === 'error'))) setAsked(warnings)
  }

  async function send(read: readonly Issue[]): Promise<void> {
    setBusy(true)
    const stopped = await sentences(() =>
      save(() => api.clients.edit({ PersonalID, answers, acceptWarnings: read.length > 0, draft_id: null })),
    )
    setBusy(false)
    const errors = stopped.filter(({ severity }) => severity === 'error')
    setAsked(errors.length === 0 && stopped.length > 0 ? stopped : null)
    issues.show(errors)
  }

  return (
    <div className={styles.room}>
      <PageHeading lead={context.saved.alias}>{partWords[part].title}</PageHeading>
      <PlainForm
        issues={issues}
        action="Check and save"
        busy={busy}
        onSubmit={() => void judge()}
        beside={
          <ButtonLink look="quiet" href={back}>
            Leave it as it is
          </ButtonLink>
        }
      >
        <p className={styles.hint}>{partWords[part].hint}</p>
        <PartFields
          part={part}
          answers={answers}
          recorded={first}
          today={context.today}
          change={(changes) => setAnswers({ ...answers, ...changes })}
          errorAt={issues.at}
        />
        <LongTextField
          id={fieldId('reason')}
          label="Why do you change it?"
          hint="One sentence, without a name; it stays in the history"
          max={noteLength}
          value={answers.reason}
          onChange={(reason) => setAnswers({ ...answers, reason })}
          error={issues.at('reason')}
        />
      </PlainForm>
      {asked !== null && (
        <ConfirmChange
          part={part}
          saved={context.saved}
          answers={answers}
          warnings={asked}
          busy={busy}
          onCancel={() => setAsked(null)}
          onConfirm={() => void send(asked)}
        />
      )}
      <ConfirmDialog
        opened={guard.asks}
        title="Leave without saving the change?"
        cancel={{ label: 'Stay and save it', onClick: guard.stay }}
        confirm={{ label: 'Leave it as it was', onClick: guard.leave }}
      >
        <p>What you changed on this page is not on record yet.</p>
      </ConfirmDialog>
    </div>
  )
}

/** Another client's alias is told before the save; her own in other letters is not one. */
async function isTaken(answer: string | null | undefined, own: string): Promise<boolean> {
  const alias = typed(answer)
  if (alias === null || alias.length > 60 || aliasKey(alias) === aliasKey(own)) return false
  return (await api.clients.aliasIdeas({ alias })).taken
}

/** The issues, or what stood in the way of finding them as an issue of the whole form. */
async function sentences(work: () => Promise<readonly Issue[]>): Promise<readonly Issue[]> {
  try {
    return await work()
  } catch (failure) {
    const said = failure instanceof AppError ? failure.message : 'Nothing was saved. What you typed is kept'
    return [error('', said)]
  }
}
