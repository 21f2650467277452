import { useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/components/button/button.tsx'
import { ChoiceField } from '#renderer/components/choice-field/choice-field.tsx'
import { ErrorSummary } from '#renderer/components/error-summary/error-summary.tsx'
import { fieldId, focusField } from '#renderer/components/field-frame/field-id.ts'
import { TextField } from '#renderer/components/text-field/text-field.tsx'
import { checkSafetyCard } from '#shared/domain/contact/check-safety-card.ts'
import {
  contactPointKindLabels,
  contactPointKinds,
  type ContactPointKind,
  type Safety,
} from '#shared/domain/contact/safety-card.ts'
import type { Issue } from '#shared/domain/issue.ts'
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
  /** Answers the issues that stopped it, none when it was added. */
  readonly onAdd: (point: NewPoint) => Promise<readonly Issue[]>
  readonly onClose: () => void
}

const blank: NewPoint = { kind: 'phone', label: '', value: '', safe: 'unknown' }

/** A new way to reach a household. What is typed here is shown for the last time. */
export function AddPoint({ onAdd, onClose }: Props) {
  const [point, setPoint] = useState(blank)
  const [issues, setIssues] = useState<readonly Issue[]>([])
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLFormElement>(null)
  useEffect(() => first.current?.querySelector('input')?.focus(), [])

  const change = (changes: Partial<NewPoint>): void => setPoint({ ...point, ...changes })
  const errorAt = (path: string): string | undefined => issues.find((issue) => issue.path === path)?.message
  const { noun, hint } = kinds[point.kind]

  async function submit(): Promise<void> {
    setBusy(true)
    const found = check(point)
    const stopped = found.length > 0 ? found : await onAdd(point)
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
      <ChoiceField
        id={fieldId('kind')}
        label="What kind is it?"
        options={contactPointKinds.map((value) => ({ value, label: contactPointKindLabels[value] }))}
        value={point.kind}
        onChange={(kind) => change({ kind })}
        error={errorAt('kind')}
      />
      <TextField
        id={fieldId('value')}
        label={noun}
        hint={hint}
        value={point.value}
        onChange={(value) => change({ value: value ?? '' })}
        error={errorAt('value')}
      />
      <TextField
        id={fieldId('label')}
        label="What to call it here"
        hint="Like own phone, or work, weekdays; it is shown in place of the number"
        optional
        value={point.label}
        onChange={(label) => change({ label: label ?? '' })}
        error={errorAt('label')}
      />
      <SafetyChoice
        id={fieldId('safe')}
        label="Is it safe?"
        value={point.safe}
        onChange={(safe) => change({ safe })}
      />
      <div className={styles.addActions}>
        <Button type="submit" disabled={busy}>
          Add it
        </Button>
        <Button look="quiet" onClick={onClose}>
          Do not add
        </Button>
      </div>
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
