import { formatDay } from '#shared/domain/date/format-date.ts'
import { compareDates, daysBetween } from '#shared/domain/date/iso-date.ts'
import type { ClockRule } from './clock-rule.ts'
import { workingDaysBetween, type WorkCalendar } from './working-days.ts'

/** A last day, and whether its days were counted as working or calendar days. */
export interface Due {
  readonly date: string
  readonly unit: ClockRule['unit']
}

/** `overdue` is past, `due` is today or the last day before it, `ok` is further off. */
export type DueTone = 'ok' | 'due' | 'overdue'

/**
 * A deadline in words: `in 2 working days (Thu 5 March)`, `today`, `overdue by 3 days (since Mon 2 March)`. How late
 * something is counts in calendar days.
 */
export function dueWords(due: Due, today: string, calendar: WorkCalendar): string {
  if (due.date === today) return 'today'
  const day = formatDay(due.date, today)
  if (compareDates(due.date, today) < 0)
    return `overdue by ${count(daysBetween(due.date, today), 'day')} (since ${day})`
  const working = due.unit === 'working' ? workingDaysBetween(today, due.date, calendar) : 0
  return working > 0
    ? `in ${count(working, 'working day')} (${day})`
    : `in ${count(daysBetween(today, due.date), 'day')} (${day})`
}

/** How pressing a deadline is. */
export function dueTone(due: Due, today: string, calendar: WorkCalendar): DueTone {
  if (compareDates(due.date, today) < 0) return 'overdue'
  const left =
    due.unit === 'working' ? workingDaysBetween(today, due.date, calendar) : daysBetween(today, due.date)
  return left <= 1 ? 'due' : 'ok'
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
