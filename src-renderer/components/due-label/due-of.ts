import { dueTone, dueWords } from '#shared/domain/clock/due-words.ts'
import type { WorkCalendar } from '#shared/domain/clock/working-days.ts'
import type { Urgency } from './due-label.tsx'

const urgencies = { ok: 'later', due: 'soon', overdue: 'overdue' } as const satisfies Record<string, Urgency>

/** How pressing a last day is, as seen from today. */
export function urgencyOf(date: string, today: string, calendar: WorkCalendar): Urgency {
  return urgencies[dueTone({ date, unit: 'working' }, today, calendar)]
}

/** A last day in words: `in 2 working days (Thu 5 March)`. */
export function wordsOfDue(date: string, today: string, calendar: WorkCalendar): string {
  const words = dueWords({ date, unit: 'working' }, today, calendar)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** The same in a few words for a column of a table: `Overdue by 3 days`, `In 2 working days`. */
export function shortWordsOfDue(date: string, today: string, calendar: WorkCalendar): string {
  return wordsOfDue(date, today, calendar).replace(/ \(.*\)$/, '')
}
