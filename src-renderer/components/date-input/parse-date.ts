import { formatDate } from '#shared/domain/date/format-date.ts'
import { addDays, asDay, isIsoDate } from '#shared/domain/date/iso-date.ts'
import { readDate } from '#shared/domain/date/typed-date.ts'

/**
 * Understands a date as a person types it and answers `YYYY-MM-DD`, or null when it is no real date: all that
 * `readDate` knows ('3 mar 2026', '3/27/2026', '2026-03-27'), 'today', 'yesterday' and 'tomorrow', and numbers with
 * the day first where only that order makes a date ('27 3 2026'). Nothing is guessed: the year has four digits.
 */
export function parseDate(typed: string, today: string): string | null {
  const text = typed.trim().toLowerCase()
  const days = daysFromToday.get(text)
  return days === undefined ? (readDate(text) ?? readDate(dayAndMonthSwapped(text))) : addDays(today, days)
}

/** A stored date in words: `27 March 2026`. Text that is not a date comes back as it was typed. */
export function dateInWords(value: string): string {
  return isIsoDate(value) ? formatDate(value) : value
}

/** What was understood, with the weekday people check a date by: `Friday 27 March 2026`; null for no date. */
export function weekdayInWords(value: string): string | null {
  return isIsoDate(value) ? `${asDay(value).format('dddd')} ${formatDate(value)}` : null
}

const daysFromToday: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
])

function dayAndMonthSwapped(text: string): string {
  return text.replace(/^(\d{1,2})([\s./-])(\d{1,2})(?=[\s./-]\d{4}$)/u, '$3$2$1')
}
