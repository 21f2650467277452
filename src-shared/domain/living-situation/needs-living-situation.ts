import { compareDates, daysBetween } from '#shared/domain/date/iso-date.ts'

/**
 * How many days the answer to where somebody lives is good for before it is asked again. HUD asks for one at the start,
 * at each contact and when it changes; how long one holds is the community's to say.
 */
export const livingSituationHoldsDays = 90

/** An enrollment in Coordinated Entry, and the days of the living situations (4.12) on record of it. */
export interface LivingSituationFacts {
  readonly today: string
  readonly EntryDate: string
  readonly ExitDate: string | null
  readonly situations: readonly string[]
}

/**
 * Why Current Living Situation (4.12) should be asked now, or null: `none` when the enrollment has none yet, `old` when
 * the latest is older than it holds. An enrollment that is over asks for nothing.
 */
export function needsLivingSituation(
  { today, ExitDate, situations }: LivingSituationFacts,
  holdsDays: number = livingSituationHoldsDays,
): 'none' | 'old' | null {
  if (ExitDate !== null && compareDates(ExitDate, today) <= 0) return null
  const latest = situations.toSorted(compareDates).at(-1)
  if (latest === undefined) return 'none'
  return daysBetween(latest, today) > holdsDays ? 'old' : null
}
