import {
  addWorkingDays,
  isWorkingDay,
  onWorkingDay,
  standardCalendar,
} from '#shared/domain/clock/working-days.ts'
import { addDays } from '#shared/domain/date/iso-date.ts'
import type { Day } from './plan.ts'

/** Turns the days of a plan into dates around `today`. */
export function practiceDays(today: string): (day: Day) => string {
  const before: string[] = []
  return (day) => {
    if (day <= 0) return addWorkingDays(onWorkingDay(today, standardCalendar), -day, standardCalendar)
    let at = before.at(-1) ?? today
    while (before.length < day) {
      at = addDays(at, -1)
      if (isWorkingDay(at, standardCalendar)) before.push(at)
    }
    return before[day - 1] ?? at
  }
}
