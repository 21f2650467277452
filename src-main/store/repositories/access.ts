import type { EntityManager } from 'typeorm'
import type { AccessPoint } from '#shared/domain/access/access-point.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { LivingSituationRow, ResolutionRow } from '#shared/ipc/access-calls.ts'

/** The projects that are or were an access point (2.09.1), by name, with the ranges in which they were one. */
export async function accessPoints(db: EntityManager): Promise<readonly AccessPoint[]> {
  const rows: readonly { ProjectID: string; ProjectName: string; start: string; end: string | null }[] =
    await db.query(
      `SELECT Project.ProjectID, Project.ProjectName, part.CEParticipationStatusStartDate AS start,
              part.CEParticipationStatusEndDate AS "end"
         FROM CEParticipation AS part
         JOIN Project ON Project.ProjectID = part.ProjectID AND Project.DateDeleted IS NULL
        WHERE part.AccessPoint = 1 AND part.DateDeleted IS NULL
          AND part.CEParticipationStatusStartDate IS NOT NULL
        ORDER BY Project.ProjectName, start`,
    )
  const points = new Map<
    string,
    { ProjectID: string; ProjectName: string; ranges: { start: string; end: string | null }[] }
  >()
  for (const { ProjectID, ProjectName, start, end } of rows) {
    const point = points.get(ProjectID) ?? { ProjectID, ProjectName, ranges: [] }
    point.ranges.push({ start, end })
    points.set(ProjectID, point)
  }
  return [...points.values()]
}

/** Where a client was said to live (4.12), the latest first. */
export async function situationsOfClient(
  db: EntityManager,
  PersonalID: string,
): Promise<readonly LivingSituationRow[]> {
  return db.query(
    `SELECT CurrentLivingSitID, EnrollmentID, InformationDate, CurrentLivingSituation, LocationDetails, VerifiedBy
       FROM CurrentLivingSituation
      WHERE PersonalID = ? AND DateDeleted IS NULL
      ORDER BY InformationDate DESC, DateCreated DESC`,
    [PersonalID],
  )
}

/** How a client, or whoever was head of her household then, came to each of her enrollments in Coordinated Entry. */
export async function accessOfClient(
  db: EntityManager,
  PersonalID: string,
): Promise<readonly { EnrollmentID: string; accessPoint: string; how_came: string; note: string | null }[]> {
  return db.query(
    `SELECT own.EnrollmentID, coalesce(Project.ProjectName, access.access_point_name, '') AS accessPoint,
            access.how_came, access.note
       FROM Enrollment AS own
       JOIN Enrollment AS head ON head.HouseholdID = own.HouseholdID
       JOIN access ON access.EnrollmentID = head.EnrollmentID
       LEFT JOIN Project ON Project.ProjectID = access.access_point_ProjectID
      WHERE own.PersonalID = ?`,
    [PersonalID],
  )
}

/** What was told of how the household of an enrollment came; null where nothing was. */
export async function wayInOf(db: EntityManager, EnrollmentID: string): Promise<LocalRow<'access'> | null> {
  const [row]: readonly LocalRow<'access'>[] = await db.query(
    `SELECT access.* FROM Enrollment AS own
       JOIN Enrollment AS head ON head.HouseholdID = own.HouseholdID
       JOIN access ON access.EnrollmentID = head.EnrollmentID
      WHERE own.EnrollmentID = ?`,
    [EnrollmentID],
  )
  return row ?? null
}

/** The rapid resolution conversations (4.20, event 2) with a client, the latest first. */
export async function resolutionsOfClient(
  db: EntityManager,
  PersonalID: string,
): Promise<readonly ResolutionRow[]> {
  return db.query(
    `SELECT rapid_resolution.EventID, Event.EnrollmentID, Event.EventDate, rapid_resolution.kind,
            Event.ProbSolDivRRResult, rapid_resolution.would_help AS wouldHelp,
            rapid_resolution.safe_place AS safePlace, rapid_resolution.tried
       FROM rapid_resolution JOIN Event ON Event.EventID = rapid_resolution.EventID
      WHERE rapid_resolution.PersonalID = ? AND Event.DateDeleted IS NULL
      ORDER BY Event.EventDate DESC, Event.DateCreated DESC`,
    [PersonalID],
  )
}
