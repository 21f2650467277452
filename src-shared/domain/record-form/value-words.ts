import { formatDate } from '#shared/domain/date/format-date.ts'
import { isIsoDate } from '#shared/domain/date/iso-date.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'
import { hudColumn, optionsFor, type FormField, type RecordForm, type Values } from './record-form.ts'

/** What stands in a column, as a person reads it; null where nothing does. */
export function fieldWords<F>(
  form: RecordForm<F>,
  field: FormField<F>,
  row: Values,
  facts: F,
): string | null {
  const value = row[field.column] ?? null
  if (value === null) return null
  if (field.kind === 'date') return isIsoDate(String(value)) ? formatDate(String(value)) : 'Not a real date'
  if (field.kind === 'money') return `$${Number(value).toFixed(2)}`
  if (field.kind === 'count' || field.kind === 'text') return String(value)
  const own = optionsFor(form, field, facts).find((option) => option.value === value)?.label
  if (own !== undefined) return own
  // An answer that is no longer on its list still has its words.
  const { picklist } = hudColumn(form.table, field.column)
  return (
    (picklist === undefined ? null : labelOf(picklist, Number(value))) ?? 'An answer that is not on the list'
  )
}
