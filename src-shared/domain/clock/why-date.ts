import { formatDay } from '#shared/domain/date/format-date.ts'
import { addDays, weekdayOf } from '#shared/domain/date/iso-date.ts'
import { federalHolidayName } from './federal-holidays.ts'
import { isWorkingDay, weekdayNames, type WorkCalendar } from './working-days.ts'

/** A day that a clock passed over, and why. */
export interface SkippedDay {
  readonly date: string
  readonly why: string
}

/** The days between the start of a clock of working days and its last day on which the agency did not work. */
export function skippedDays(from: string, due: string, calendar: WorkCalendar): readonly SkippedDay[] {
  const skipped: SkippedDay[] = []
  for (let date = addDays(from, 1); date <= due; date = addDays(date, 1))
    if (!isWorkingDay(date, calendar)) skipped.push({ date, why: whyClosed(date, calendar) })
  return skipped
}

function whyClosed(date: string, calendar: WorkCalendar): string {
  const weekday = weekdayOf(date)
  if (!calendar.weekdays.includes(weekday)) return weekdayNames[weekday] ?? ''
  const holiday = calendar.closedOnFederalHolidays ? federalHolidayName(date) : null
  return holiday ?? 'closed day'
}

/** The days passed over, in one sentence; weekends are named once. Empty when there are none. */
export function skippedWords(skipped: readonly SkippedDay[], today: string): string {
  if (skipped.length === 0) return ''
  const weekdays = [...new Set(skipped.map(({ why }) => why).filter(isWeekday))].map((name) => `${name}s`)
  const others = skipped
    .filter(({ why }) => !isWeekday(why))
    .map(({ date, why }) => `${formatDay(date, today)} (${why})`)
  return `Not counted: ${[...weekdays, ...others].join(', ')}.`
}

function isWeekday(why: string): boolean {
  return (weekdayNames as readonly string[]).includes(why)
}
