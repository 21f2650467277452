import type { EntityManager } from 'typeorm'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { keyOf } from '#main/store/tables/rows.ts'

/** A client's record with the stay it belongs to; the stay's columns are null for the client's own row. */
export interface KeptRow {
  readonly row: Readonly<Record<string, string | number | null>>
  readonly PersonalID: string
  readonly alias: string
  readonly stay: KeptStay | null
}

export interface KeptStay {
  readonly EnrollmentID: string
  readonly ProjectID: string
  readonly ProjectName: string
  readonly ProjectType: number
  readonly EntryDate: string
  readonly ExitDate: string | null
  readonly MoveInDate: string | null
  readonly RelationshipToHoH: number | null
  readonly DOB: string | null
  /** When the head of household started; null where nobody is the head. */
  readonly headStart: string | null
  /** The earliest CE Event or assessment of the stay. */
  readonly firstRecord: string | null
  readonly hasOtherHead: number
}

/** A row of a client by its key, with its stay. @throws AppError not-found */
export async function keptRow(db: EntityManager, table: HudTableName, key: string): Promise<KeptRow> {
  const [row]: readonly (Record<string, string | number | null> & { readonly PersonalID: string })[] =
    await db.query(`SELECT * FROM "${table}" WHERE "${keyOf(table)}" = ? AND DateDeleted IS NULL`, [key])
  if (row === undefined) throw gone()
  const [person]: readonly { alias: string }[] = await db.query(
    'SELECT alias FROM client_profile WHERE PersonalID = ?',
    [row.PersonalID],
  )
  if (person === undefined) throw gone()
  const { PersonalID } = row
  const stay = table === 'Client' ? null : await stayOf(db, String(row['EnrollmentID']))
  return { row, PersonalID, alias: person.alias, stay }
}

async function stayOf(db: EntityManager, EnrollmentID: string): Promise<KeptStay> {
  const [stay]: readonly KeptStay[] = await db.query(
    `SELECT e.EnrollmentID, e.ProjectID, coalesce(p.ProjectName, '') AS ProjectName,
            coalesce(p.ProjectType, 7) AS ProjectType, e.EntryDate, e.MoveInDate, e.RelationshipToHoH,
            (SELECT c.DOB FROM Client c WHERE c.PersonalID = e.PersonalID) AS DOB,
            (SELECT min(h.EntryDate) FROM Enrollment h WHERE h.HouseholdID = e.HouseholdID
                AND +h.ProjectID = e.ProjectID AND +h.RelationshipToHoH = 1 AND h.DateDeleted IS NULL) AS headStart,
            (SELECT min(x.ExitDate) FROM Exit x WHERE x.EnrollmentID = e.EnrollmentID AND x.DateDeleted IS NULL) AS ExitDate,
            (SELECT min(day) FROM (
               SELECT v.EventDate AS day FROM Event v WHERE v.EnrollmentID = e.EnrollmentID AND v.DateDeleted IS NULL
               UNION ALL SELECT a.AssessmentDate FROM Assessment a WHERE a.EnrollmentID = e.EnrollmentID AND a.DateDeleted IS NULL)) AS firstRecord,
            EXISTS (SELECT 1 FROM Enrollment h WHERE h.HouseholdID = e.HouseholdID AND h.EnrollmentID <> e.EnrollmentID
                       AND +h.ProjectID = e.ProjectID AND +h.RelationshipToHoH = 1 AND h.DateDeleted IS NULL) AS hasOtherHead
       FROM Enrollment e JOIN Project p ON p.ProjectID = e.ProjectID
      WHERE e.EnrollmentID = ? AND e.DateDeleted IS NULL`,
    [EnrollmentID],
  )
  if (stay === undefined) throw gone()
  return stay
}

function gone(): AppError {
  return new AppError('not-found', 'This record is no longer there. Go back and open it again.')
}
