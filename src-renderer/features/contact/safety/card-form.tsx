import { useState } from 'react'
import { useLeaveGuard } from '#renderer/api/use-leave-guard.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { ConfirmDialog } from '#renderer/components/confirm-dialog/confirm-dialog.tsx'
import { ErrorSummary } from '#renderer/components/error-summary/error-summary.tsx'
import { fieldId, focusField } from '#renderer/components/field-frame/field-id.ts'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { checkSafetyCard } from '#shared/domain/contact/check-safety-card.ts'
import type { SafetyCard } from '#shared/domain/contact/safety-card.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { SafetyChoice } from './safety-choice.tsx'
import styles from './safety.module.css'

interface Props {
  readonly card: SafetyCard
  readonly asked: boolean
  /** Answers the issues that stopped it, none when it was saved. */
  readonly onSave: (card: SafetyCard) => Promise<readonly Issue[]>
}

/** The safety card, to be filled in with the household. */
export function CardForm({ card: stored, asked, onSave }: Props) {
  const [card, setCard] = useState(stored)
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const isChanged = JSON.stringify(card) !== JSON.stringify(stored)
  const guard = useLeaveGuard(isChanged && !busy)

  const change = (changes: Partial<SafetyCard>): void => setCard({ ...card, ...changes })
  const errorAt = (path: string): string | undefined => issues.find((issue) => issue.path === path)?.message

  async function submit(): Promise<void> {
    setBusy(true)
    const found = checkSafetyCard(card)
    const stopped = found.length > 0 ? found : await send()
    setBusy(false)
    setIssues(stopped)
    setAttempt(attempt + 1)
  }

  async function send(): Promise<readonly Issue[]> {
    try {
      return await onSave(card)
    } catch {
      return [error('', 'Nothing was saved. What you typed is kept; try again in a moment')]
    }
  }

  return (
    <form
      className={styles.form}
      noValidate
      aria-label="Safety card"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {issues.length > 0 && (
        <ErrorSummary
          key={attempt}
          issues={issues}
          onGoTo={({ path }) => (path === '' ? undefined : () => void focusField(path))}
        />
      )}
      <section className={styles.group} aria-labelledby="ways">
        <header>
          <h2 id="ways">What is safe?</h2>
          <p className={styles.hint}>
            {asked
              ? 'What is marked not safe is closed to everybody until it is changed here'
              : 'Ask them, and leave what you have not asked as it is'}
          </p>
        </header>
        {channels.map(({ path, label, hint }) => (
          <SafetyChoice
            key={path}
            id={fieldId(path)}
            label={label}
            hint={hint}
            value={card[path]}
            onChange={(value) => change({ [path]: value })}
          />
        ))}
      </section>
      <section className={styles.group} aria-labelledby="words">
        <h2 id="words">What to say, and when</h2>
        <ChoiceField
          id={fieldId('neverMentionAgency')}
          label="May the agency be named to whoever answers?"
          options={[
            { value: true, label: 'Never mention it', hint: 'The careful answer, until they say otherwise' },
            { value: false, label: 'Yes, it may be named' },
          ]}
          value={card.neverMentionAgency}
          onChange={(neverMentionAgency) => change({ neverMentionAgency })}
          error={errorAt('neverMentionAgency')}
        />
        <TextField
          id={fieldId('codeWord')}
          label="Code word"
          hint="A word you both know, so that each can tell it is really the other"
          optional
          width="medium"
          value={card.codeWord}
          onChange={(codeWord) => change({ codeWord })}
          error={errorAt('codeWord')}
        />
        <TextField
          id={fieldId('safeHours')}
          label="Safe hours"
          hint="When they can talk, like weekdays 10 to 2, never on Sundays"
          optional
          value={card.safeHours}
          onChange={(safeHours) => change({ safeHours })}
          error={errorAt('safeHours')}
        />
        <TextField
          id={fieldId('interpreterLanguage')}
          label="Interpreter"
          hint="The language, if they want an interpreter"
          optional
          width="medium"
          value={card.interpreterLanguage}
          onChange={(interpreterLanguage) => change({ interpreterLanguage })}
          error={errorAt('interpreterLanguage')}
        />
        <LongTextField
          id={fieldId('notes')}
          label="Notes"
          hint="What else to know before reaching out: facts, not the story"
          optional
          max={500}
          value={card.notes}
          onChange={(notes) => change({ notes })}
          error={errorAt('notes')}
        />
      </section>
      <div>
        <Button look="primary" type="submit" disabled={busy}>
          Save safety card
        </Button>
      </div>
      <ConfirmDialog
        opened={guard.asks}
        title="Leave without saving the card?"
        cancel={{ label: 'Stay and save it', onClick: guard.stay }}
        confirm={{ label: 'Leave it as it was', onClick: guard.leave }}
      >
        <p>What you changed on this page is not on the card yet.</p>
      </ConfirmDialog>
    </form>
  )
}

const channels = [
  { path: 'callSafe', label: 'Call', hint: 'Somebody else may pick up, or see the missed call' },
  { path: 'textSafe', label: 'Text', hint: 'A message may show on a locked screen' },
  { path: 'voicemailSafe', label: 'Voicemail', hint: 'Somebody else may listen to it, or read it' },
  { path: 'emailSafe', label: 'E-mail', hint: 'Somebody else may know the password' },
] as const
