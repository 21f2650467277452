import { useEffect, useRef, useState } from 'react'
import { useDraft } from '#renderer/api/use-draft.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { ErrorSummary } from '#renderer/components/error-summary/error-summary.tsx'
import { fieldId, focusField } from '#renderer/components/field-frame/field-id.ts'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import type { DraftHandle } from '#renderer/components/step-wizard/definition.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { checkSafetyCard } from '#shared/domain/contact/check-safety-card.ts'
import {
  contactPointKindLabels,
  contactPointKinds,
  type ContactPointKind,
  type Safety,
} from '#shared/domain/contact/safety-card.ts'
import type { Issue } from '#shared/domain/issue.ts'
import { DraftBar } from '#renderer/features/drafts/draft-bar.tsx'
import { DraftNote } from '#renderer/features/drafts/draft-note.tsx'
import { SafetyChoice } from './safety-choice.tsx'
import styles from './safety.module.css'

/** A number or address as it is typed, once. */
export interface NewPoint {
  readonly kind: ContactPointKind
  readonly label: string
  readonly value: string
  readonly safe: Safety
}

interface Props {
  readonly PersonalID: string
  /** Answers the issues that stopped it, none when it was added. */
  readonly onAdd: (point: NewPoint, draft_id: string) => Promise<readonly Issue[]>
  readonly onClose: () => void
}

const blank: NewPoint = { kind: 'phone', label: '', value: '', safe: 'unknown' }

const nothing: Partial<NewPoint> = {}

/** A new way to reach a household, a draft until it is added. What is typed here is shown for the last time. */
export function AddPoint(props: Props) {
  const held = useDraft<NewPoint>('contact_point', props.PersonalID, nothing)
  if (held.ready) return <OpenAddPoint {...props} {...held} />
  if (held.failure === null) return <LoadingState label="Reading your draft" lines={4} />
  return <Banner tone="problem">{held.failure.message}</Banner>
}

interface OpenProps extends Props {
  readonly draft: DraftHandle<NewPoint>
  readonly draft_id: string
}

function OpenAddPoint({ draft, draft_id, onAdd, onClose }: OpenProps) {
  const point: NewPoint = { ...blank, ...draft.answers }
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLFormElement>(null)
  useEffect(() => first.current?.querySelector('input')?.focus(), [])

  const errorAt = (path: string): string | undefined => issues.find((issue) => issue.path === path)?.message
  const { noun, hint } = kinds[point.kind]

  async function submit(): Promise<void> {
    setBusy(true)
    const found = check(point)
    await draft.flush()
    const stopped = found.length > 0 ? found : await onAdd(point, draft_id)
    setBusy(false)
    if (stopped.length === 0) return onClose()
    setIssues(stopped)
    setAttempt(attempt + 1)
  }

  return (
    <form
      className={styles.add}
      noValidate
      ref={first}
      aria-label="Add a number or address"
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
      <DraftNote draft={draft} changedSince={false} what="the list" />
      <ChoiceField
        id={fieldId('kind')}
        label="What kind is it?"
        options={contactPointKinds.map((value) => ({ value, label: contactPointKindLabels[value] }))}
        value={point.kind}
        onChange={(kind) => draft.change('kind', kind)}
        error={errorAt('kind')}
      />
      <TextField
        id={fieldId('value')}
        label={noun}
        hint={hint}
        value={point.value}
        onChange={(value) => draft.change('value', value ?? '')}
        error={errorAt('value')}
      />
      <TextField
        id={fieldId('label')}
        label="What to call it here"
        hint="Like own phone, or work, weekdays; it is shown in place of the number"
        optional
        value={point.label}
        onChange={(label) => draft.change('label', label ?? '')}
        error={errorAt('label')}
      />
      <SafetyChoice
        id={fieldId('safe')}
        label="Is it safe?"
        value={point.safe}
        onChange={(safe) => draft.change('safe', safe)}
      />
      <DraftBar
        action="Add it"
        busy={busy}
        draft={draft}
        draft_id={draft_id}
        isChanged={JSON.stringify(point) !== JSON.stringify(blank)}
        back={onClose}
        unchanged="Do not add"
        isMain={false}
      />
    </form>
  )
}

function check(point: NewPoint): readonly Issue[] {
  return checkSafetyCard({ points: [point] }).map(({ path, severity, message }) => ({
    path: path.replace('points.0.', ''),
    severity,
    message,
  }))
}

const kinds = {
  phone: { noun: 'Phone number', hint: 'Ten digits, area code first; hidden once it is added' },
  email: { noun: 'E-mail address', hint: 'It is hidden once it is added' },
  advocate: { noun: 'The advocate’s phone or e-mail', hint: 'It is hidden once it is added' },
  other: { noun: 'The number, address or way', hint: 'It is hidden once it is added' },
} as const satisfies Record<ContactPointKind, { noun: string; hint: string }>
