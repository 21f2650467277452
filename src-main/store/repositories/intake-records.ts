import type { EntityManager } from 'typeorm'
import type { IntakeStay } from '#shared/domain/intake/context.ts'

/** Whether an intake was done with a client, here and whenever. */
export async function hadIntake(db: EntityManager, PersonalID: string): Promise<boolean> {
  const rows: readonly unknown[] = await db.query(
    `SELECT 1 FROM Enrollment JOIN intake_record ON intake_record.EnrollmentID = Enrollment.EnrollmentID
      WHERE Enrollment.PersonalID = ? LIMIT 1`,
    [PersonalID],
  )
  return rows.length > 0
}

/** The stays of these clients in a project. */
export async function staysIn(
  db: EntityManager,
  ProjectID: string,
  PersonalIDs: readonly string[],
): Promise<readonly IntakeStay[]> {
  return db.query(
    `SELECT Enrollment.PersonalID, Enrollment.EntryDate, Exit.ExitDate
       FROM json_each(?) AS asked
       CROSS JOIN Enrollment ON Enrollment.PersonalID = asked.value
       LEFT JOIN Exit ON Exit.EnrollmentID = Enrollment.EnrollmentID AND Exit.DateDeleted IS NULL
      WHERE +Enrollment.ProjectID = ? AND Enrollment.DateDeleted IS NULL`,
    [JSON.stringify(PersonalIDs), ProjectID],
  )
}

/** Those of these aliases that are in use, each with the client it belongs to. `keys` are `aliasKey`s. */
export async function aliasesInUse(
  db: EntityManager,
  keys: readonly string[],
): Promise<readonly { readonly alias: string; readonly PersonalID: string }[]> {
  return db.query(
    `SELECT client_profile.alias, client_profile.PersonalID
       FROM client_profile WHERE client_profile.alias_key IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(keys)],
  )
}

/** Those of these ids that belong to a client of the vault. */
export async function knownClients(
  db: EntityManager,
  PersonalIDs: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: readonly { PersonalID: string }[] = await db.query(
    'SELECT PersonalID FROM client_profile WHERE PersonalID IN (SELECT value FROM json_each(?))',
    [JSON.stringify(PersonalIDs)],
  )
  return new Set(rows.map((row) => row.PersonalID))
}
