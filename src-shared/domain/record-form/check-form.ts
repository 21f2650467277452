import { checkDate } from '#shared/domain/date/date-rule.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import {
  askedFields,
  hudColumn,
  optionsFor,
  rowOf,
  type FormField,
  type RecordForm,
  type Values,
} from './record-form.ts'

/**
 * What is wrong with a row as it would be stored: first each answer for itself, and where all of those are sound, what
 * they must keep among each other.
 */
export function checkForm<F>(form: RecordForm<F>, row: Values, facts: F): readonly Issue[] {
  const wrong = askedFields(form, row, facts).flatMap((field) => checkField(form, field, row, facts))
  return wrong.length > 0 ? wrong : (form.check?.(rowOf(form, row, facts), facts) ?? [])
}

function checkField<F>(form: RecordForm<F>, field: FormField<F>, row: Values, facts: F): readonly Issue[] {
  const { column, kind, label, needed } = field
  const answer = row[column] ?? null
  switch (kind) {
    case 'date':
      return checkDate(answer === null ? null : String(answer), {
        path: column,
        name: label,
        optional: needed !== true,
      })
    case 'count':
      if (answer === null) return needed ? [error(column, `Enter the ${lowerFirst(label)}`)] : []
      return typeof answer === 'number' && Number.isInteger(answer) && answer >= 0
        ? []
        : [error(column, `${label} must be a whole number, like 12`)]
    case 'text':
      if (answer === null) return needed ? [error(column, `Enter the ${lowerFirst(label)}`)] : []
      return checkText(label, column, String(answer), hudColumn(form.table, column).maxLength)
    default:
      if (answer === null) return needed ? [error(column, `Choose an answer for “${label}”`)] : []
      return optionsFor(form, field, facts).some(({ value }) => value === answer)
        ? []
        : [error(column, `Choose an answer for “${label}” from its list`)]
  }
}

function checkText(label: string, column: string, text: string, longest: number = 200): readonly Issue[] {
  if (text.length > longest)
    return [error(column, `${label} must have ${longest} characters or fewer: it has ${text.length}`)]
  return /[<>[\]{}]/.test(text) ? [error(column, `${label} must not hold any of < > [ ] { }`)] : []
}

/** `ZIP code` stays as it is; `Start date` begins small inside a sentence. */
function lowerFirst(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
