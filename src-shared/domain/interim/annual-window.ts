import { addDays, asDay, compareDates } from '#shared/domain/date/iso-date.ts'

/** HUD counts an annual assessment made this many days before or after the anniversary of the head's start. */
export const annualWindowDays = 30

export interface AnnualWindow {
  readonly anniversary: string
  readonly from: string
  readonly to: string
}

/** The window of an anniversary of the head's project start date (3.10) that holds a day, or null. */
export function annualWindowAround(headStart: string, day: string): AnnualWindow | null {
  const years = asDay(day).diff(asDay(headStart), 'year')
  return (
    [years, years + 1]
      .filter((year) => year > 0)
      .map((year) => windowOf(headStart, year))
      .find(({ from, to }) => compareDates(from, day) <= 0 && compareDates(day, to) <= 0) ?? null
  )
}

/** What the annual assessment of a stay waits for. */
export interface AnnualDue extends AnnualWindow {
  /** `due` while the window is open, `late` when it closed without one. */
  readonly state: 'due' | 'late'
}

/** A stay, and the days of the annual assessments (stage 5) on record of it. */
export interface AnnualFacts {
  readonly today: string
  readonly headStart: string
  readonly ExitDate: string | null
  readonly annuals: readonly string[]
}

/**
 * The annual assessment that is due, or was and is not on record: of the last anniversary whose window has opened. Null
 * in the first year, when it is on record, and once somebody has left.
 */
export function annualDue({ today, headStart, ExitDate, annuals }: AnnualFacts): AnnualDue | null {
  if (ExitDate !== null && compareDates(ExitDate, today) <= 0) return null
  const years = asDay(addDays(today, annualWindowDays)).diff(asDay(headStart), 'year')
  if (years < 1) return null
  const window = windowOf(headStart, years)
  const isDone = annuals.some(
    (day) => compareDates(window.from, day) <= 0 && compareDates(day, window.to) <= 0,
  )
  if (isDone) return null
  return { ...window, state: compareDates(today, window.to) <= 0 ? 'due' : 'late' }
}

function windowOf(headStart: string, years: number): AnnualWindow {
  const anniversary = asDay(headStart).add(years, 'year').format('YYYY-MM-DD')
  return {
    anniversary,
    from: addDays(anniversary, -annualWindowDays),
    to: addDays(anniversary, annualWindowDays),
  }
}
