import type { EntityManager } from 'typeorm'
import { AppError } from '#shared/ipc/errors.ts'

/** One person's row of a stay. */
export interface StayRow {
  readonly HouseholdID: string
  readonly ProjectID: string
  readonly ProjectName: string
  readonly ProjectType: number
  readonly EnrollmentID: string
  readonly PersonalID: string
  readonly alias: string
  readonly mark: string
  readonly RelationshipToHoH: number | null
  readonly DOB: string | null
  readonly EntryDate: string
  readonly MoveInDate: string | null
  readonly ExitDate: string | null
  /** The day of the last CE Event, assessment or living situation of the stay. */
  readonly lastRecord: string | null
  /** 1 when a referral that led to this enrollment has no result yet. */
  readonly awaitsResult: number
}

/**
 * The rows of a household's stay, the head first. A household of an import may be in several projects under one
 * HouseholdID: then it is the stay in `ProjectID` where there is one. @throws AppError not-found
 */
export async function stayRows(
  db: EntityManager,
  HouseholdID: string,
  ProjectID: string,
): Promise<readonly [StayRow, ...StayRow[]]> {
  const rows: readonly StayRow[] = await db.query(
    `SELECT Enrollment.HouseholdID, Enrollment.ProjectID, Project.ProjectName, Project.ProjectType,
            Enrollment.EnrollmentID, Enrollment.PersonalID, client_profile.alias, client_profile.mark,
            Enrollment.RelationshipToHoH, Client.DOB, Enrollment.EntryDate, Enrollment.MoveInDate, Exit.ExitDate,
            (SELECT max(day) FROM (
               SELECT EventDate AS day FROM Event
                WHERE Event.EnrollmentID = Enrollment.EnrollmentID AND Event.DateDeleted IS NULL
               UNION ALL SELECT AssessmentDate FROM Assessment
                WHERE Assessment.EnrollmentID = Enrollment.EnrollmentID AND Assessment.DateDeleted IS NULL
               UNION ALL SELECT InformationDate FROM CurrentLivingSituation AS lives
                WHERE lives.EnrollmentID = Enrollment.EnrollmentID AND lives.DateDeleted IS NULL)) AS lastRecord,
            EXISTS (SELECT 1 FROM referral WHERE referral.ResultingEnrollmentID = Enrollment.EnrollmentID
                                             AND +referral.state = 'enrolled') AS awaitsResult
       FROM Enrollment
       JOIN Project ON Project.ProjectID = Enrollment.ProjectID
       JOIN Client ON Client.PersonalID = Enrollment.PersonalID
       JOIN client_profile ON client_profile.PersonalID = Enrollment.PersonalID
       LEFT JOIN Exit ON Exit.EnrollmentID = Enrollment.EnrollmentID AND Exit.DateDeleted IS NULL
      WHERE Enrollment.HouseholdID = ? AND Enrollment.DateDeleted IS NULL
      ORDER BY Enrollment.ProjectID IS NOT ?, Enrollment.ProjectID, Enrollment.RelationshipToHoH IS NOT 1,
               Client.DOB IS NULL, Client.DOB, client_profile.alias_key`,
    [HouseholdID, ProjectID],
  )
  const [first, ...others] = rows
  if (first === undefined)
    throw new AppError('not-found', 'This stay is no longer there. Go back and open it again.')
  return [first, ...others.filter((row) => row.ProjectID === first.ProjectID)]
}
