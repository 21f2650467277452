import { z } from 'zod'
import { error, type Issue } from '#shared/domain/issue.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import type { WorkCalendar } from './working-days.ts'

const longestName = 60

/** A day of the agency's own on which it is closed: an annual meeting, a moving day. */
export const closedDaySchema = z.object({ date: z.iso.date(), name: z.string().trim().max(longestName) })
export type ClosedDay = z.output<typeof closedDaySchema>

/** When the agency works, as Settings keep it. */
export interface OpenDays {
  /** Weekdays worked, 0 for Sunday to 6 for Saturday. */
  readonly weekdays: readonly number[]
  readonly closedOnFederalHolidays: boolean
  readonly closedDays: readonly ClosedDay[]
}

/** More than an agency closes in ten years. */
export const mostClosedDays = 200

/** The calendar that the clocks count in. */
export function calendarOf({ weekdays, closedOnFederalHolidays, closedDays }: OpenDays): WorkCalendar {
  return { weekdays, closedOnFederalHolidays, closedDays: closedDays.map(({ date }) => date) }
}

/** The rule of the open days: at least one weekday, and no closed day twice. What is left out is not judged. */
export function checkOpenDays({
  weekdays,
  closedDays = [],
}: {
  readonly weekdays?: readonly number[] | undefined
  readonly closedDays?: readonly ClosedDay[] | undefined
}): readonly Issue[] {
  const twice = closedDays.find(({ date }, place) => closedDays.findIndex((day) => day.date === date) < place)
  return [
    ...(weekdays?.length === 0
      ? [error('weekdays', 'Choose at least one weekday on which your agency is open')]
      : []),
    ...(twice === undefined
      ? []
      : [error('closedDays', `${formatDate(twice.date)} is on the list already: choose another day`)]),
    ...(closedDays.length > mostClosedDays
      ? [error('closedDays', `The list holds ${mostClosedDays} days: remove past ones to add more`)]
      : []),
  ]
}

/** A closed day as it is typed. */
interface ClosedDayAnswers {
  readonly date: string | null
  readonly name: string | null
}

/** The rule of a day that is added to the list. */
export function checkNewClosedDay(
  { date, name }: ClosedDayAnswers,
  days: readonly ClosedDay[],
): readonly Issue[] {
  const wrong = [
    ...checkDate(date, { path: 'closedDay', name: 'Day' }),
    ...((typed(name)?.length ?? 0) > longestName
      ? [error('closedDayName', `What it is must be ${longestName} letters or fewer`)]
      : []),
  ]
  if (wrong.length > 0) return wrong
  return checkOpenDays({ closedDays: withClosedDay({ date, name }, days) }).map(({ message }) =>
    error('closedDay', message),
  )
}

/** The list with one more day, the earliest first. */
export function withClosedDay({ date, name }: ClosedDayAnswers, days: readonly ClosedDay[]): ClosedDay[] {
  const day = dateOf(date)
  if (day === null) return [...days]
  return [...days, { date: day, name: typed(name) ?? '' }].toSorted((first, second) =>
    compareDates(first.date, second.date),
  )
}
