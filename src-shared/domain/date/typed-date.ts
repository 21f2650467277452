import { isIsoDate } from './iso-date.ts'

/**
 * Reads a date as people type it and answers `YYYY-MM-DD`, or null when it is no real date. Numbers alone are read
 * month first, as in the United States: `3/4/2026` is 4 March. The year has four digits, so that nobody's birth year
 * is guessed.
 */
export function readDate(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  if (isIsoDate(text)) return text
  const written = readWritten(text) ?? readNumbers(text)
  return written !== null && isIsoDate(written) ? written : null
}

/** True for a text that reads as a real date. */
export function looksLikeDate(text: string): boolean {
  return readDate(text) !== null
}

const dayFirst = /^(?<day>\d{1,2})(?:st|nd|rd|th)?[\s.-]+(?<month>[a-z]{3,9})\.?[\s,-]+(?<year>\d{4})$/
const monthFirst = /^(?<month>[a-z]{3,9})\.?[\s-]+(?<day>\d{1,2})(?:st|nd|rd|th)?[\s,-]+(?<year>\d{4})$/
const numbers = /^(?<month>\d{1,2})[\s./-](?<day>\d{1,2})[\s./-](?<year>\d{4})$/

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

/** `3 mar 2026`, `March 3rd, 2026`. */
function readWritten(text: string): string | null {
  const parts = (dayFirst.exec(text) ?? monthFirst.exec(text))?.groups
  if (parts === undefined) return null
  const word = parts.month ?? ''
  const month = months.findIndex((name) => name.startsWith(word)) + 1
  return month === 0 ? null : join(parts.year, String(month), parts.day)
}

/** `3/13/2026`, `03-13-2026`. */
function readNumbers(text: string): string | null {
  const parts = numbers.exec(text)?.groups
  return parts === undefined ? null : join(parts.year, parts.month, parts.day)
}

function join(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
