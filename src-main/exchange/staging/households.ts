import type Database from 'better-sqlite3-multiple-ciphers'
import { noteAll } from './note-all.ts'

/** A household is the stays of one project under one HouseholdID; deleted stays are in none. */
const stays = 'staging.Enrollment WHERE DateDeleted IS NULL AND HouseholdID IS NOT NULL'

/** What a household must not be: where to look, how it is found, and what is said. Its stays come in as they are. */
const faults = [
  {
    column: 'RelationshipToHoH',
    reason: 'No head of household (RelationshipToHoH 1) in this household',
    found: `GROUP BY HouseholdID, ProjectID HAVING coalesce(sum(RelationshipToHoH = 1), 0) = 0`,
  },
  {
    column: 'RelationshipToHoH',
    reason: 'More than one head of household (RelationshipToHoH 1) in this household',
    found: `GROUP BY HouseholdID, ProjectID HAVING count(DISTINCT iif(RelationshipToHoH = 1, PersonalID, NULL)) > 1`,
  },
  {
    column: 'HouseholdID',
    reason: 'One household in more than one project: a household belongs to one',
    found: `GROUP BY HouseholdID HAVING count(DISTINCT ProjectID) > 1`,
  },
] as const

/** Names households without a head, with two, or in two projects, and projects affiliated with themselves. */
export function noteHouseholds(db: Database.Database): void {
  for (const { column, reason, found } of faults) {
    noteAll(
      db,
      { file: 'Enrollment.csv', column, reason, effect: 'noted' },
      { select: 'min(line), HouseholdID', from: `${stays} ${found}` },
    )
  }
  noteAll(
    db,
    {
      file: 'Affiliation.csv',
      column: 'ResProjectID',
      reason: 'A project affiliated with itself',
      effect: 'noted',
    },
    { select: 'line, ResProjectID', from: 'staging.Affiliation WHERE ResProjectID = ProjectID' },
  )
}
