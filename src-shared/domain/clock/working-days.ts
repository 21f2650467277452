import { addDays, weekdayOf } from '#shared/domain/date/iso-date.ts'
import { isFederalHoliday } from './federal-holidays.ts'

/** When an agency works. */
export interface WorkCalendar {
  /** Weekdays worked, 0 for Sunday to 6 for Saturday. At least one. */
  readonly weekdays: readonly number[]
  readonly closedOnFederalHolidays: boolean
  /** Other days the agency is closed. */
  readonly closedDays: readonly string[]
}

/** Monday to Friday, closed on federal holidays. */
export const standardCalendar: WorkCalendar = {
  weekdays: [1, 2, 3, 4, 5],
  closedOnFederalHolidays: true,
  closedDays: [],
}

/** The weekdays by their number, 0 for Sunday. */
export const weekdayNames = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const

/** Whether the agency works on a date. */
export function isWorkingDay(date: string, calendar: WorkCalendar): boolean {
  if (!calendar.weekdays.includes(weekdayOf(date))) return false
  if (calendar.closedOnFederalHolidays && isFederalHoliday(date)) return false
  return !calendar.closedDays.includes(date)
}

/** The date so many working days after another, which itself is not counted. Zero answers the date itself. */
export function addWorkingDays(date: string, days: number, calendar: WorkCalendar): string {
  let at = date
  for (let left = days; left > 0;) {
    at = addDays(at, 1)
    if (isWorkingDay(at, calendar)) left -= 1
  }
  return at
}

/** The date itself when it is worked, else the next working day. */
export function onWorkingDay(date: string, calendar: WorkCalendar): string {
  return isWorkingDay(date, calendar) ? date : addWorkingDays(date, 1, calendar)
}

/** Working days after `from` up to and with `to`; zero when `to` is not later. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) count += 1
  return count
}
