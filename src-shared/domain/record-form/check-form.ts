import { checkDate } from '#shared/domain/date/date-rule.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import {
  askedFields,
  beginForm,
  hudColumn,
  optionsFor,
  rowOf,
  type FormField,
  type RecordForm,
  type Values,
} from './record-form.ts'

/**
 * What is wrong with a row as it would be stored: first each answer for itself, and where all of those are sound, what
 * they must keep among each other. Of a row on record, `saved`, only what changes is judged: what was wrong before and
 * is left alone does not stop the correction of something else.
 */
export function checkForm<F>(
  form: RecordForm<F>,
  row: Values,
  facts: F,
  saved: Values | null = null,
): readonly Issue[] {
  const before = saved === null ? null : beginForm(form, saved)
  const asked = askedFields(form, row, facts)
  const known = new Set(before === null ? [] : askedFields(form, before, facts))
  const isLeft = (field: FormField<F>): boolean =>
    before !== null && known.has(field) && before[field.column] === row[field.column]

  const wrong = asked
    .filter((field) => !isLeft(field))
    .flatMap((field) => checkField(form, field, row, facts))
  if (wrong.length > 0 || form.check === undefined) return wrong

  const left = new Set(asked.filter(isLeft).map(({ column }) => column))
  const old = before === null ? [] : form.check(rowOf(form, before, facts), facts)
  return form
    .check(rowOf(form, row, facts), facts)
    .filter(
      ({ path, message }) =>
        !left.has(path) || !old.some((one) => one.path === path && one.message === message),
    )
}

function checkField<F>(form: RecordForm<F>, field: FormField<F>, row: Values, facts: F): readonly Issue[] {
  const { column, kind, label, needed } = field
  const answer = row[column] ?? null
  if (kind === 'date') {
    const text = answer === null ? null : String(answer)
    return checkDate(text, { path: column, name: label, optional: needed !== true })
  }
  const isTyped = kind === 'count' || kind === 'money' || kind === 'text'
  if (answer === null) {
    if (needed !== true) return []
    return [error(column, isTyped ? `Enter the ${lowerFirst(label)}` : `Choose an answer for “${label}”`)]
  }
  if (kind === 'text')
    return checkText(label, column, String(answer), hudColumn(form.table, column).maxLength)
  if (kind === 'count' || kind === 'money') return checkNumber(field, answer)
  return optionsFor(form, field, facts).some(({ value }) => value === answer)
    ? []
    : [error(column, `Choose an answer for “${label}” from its list`)]
}

function checkNumber<F>({ column, kind, label }: FormField<F>, answer: string | number): readonly Issue[] {
  if (typeof answer === 'number' && answer >= 0 && (kind === 'money' || Number.isInteger(answer))) return []
  const like = kind === 'money' ? 'an amount in dollars, like 850' : 'a whole number, like 12'
  return [error(column, `${label} must be ${like}`)]
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
