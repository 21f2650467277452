import { allForYear } from '@18f/us-federal-holidays'
import { addDays } from '#shared/domain/date/iso-date.ts'

/**
 * The legal public holidays of 5 U.S.C. 6103(a), as a Monday-to-Friday office keeps them: a holiday on a Saturday is
 * kept the Friday before, one on a Sunday the Monday after.
 */
export function isFederalHoliday(date: string): boolean {
  return federalHolidayName(date) !== null
}

/** The name of the holiday that is kept on a day; null on any other. */
export function federalHolidayName(date: string): string | null {
  const year = Number(date.slice(0, 4))
  return holidaysOf(year).get(date) ?? holidaysOf(year + 1).get(date) ?? null
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
  const made = new Map(
    allForYear(year).map(({ dateString, name }) => [dateString, shortNames[name] ?? name.replace("'", '’')]),
  )
  kept.set(year, made)
  return made
}

const shortNames: Readonly<Record<string, string>> = { 'Juneteenth National Independence Day': 'Juneteenth' }
