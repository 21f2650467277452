import { useState } from 'react'
import { useDraft } from '#renderer/api/use-draft.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { ErrorSummary } from '#renderer/components/error-summary/error-summary.tsx'
import { fieldId, focusField } from '#renderer/components/field-frame/field-id.ts'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { SafetyCardView } from '#renderer/components/safety-card-view/safety-card-view.tsx'
import type { DraftHandle } from '#renderer/components/step-wizard/definition.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { checkSafetyCard } from '#shared/domain/contact/check-safety-card.ts'
import type { SafetyCard } from '#shared/domain/contact/safety-card.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { DraftBar } from '#renderer/features/drafts/draft-bar.tsx'
import { DraftNote } from '#renderer/features/drafts/draft-note.tsx'
import { SafetyChoice } from './safety-choice.tsx'
import styles from './safety.module.css'

interface Props {
  readonly PersonalID: string
  readonly card: SafetyCard
  readonly asked: boolean
  /** Stands for what the card says now. */
  readonly version: string
  readonly back: string
  /** Answers the issues that stopped it, none when it was saved. */
  readonly onSave: (card: SafetyCard, draft_id: string) => Promise<readonly Issue[]>
}

/** What is being changed on a card, and which card was changed. */
type CardDraft = Partial<SafetyCard> & { readonly version?: string }

const nothing: CardDraft = {}

/** The safety card, to be filled in with the household. Changes are a draft until they are saved. */
export function CardForm(props: Props) {
  const held = useDraft<CardDraft>('safety_card', props.PersonalID, nothing)
  if (held.ready) return <OpenCardForm {...props} {...held} />
  if (held.failure === null) return <LoadingState label="Reading your draft" lines={8} />
  return (
    <div className={styles.readOnly}>
      <Banner>{held.failure.message}</Banner>
      <SafetyCardView card={props.card} asked={props.asked} />
    </div>
  )
}

interface OpenProps extends Props {
  readonly draft: DraftHandle<CardDraft>
  readonly draft_id: string
}

function OpenCardForm({ card: stored, asked, version, back, draft, draft_id, onSave }: OpenProps) {
  const { version: begunOn, ...changes } = draft.answers
  const card: SafetyCard = { ...stored, ...changes }
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)

  function change(changed: Partial<SafetyCard>): void {
    if (begunOn === undefined) draft.change('version', version)
    for (const path of Object.keys(changed) as (keyof SafetyCard)[]) draft.change(path, changed[path])
  }

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
      await draft.flush()
      return await onSave(card, draft_id)
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
      <DraftNote draft={draft} changedSince={begunOn !== undefined && begunOn !== version} what="the card" />
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
      <DraftBar
        action="Save safety card"
        busy={busy}
        draft={draft}
        draft_id={draft_id}
        isChanged={JSON.stringify(card) !== JSON.stringify(stored)}
        back={back}
      />
    </form>
  )
}

const channels = [
  { path: 'callSafe', label: 'Call', hint: 'Somebody else may pick up, or see the missed call' },
  { path: 'textSafe', label: 'Text', hint: 'A message may show on a locked screen' },
  { path: 'voicemailSafe', label: 'Voicemail', hint: 'Somebody else may listen to it, or read it' },
  { path: 'emailSafe', label: 'E-mail', hint: 'Somebody else may know the password' },
] as const
