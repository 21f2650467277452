import { between, pick, weighted, type Chance } from '../chance.ts'
import type { Day } from '../plan.ts'
import type { AccessPointKey, AssessmentPlan, EntryPlan, EventPlan, LivedIn } from './plan.ts'

/** What was recorded of a household until it was assessed for the last time. */
export type Assessed = Omit<EntryPlan, 'exit'> & { readonly last: Day }

/**
 * Draws how a household came: the first talk, the assessments (4.19), and what was done between them (4.20). Days are
 * counted down, and no two assessments or events of a household share one.
 */
export function drawAssessed(chance: Chance, at: AccessPointKey, began: Day): Assessed {
  const events: EventPlan[] = []
  const assessments: AssessmentPlan[] = []
  let day = began
  const goOn = (least: number, most: number): boolean => {
    const next = day - between(chance, least, most)
    if (next < 2) return false
    day = next
    return true
  }

  if (chance() < 0.1) {
    events.push({ day, Event: 3 })
    goOn(1, 2)
  }
  const comesReady = chance() < 0.12
  assessments.push(assessment(chance, at, day, comesReady ? 2 : 1))
  if (chance() < 0.16 && goOn(1, 3)) events.push({ day, Event: 2, ProbSolDivRRResult: 0 })
  if (chance() < 0.22 && goOn(1, 3)) events.push({ day, Event: 16 })
  if (!comesReady && chance() < 0.72) {
    if (chance() < 0.7 && goOn(1, 4)) events.push({ day, Event: 4 })
    if (goOn(2, 9)) assessments.push(assessment(chance, at, day, 2))
  }
  if (chance() < 0.14 && goOn(15, 40)) events.push({ day, Event: 7 })
  if (chance() < 0.14 && goOn(60, 110)) assessments.push(assessment(chance, at, day, 2))

  return {
    at,
    began,
    assessments,
    events,
    livedIn: livedIn(chance, at, began, assessments),
    last: day,
    ...(at === 'outreach' && chance() < 0.75 ? { engaged: Math.max(2, began - between(chance, 1, 12)) } : {}),
  }
}

function assessment(chance: Chance, at: AccessPointKey, day: Day, AssessmentLevel: 1 | 2): AssessmentPlan {
  const AssessmentType =
    at === 'outreach'
      ? 3
      : weighted(chance, [
          [44, 1],
          [19, 2],
          [37, 3],
        ] as const)
  return {
    day,
    AssessmentType,
    AssessmentLevel,
    PrioritizationStatus: chance() < (AssessmentLevel === 1 ? 0.3 : 0.8) ? 1 : 2,
  }
}

/** Where they lived when they asked for help, and again when they were assessed anew (4.12). */
function livedIn(
  chance: Chance,
  at: AccessPointKey,
  began: Day,
  assessments: readonly AssessmentPlan[],
): EntryPlan['livedIn'] {
  const first = at === 'outreach' ? 116 : weighted(chance, situations)
  const later = assessments.filter(({ day }) => day !== began && chance() < 0.7)
  return [
    { day: began, CurrentLivingSituation: first },
    ...later.map(({ day }) => ({
      day,
      CurrentLivingSituation: chance() < 0.6 ? first : pick(chance, afterwards),
    })),
  ]
}

const situations: readonly (readonly [number, LivedIn])[] = [
  [20, 410],
  [17, 335],
  [15, 336],
  [14, 101],
  [11, 314],
  [9, 116],
  [5, 435],
  [3, 206],
  [2, 411],
  [2, 302],
  [2, 9],
]

const afterwards: readonly LivedIn[] = [101, 101, 314, 335, 336, 302]
