import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)

const isoDate = /^\d{4}-\d{2}-\d{2}$/
const beginsAsDate = /^\d{4}-\d{2}-\d{2}/

/** True for a `YYYY-MM-DD` that stands in the calendar: `2028-02-29` does, `2027-02-29` does not. */
export function isIsoDate(text: string): boolean {
  return isoDate.test(text) && isoOf(dayNumber(text)) === text
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return isoOf(dayNumber(date) + days)
}

/** Calendar days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
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
  return new Date(dayNumber(date) * dayMs).getUTCDay()
}

/** A date as dayjs sees it, in UTC, where every day has 24 hours. */
export function asDay(date: string): Dayjs {
  return dayjs.utc(date)
}

const dayMs = 86_400_000

/** Days since 1970; NaN for what is no date. By hand, because rules that go through a year of records ask it often. */
function dayNumber(date: string): number {
  if (!beginsAsDate.test(date)) return Number.NaN
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayMs
}

/** What is no date stays none, and sorts after all dates, so that a walk up to a date ends. */
const noDate = 'no date'

function isoOf(day: number): string {
  return Number.isNaN(day) ? noDate : new Date(day * dayMs).toISOString().slice(0, 10)
}
