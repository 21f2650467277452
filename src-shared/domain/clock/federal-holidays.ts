import { addDays, weekdayOf } from '#shared/domain/date/iso-date.ts'

/**
 * The legal public holidays of 5 U.S.C. 6103(a), as a Monday-to-Friday office keeps them: a holiday on a Saturday is
 * kept the Friday before, one on a Sunday the Monday after. Written out here, because a library of the world's
 * holidays weighs more than the rest of this room together.
 */
export function isFederalHoliday(date: string): boolean {
  const year = Number(date.slice(0, 4))
  return holidaysOf(year).has(date) || holidaysOf(year + 1).has(date)
}

/** A federal holiday and the day on which it is kept. */
export interface FederalHoliday {
  readonly date: string
  readonly name: string
}

/** The days on which one year's holidays are kept; New Year's Day may be kept on 31 December of the year before. */
export function federalHolidaysOf(year: number): readonly FederalHoliday[] {
  return [...holidaysOf(year)].map(([date, name]) => ({ date, name }))
}

/** The holidays kept from a day on, for a year. */
export function comingFederalHolidays(from: string): readonly FederalHoliday[] {
  const year = Number(from.slice(0, 4))
  const end = addDays(from, 365)
  return [year, year + 1, year + 2]
    .flatMap((each) => federalHolidaysOf(each))
    .filter(({ date }) => date >= from && date < end)
}

const kept = new Map<number, ReadonlyMap<string, string>>()

/** Kept per year: clocks of a whole list ask for the same few years. */
function holidaysOf(year: number): ReadonlyMap<string, string> {
  const known = kept.get(year)
  if (known !== undefined) return known
  const made = new Map([
    [observed(`${year}-01-01`), 'New Year’s Day'],
    [nth(year, 1, 3, monday), 'Birthday of Martin Luther King, Jr.'],
    [nth(year, 2, 3, monday), 'Washington’s Birthday'],
    [lastMonday(`${year}-05-31`), 'Memorial Day'],
    ...(year >= juneteenthSince ? [[observed(`${year}-06-19`), 'Juneteenth'] as const] : []),
    [observed(`${year}-07-04`), 'Independence Day'],
    [nth(year, 9, 1, monday), 'Labor Day'],
    [nth(year, 10, 2, monday), 'Columbus Day'],
    [observed(`${year}-11-11`), 'Veterans Day'],
    [nth(year, 11, 4, thursday), 'Thanksgiving Day'],
    [observed(`${year}-12-25`), 'Christmas Day'],
  ])
  kept.set(year, made)
  return made
}

const monday = 1
const thursday = 4
const juneteenthSince = 2021

/** The nth weekday of a month. */
function nth(year: number, month: number, count: number, weekday: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7)
}

function lastMonday(lastDayOfMonth: string): string {
  return addDays(lastDayOfMonth, -((weekdayOf(lastDayOfMonth) - monday + 7) % 7))
}

function observed(date: string): string {
  const weekday = weekdayOf(date)
  if (weekday === 6) return addDays(date, -1)
  return weekday === 0 ? addDays(date, 1) : date
}
