import { error, type Issue } from '#shared/domain/issue.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { formatDate } from './format-date.ts'
import { compareDates } from './iso-date.ts'
import { readDate } from './typed-date.ts'

/** A limit and what it is: `{ date: '2026-03-03', what: 'the referral date' }`. */
export interface DateLimit {
  readonly date: string
  readonly what: string
}

export interface DateRule {
  readonly path: string
  /** How the field is called at the start of a sentence: `Result date`. */
  readonly name: string
  readonly notBefore?: DateLimit | null
  readonly notAfter?: DateLimit | null
  /** Today, when the date may not lie in the future. */
  readonly today?: string
  readonly optional?: boolean
}

/** What is wrong with a date as typed: absent, not in the calendar, or outside its limits. At most one issue. */
export function checkDate(answer: string | null | undefined, rule: DateRule): readonly Issue[] {
  const text = typed(answer)
  if (text === null) return rule.optional ? [] : [error(rule.path, `Enter the ${lowerFirst(rule.name)}`)]
  const date = readDate(text)
  if (date === null) return [error(rule.path, `${rule.name} must be a real date, like 13 March 2026`)]
  const message = outside(date, rule)
  return message === null ? [] : [error(rule.path, `${rule.name} must be ${message}`)]
}

/** The date that was typed as `YYYY-MM-DD`; null when there is none or it is not real. */
export function dateOf(answer: string | null | undefined): string | null {
  const text = typed(answer)
  return text === null ? null : readDate(text)
}

function outside(date: string, { notBefore, notAfter, today }: DateRule): string | null {
  if (today !== undefined && compareDates(date, today) > 0) return 'today or earlier'
  if (notBefore && compareDates(date, notBefore.date) < 0) {
    return `the same as or after ${formatDate(notBefore.date)}, ${notBefore.what}`
  }
  if (notAfter && compareDates(date, notAfter.date) > 0) {
    return `the same as or before ${formatDate(notAfter.date)}, ${notAfter.what}`
  }
  return null
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
