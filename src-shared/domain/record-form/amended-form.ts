import { withChanges } from '#shared/domain/amend/changes.ts'
import { overtakenFields, type LastChanges, type Overtaken } from '#shared/domain/amend/overtaken.ts'
import { asStored, beginForm, type RecordForm, type Values } from './record-form.ts'
import { fieldWords } from './value-words.ts'

/** The row as an amendment would leave it: her answers where they differ from what she saw, else what is on record. */
export function amendedRow<F>(form: RecordForm<F>, answers: Values, seen: Values, saved: Values): Values {
  const columns = form.fields.map(({ column }) => column)
  return withChanges(columns, asStored(form, answers), seen, beginForm(form, saved))
}

/** The columns it would replace though somebody else changed them since she saw them. */
export function overtakenColumns<F>(
  form: RecordForm<F>,
  { row, seen, saved, facts }: { row: Values; seen: Values; saved: Values; facts: F },
  lastChanges: LastChanges<string>,
): readonly Overtaken<string>[] {
  const fieldOf = (column: string) => form.fields.find((field) => field.column === column)
  return overtakenFields(
    form.fields.map(({ column }) => column),
    { seen, saved: beginForm(form, saved), whole: row },
    {
      nameOf: (column) => fieldOf(column)?.label ?? column,
      valueOf: (column) => {
        const field = fieldOf(column)
        return field === undefined ? '' : (fieldWords(form, field, saved, facts) ?? 'nothing')
      },
      lastChanges,
    },
  )
}
