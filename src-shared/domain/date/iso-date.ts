import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)

const isoDate = /^\d{4}-\d{2}-\d{2}$/

/** True for a `YYYY-MM-DD` that stands in the calendar: `2028-02-29` does, `2027-02-29` does not. */
export function isIsoDate(text: string): boolean {
  return isoDate.test(text) && asDay(text).format('YYYY-MM-DD') === text
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return asDay(date).add(days, 'day').format('YYYY-MM-DD')
}

/** Calendar days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return asDay(to).diff(asDay(from), 'day')
}

/** Sorts dates: below zero when the first is earlier, zero when they are the same. */
export function compareDates(first: string, second: string): number {
  if (first === second) return 0
  return first < second ? -1 : 1
}

/** The later of two dates. */
export function laterOf(first: string, second: string): string {
  return compareDates(first, second) < 0 ? second : first
}

/** Age in whole years. A person born on 29 February turns a year older on 1 March of a common year. */
export function ageAt(birth: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4))
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: string): number {
  return asDay(date).day()
}

/** A date as dayjs sees it, in UTC, where every day has 24 hours. */
export function asDay(date: string): Dayjs {
  return dayjs.utc(date)
}
