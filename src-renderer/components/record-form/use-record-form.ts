import { useState } from 'react'
import { withChanges, type FieldValue } from '#shared/domain/amend/changes.ts'
import { asStored, beginForm, type RecordForm, type Values } from '#shared/domain/record-form/record-form.ts'

interface Held {
  /** What stood there when the answers began. */
  readonly seen: Values
  readonly answers: Values
}

interface RecordAnswers extends Held {
  /** The answers as they would be stored. */
  readonly row: Values
  readonly change: (column: string, value: FieldValue) => void
}

/**
 * The answers of a form about a row. When the row is read anew because a save was overtaken, what was left alone follows
 * it, and what was changed stays as it was answered.
 */
export function useRecordForm<F>(form: RecordForm<F>, saved: Values): RecordAnswers {
  const latest = beginForm(form, saved)
  const [held, setHeld] = useState<Held>({ seen: latest, answers: latest })
  const columns = form.fields.map(({ column }) => column)
  const isCurrent = columns.every((column) => held.seen[column] === latest[column])
  const current = isCurrent
    ? held
    : { seen: latest, answers: withChanges(columns, held.answers, held.seen, latest) }
  if (!isCurrent) setHeld(current)
  return {
    ...current,
    row: asStored(form, current.answers),
    change: (column, value) => setHeld({ ...current, answers: { ...current.answers, [column]: value } }),
  }
}
