import type Database from 'better-sqlite3-multiple-ciphers'
import type { Person } from './listed.ts'

interface Row extends Person {
  readonly person: string
  /** Null where no stay of theirs holds an answer. */
  readonly answer: number | null
  readonly moment: string
}

interface Newest {
  readonly answer: number | null
  readonly moment: string
}

/**
 * Whether anybody in the household has a disabling condition (3.08): of each member the newest answer of any stay, so
 * that a later stay which does not know takes no earlier yes away. Reads the temporary table `household`.
 */
export function readDisabling(db: Database.Database): ReadonlyMap<number, number | null> {
  const rows = db
    .prepare<[], Row>(
      `SELECT household.nth, other.PersonalID AS person, answered.DisablingCondition AS answer,
              coalesce(answered.EntryDate, '') || ' ' || coalesce(answered.DateCreated, '') AS moment
         FROM household
         CROSS JOIN listed ON listed.rowid = household.nth
         CROSS JOIN Enrollment AS other ON other.HouseholdID = household.HouseholdID AND other.DateDeleted IS NULL
         LEFT JOIN Exit ON Exit.EnrollmentID = other.EnrollmentID AND Exit.DateDeleted IS NULL
         LEFT JOIN Enrollment AS answered ON answered.PersonalID = other.PersonalID
                                         AND answered.DateDeleted IS NULL AND answered.DisablingCondition IN (0, 1)
        WHERE Exit.ExitID IS NULL OR other.PersonalID = listed.PersonalID`,
    )
    .all()
  const households = new Map<number, Map<string, Newest>>()
  for (const { nth, person, answer, moment } of rows) {
    const members = households.get(nth) ?? new Map<string, Newest>()
    const known = members.get(person)
    if (known === undefined || moment >= known.moment) members.set(person, { answer, moment })
    households.set(nth, members)
  }
  return new Map([...households].map(([nth, members]) => [nth, together([...members.values()])]))
}

/** One yes is enough; a no needs everybody's. */
function together(answers: readonly Newest[]): number | null {
  if (answers.some(({ answer }) => answer === 1)) return 1
  return answers.every(({ answer }) => answer === 0) ? 0 : null
}
