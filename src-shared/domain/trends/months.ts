import { asDay, addDays } from '#shared/domain/date/iso-date.ts'

/** The most months that trends go over: three years. */
export const mostMonths = 36

/** One month with its first and last day. `month` is `YYYY-MM`. */
export interface MonthSpan {
  readonly month: string
  readonly start: string
  readonly end: string
}

/** True for a `YYYY-MM` that stands in the calendar. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** Every month that has a day in a range, in order. */
export function monthsBetween(start: string, end: string): readonly MonthSpan[] {
  const months: MonthSpan[] = []
  for (let month = start.slice(0, 7); month <= end.slice(0, 7); month = nextMonth(month))
    months.push({ month, start: `${month}-01`, end: addDays(`${nextMonth(month)}-01`, -1) })
  return months
}

/** A month as people read it: `March 2026`. */
export function formatMonth(month: string): string {
  return asDay(`${month}-01`).format('MMMM YYYY')
}

/** So many months later, or earlier when negative. */
export function addMonths(month: string, months: number): string {
  return asDay(`${month}-01`).add(months, 'month').format('YYYY-MM')
}

/**
 * What is wrong with a range of months, by the end it is about; null when nothing is. `thisMonth` may be the last: what
 * has happened in it so far is counted.
 */
export function monthsFault(
  first: string,
  last: string,
  thisMonth: string,
): { readonly path: 'first' | 'last'; readonly message: string } | null {
  if (!isMonth(first)) return { path: 'first', message: 'Choose the first month' }
  if (!isMonth(last)) return { path: 'last', message: 'Choose the last month' }
  if (last > thisMonth)
    return { path: 'last', message: `Last month must be the same as or before ${formatMonth(thisMonth)}` }
  if (last < first)
    return {
      path: 'last',
      message: `Last month must be the same as or after ${formatMonth(first)}, the first month`,
    }
  if (last > addMonths(first, mostMonths - 1))
    return {
      path: 'last',
      message: `Choose at most ${mostMonths} months: last month can be ${formatMonth(addMonths(first, mostMonths - 1))} or earlier`,
    }
  return null
}

function nextMonth(month: string): string {
  return addMonths(month, 1)
}
