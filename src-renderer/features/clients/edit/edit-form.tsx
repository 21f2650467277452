import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import type { DraftHandle } from '#renderer/components/step-wizard/definition.ts'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { aliasKey } from '#shared/domain/client/alias.ts'
import { checkProfile, type ProfileContext } from '#shared/domain/client/check-profile.ts'
import { noteLength } from '#shared/domain/client/note.ts'
import {
  profileSubject,
  recordedAnswers,
  type ProfileAnswers,
  type ProfilePart,
} from '#shared/domain/client/profile.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { DraftBar } from '#renderer/features/drafts/draft-bar.tsx'
import { DraftNote } from '#renderer/features/drafts/draft-note.tsx'
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

/** What is being changed, and what was on record then. */
type ProfileDraft = ProfileAnswers & { readonly before?: string }

const nothing: ProfileDraft = {}

/** One part of the profile and the reason, then what will change, then the save. It is a draft until then. */
export function EditForm(props: Props) {
  const held = useDraft<ProfileDraft>('profile', profileSubject(props.PersonalID, props.part), nothing)
  if (held.ready) return <OpenEditForm {...props} {...held} />
  return held.failure === null ? (
    <LoadingState label="Reading your draft" />
  ) : (
    <ErrorState title="Your draft could not be read" safe={held.failure.message} />
  )
}

interface OpenProps extends Props {
  readonly draft: DraftHandle<ProfileDraft>
  readonly draft_id: string
}

function OpenEditForm({ PersonalID, part, context, back, save, draft, draft_id }: OpenProps) {
  const [first] = useState(() => recordedAnswers(context.saved, [part]))
  const { before, ...typedSoFar } = draft.answers
  const answers: ProfileAnswers = { ...first, ...typedSoFar }
  const [asked, setAsked] = useState<readonly Issue[] | null>(null)
  const [busy, setBusy] = useState(false)
  const issues = useIssues()

  function change(changes: ProfileAnswers): void {
    if (before === undefined) draft.change('before', JSON.stringify(first))
    for (const path of Object.keys(changes) as (keyof ProfileAnswers)[]) draft.change(path, changes[path])
  }

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
    const stopped = await sentences(async () => {
      await draft.flush()
      return save(() => api.clients.edit({ PersonalID, answers, acceptWarnings: read.length > 0, draft_id }))
    })
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
        busy={busy}
        onSubmit={() => void judge()}
        bar={
          <DraftBar
            action="Check and save"
            busy={busy}
            draft={draft}
            draft_id={draft_id}
            isChanged={JSON.stringify(answers) !== JSON.stringify(first)}
            back={back}
          />
        }
      >
        <DraftNote
          draft={draft}
          changedSince={before !== undefined && before !== JSON.stringify(first)}
          what="the record"
        />
        <p className={styles.hint}>{partWords[part].hint}</p>
        <PartFields
          part={part}
          answers={answers}
          recorded={first}
          today={context.today}
          change={change}
          errorAt={issues.at}
        />
        <LongTextField
          id={fieldId('reason')}
          label="Why do you change it?"
          hint="One sentence, without a name; it stays in the history"
          max={noteLength}
          value={answers.reason}
          onChange={(reason) => change({ reason })}
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
