import { addDays } from '#shared/domain/date/iso-date.ts'

/** When something is due, as seen from today: the parts of the radar. `week` is the seven days after today. */
export const dueTimes = ['overdue', 'today', 'week', 'later'] as const
export type DueTime = (typeof dueTimes)[number]

export const dueTimeLabels = {
  overdue: 'Overdue',
  today: 'Due today',
  week: 'In the next 7 days',
  later: 'Later',
} as const satisfies Record<DueTime, string>

/** The first and the last day of a part of the radar, both included; null for no limit. */
export function daysOfTime(
  time: DueTime,
  today: string,
): { readonly from: string | null; readonly to: string | null } {
  if (time === 'overdue') return { from: null, to: addDays(today, -1) }
  if (time === 'today') return { from: today, to: today }
  if (time === 'week') return { from: addDays(today, 1), to: addDays(today, 7) }
  return { from: addDays(today, 8), to: null }
}

/** The part of the radar a last day falls in. */
export function timeOf(date: string, today: string): DueTime {
  if (date < today) return 'overdue'
  if (date === today) return 'today'
  return date <= addDays(today, 7) ? 'week' : 'later'
}
