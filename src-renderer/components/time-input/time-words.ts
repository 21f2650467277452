import { formatTime } from '#shared/domain/date/format-date.ts'
import { readTime } from '#shared/domain/date/typed-time.ts'

/** A stored time in words: `14:30` is `2:30 PM`. Text that is not a time comes back as it was typed. */
export function timeInWords(value: string): string {
  return /^\d{2}:\d{2}$/u.test(value) && readTime(value) === value ? formatTime(value) : value
}
