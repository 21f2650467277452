import type Database from 'better-sqlite3-multiple-ciphers'
import { within, type Person } from './listed.ts'

interface Recorded {
  readonly day: string | null
  readonly created: string | null
}

/** Of each person the record of the latest day; of two of one day, the one that was made later. */
function latestOf<R extends Person & Recorded>(rows: readonly R[]): readonly R[] {
  const latest = new Map<number, R>()
  for (const row of rows) {
    const known = latest.get(row.nth)
    if (known === undefined || momentOf(row) >= momentOf(known)) latest.set(row.nth, row)
  }
  return [...latest.values()]
}

function momentOf({ day, created }: Recorded): string {
  return `${day ?? ''} ${created ?? ''}`
}

/** Whether they flee violence now (4.11), by the latest time it was asked. */
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
  return new Map(
    latestOf(rows).map(({ nth, survivor, fleeing }) => [
      nth,
      survivor === 0 ? 0 : survivor === 1 ? within(fleeing, 0, 1) : null,
    ]),
  )
}

const outside = 116
/** Answers to 4.12 that say nothing of where they stay, and those nobody could give. */
const noSituation: ReadonlySet<number> = new Set([8, 9, 17, 37, 99])

export function readShelter(db: Database.Database): ReadonlyMap<number, number | null> {
  const rows = db
    .prepare<[], Person & Recorded & { situation: number | null }>(
      `SELECT listed.rowid AS nth, CurrentLivingSituation.CurrentLivingSituation AS situation,
              CurrentLivingSituation.InformationDate AS day, CurrentLivingSituation.DateCreated AS created
         FROM listed
         CROSS JOIN CurrentLivingSituation ON CurrentLivingSituation.PersonalID = listed.PersonalID
        WHERE CurrentLivingSituation.DateDeleted IS NULL`,
    )
    .all()
  return new Map(
    latestOf(rows).map(({ nth, situation }) => [
      nth,
      situation === null || noSituation.has(situation) ? null : Number(situation === outside),
    ]),
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
