import type Database from 'better-sqlite3-multiple-ciphers'
import { within, type Person } from './listed.ts'

interface Recorded {
  readonly day: string | null
  readonly created: string | null
}

/**
 * Of each person the newest answer that is known; of two of one day, the one that was made later. Silence after an
 * answer, a later stay's included, takes nothing back.
 */
function newestKnown<R extends Person & Recorded>(
  rows: readonly R[],
  answerOf: (row: R) => number | null,
): ReadonlyMap<number, number> {
  const newest = new Map<number, { readonly moment: string; readonly answer: number }>()
  for (const row of rows) {
    const answer = answerOf(row)
    const known = newest.get(row.nth)
    const moment = momentOf(row)
    if (answer !== null && (known === undefined || moment >= known.moment))
      newest.set(row.nth, { moment, answer })
  }
  return new Map([...newest].map(([nth, { answer }]) => [nth, answer]))
}

function momentOf({ day, created }: Recorded): string {
  return `${day ?? ''} ${created ?? ''}`
}

/** Stands for a no to 4.11.2, after which nobody asks whether they flee. */
const noSurvivor = -1

/** Whether they flee violence now (4.11), by the latest time it was answered. */
export function readViolence(db: Database.Database): ReadonlyMap<number, number | null> {
  const rows = db
    .prepare<[], Person & Recorded & { survivor: number | null; fleeing: number | null }>(
      `SELECT listed.rowid AS nth, HealthAndDV.DomesticViolenceSurvivor AS survivor,
              HealthAndDV.CurrentlyFleeing AS fleeing, HealthAndDV.InformationDate AS day,
              HealthAndDV.DateCreated AS created
         FROM listed
         CROSS JOIN HealthAndDV ON HealthAndDV.PersonalID = listed.PersonalID
        WHERE HealthAndDV.DateDeleted IS NULL`,
    )
    .all()
  const survivors = newestKnown(rows, ({ survivor }) => within(survivor, 0, 1))
  const answers = newestKnown(rows, ({ survivor, fleeing }) =>
    survivor === 0 ? noSurvivor : survivor === 1 ? within(fleeing, 0, 1) : null,
  )
  // Who became a survivor since, and was not asked further, may be fleeing: the no of before says nothing of it.
  return new Map(
    [...answers].map(([nth, answer]) => [
      nth,
      answer !== noSurvivor ? answer : survivors.get(nth) === 1 ? null : 0,
    ]),
  )
}

const outside = 116
/** Answers to 4.12 that say nothing of where they stay, and those nobody could give. */
const noSituation: ReadonlySet<number> = new Set([8, 9, 17, 37, 99])

/** Whether they stay outside (4.12), by the latest time it was answered. */
export function readShelter(db: Database.Database): ReadonlyMap<number, number> {
  const rows = db
    .prepare<[], Person & Recorded & { situation: number | null }>(
      `SELECT listed.rowid AS nth, CurrentLivingSituation.CurrentLivingSituation AS situation,
              CurrentLivingSituation.InformationDate AS day, CurrentLivingSituation.DateCreated AS created
         FROM listed
         CROSS JOIN CurrentLivingSituation ON CurrentLivingSituation.PersonalID = listed.PersonalID
        WHERE CurrentLivingSituation.DateDeleted IS NULL`,
    )
    .all()
  return newestKnown(rows, ({ situation }) =>
    situation === null || noSituation.has(situation) ? null : Number(situation === outside),
  )
}

interface Assessed {
  readonly on: string
  readonly score: number | null
}

/** The day of the latest assessment (4.19), and the latest result that is a number. */
export function readAssessments(db: Database.Database): ReadonlyMap<number, Assessed> {
  const rows = db
    .prepare<[], Person & { on: string; result: string | null }>(
      `SELECT listed.rowid AS nth, Assessment.AssessmentDate AS "on", AssessmentResults.AssessmentResult AS result
         FROM listed
         CROSS JOIN Assessment ON Assessment.PersonalID = listed.PersonalID
         LEFT JOIN AssessmentResults ON AssessmentResults.AssessmentID = Assessment.AssessmentID
                                    AND AssessmentResults.DateDeleted IS NULL
        WHERE Assessment.DateDeleted IS NULL AND Assessment.AssessmentDate IS NOT NULL
        ORDER BY Assessment.AssessmentDate, Assessment.DateCreated`,
    )
    .all()
  const latest = new Map<number, Assessed>()
  for (const { nth, on, result } of rows)
    latest.set(nth, { on, score: numberIn(result) ?? latest.get(nth)?.score ?? null })
  return latest
}

function numberIn(text: string | null): number | null {
  return text !== null && /^\s*-?\d+(?:\.\d+)?\s*$/.test(text) ? Number(text) : null
}
