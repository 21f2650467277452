import { picklists } from './generated/picklists.ts'
import type { SituationType } from './shape.ts'
import type { CodeOf, HudColumnName } from './types.ts'

/** The columns of 3.917 Prior Living Situation that follow its first answer. */
export type LivingSituationField = Extract<
  HudColumnName<'Enrollment'>,
  | 'RentalSubsidyType'
  | 'LengthOfStay'
  | 'PreviousStreetESSH'
  | 'DateToStreetESSH'
  | 'TimesHomelessPastThreeYears'
  | 'MonthsHomelessPastThreeYears'
>

/** The answers that steer 3.917; null where there is no answer yet. */
export interface LivingSituationAnswers {
  readonly ProjectType: number
  readonly LivingSituation: number | null
  readonly LengthOfStay: number | null
  readonly PreviousStreetESSH: number | null
}

/** What 3.917 asks next. */
export interface LivingSituationQuestions {
  /** Whether each column is asked; one that is not asked stays null. */
  readonly asked: Readonly<Record<LivingSituationField, boolean>>
  /** 3.917.2A and 2B, derived and never asked: was the stay under the threshold? Null where it does not apply. */
  readonly LOSUnderThreshold: CodeOf<'NoYesMissing'> | null
  /** The answer after which the element stops, so that the screen can say why. */
  readonly stoppedBy: 'LengthOfStay' | 'PreviousStreetESSH' | null
}

/** The group of a living situation or destination (3.917.1, 4.12.2, 3.12.1), by the range of its code. */
export function situationTypeOf(code: number | null): SituationType | null {
  if (code === null) return null
  return picklists.SituationTypeRange.find(({ min, max }) => code >= min && code <= max)?.label ?? null
}

/**
 * Which questions of 3.917 are asked.
 *
 * 3.917A, for emergency shelter, safe haven and street outreach: everything but the night before.
 *
 * 3.917B, for every other project: from a homeless situation everything but the night before. From an institution the
 * element goes on when the stay was under 90 days (2A), from any other situation when it was under 7 nights (2B), and
 * then only when the night before was on the streets, in emergency shelter or in safe haven (2C). Any answer but yes,
 * "doesn't know" among them, stops it. The rental subsidy is asked of a subsidized rental (435) everywhere.
 */
export function livingSituationQuestions(answers: LivingSituationAnswers): LivingSituationQuestions {
  const threshold = thresholdOf(answers)
  const isHomeless = situationTypeOf(answers.LivingSituation) === 'Homeless'
  const LOSUnderThreshold = threshold === null ? null : underThreshold(threshold, answers.LengthOfStay)
  const asksNightBefore = LOSUnderThreshold === 1
  const asksHistory =
    isStreetOrShelter(answers.ProjectType) ||
    isHomeless ||
    (asksNightBefore && answers.PreviousStreetESSH === 1)

  return {
    asked: {
      RentalSubsidyType: answers.LivingSituation === subsidizedRental,
      LengthOfStay: true,
      PreviousStreetESSH: asksNightBefore,
      DateToStreetESSH: asksHistory,
      TimesHomelessPastThreeYears: asksHistory,
      MonthsHomelessPastThreeYears: asksHistory,
    },
    LOSUnderThreshold,
    stoppedBy: stoppedBy(LOSUnderThreshold, answers.PreviousStreetESSH),
  }
}

const subsidizedRental = 435

/** 10 one night or less, 11 two to six nights. */
const underSevenNights: ReadonlySet<number> = new Set([10, 11])

/** The same, and 2 one week to one month, 3 one month to 90 days. */
const underNinetyDays: ReadonlySet<number> = new Set([10, 11, 2, 3])

/** 8 client doesn't know, 9 client prefers not to answer, 99 data not collected. */
const noLength: ReadonlySet<number> = new Set([8, 9, 99])

/** Project types of 3.917A: 0 and 1 emergency shelter, 4 street outreach, 8 safe haven. */
const streetAndShelterTypes: ReadonlySet<number> = new Set([0, 1, 4, 8])

function isStreetOrShelter(projectType: number): boolean {
  return streetAndShelterTypes.has(projectType)
}

/** The lengths of stay that let 3.917B go on, or null where no threshold applies. */
function thresholdOf({ ProjectType, LivingSituation }: LivingSituationAnswers): ReadonlySet<number> | null {
  const situation = situationTypeOf(LivingSituation)
  if (isStreetOrShelter(ProjectType) || situation === null || situation === 'Homeless') return null
  return situation === 'Institutional' ? underNinetyDays : underSevenNights
}

function underThreshold(
  threshold: ReadonlySet<number>,
  length: number | null,
): CodeOf<'NoYesMissing'> | null {
  if (length === null) return null
  if (noLength.has(length)) return 99
  return threshold.has(length) ? 1 : 0
}

function stoppedBy(
  LOSUnderThreshold: CodeOf<'NoYesMissing'> | null,
  PreviousStreetESSH: number | null,
): LivingSituationQuestions['stoppedBy'] {
  if (LOSUnderThreshold === null) return null
  if (LOSUnderThreshold !== 1) return 'LengthOfStay'
  return PreviousStreetESSH === null || PreviousStreetESSH === 1 ? null : 'PreviousStreetESSH'
}
