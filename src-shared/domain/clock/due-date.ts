import { addDays } from '#shared/domain/date/iso-date.ts'
import type { ClockRule } from './clock-rule.ts'
import { addWorkingDays, type WorkCalendar } from './working-days.ts'

/** The last day a clock leaves, counted from the day after it starts. */
export function dueDate(
  rule: Pick<ClockRule, 'days' | 'unit'>,
  from: string,
  calendar: WorkCalendar,
): string {
  return rule.unit === 'working' ? addWorkingDays(from, rule.days, calendar) : addDays(from, rule.days)
}
