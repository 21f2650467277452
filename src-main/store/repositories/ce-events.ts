import type { EntityManager } from 'typeorm'
import type { CeEvent } from '#shared/ipc/client-calls.ts'

/** A CE Event (4.20) with the referral it belongs to and the project that was sent. */
export type ListedEvent = Omit<CeEvent, 'readOnlyReason'> & {
  readonly heldAtProjectID: string | null
  readonly heldAtProjectType: number | null
  readonly sentToProjectID: string | null
  readonly sentToProjectName: string | null
}

/** Every CE Event (4.20) of a client, the latest first. A place the vault does not know has no name. */
export async function eventsOfClient(db: EntityManager, PersonalID: string): Promise<readonly ListedEvent[]> {
  return db.query(
    `SELECT Event.EventID, Event.EventDate, Event.Event, place.ProjectName AS location,
            coalesce(held_at.ProjectName, '') AS ProjectName, held_at.ProjectID AS heldAtProjectID,
            held_at.ProjectType AS heldAtProjectType, 
            (SELECT display_name FROM account WHERE account.UserID = Event.UserID LIMIT 1) AS who, Event.ReferralResult,
            Event.ResultDate, Event.ProbSolDivRRResult, Event.ReferralCaseManageAfter, referral.referral_id,
            referral.state, referral.reference_code, referral.ProjectID AS sentToProjectID,
            sent_to.ProjectName AS sentToProjectName
       FROM Event
       LEFT JOIN Enrollment ON Enrollment.EnrollmentID = Event.EnrollmentID
       LEFT JOIN Project AS held_at ON held_at.ProjectID = Enrollment.ProjectID
       LEFT JOIN referral ON referral.EventID = Event.EventID
       LEFT JOIN Project AS sent_to ON sent_to.ProjectID = referral.ProjectID
       LEFT JOIN Project AS place ON place.ProjectID = Event.LocationCrisisOrPHHousing
      WHERE Event.PersonalID = ? AND Event.DateDeleted IS NULL
      ORDER BY Event.EventDate DESC, Event.DateCreated DESC`,
    [PersonalID],
  )
}
