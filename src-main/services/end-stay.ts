import type { EnrollmentSummary } from '#main/store/repositories/enrollments-of-head.ts'
import { newId } from '#main/store/new-id.ts'
import type { WriteSession } from '#main/store/write-session.ts'

/** When a stay ends and where the household goes (3.11, 3.12). */
export interface StayEnd {
  readonly ExitDate: string
  readonly Destination: number
  /** 3.12.A, only for a rental with a subsidy. */
  readonly DestinationSubsidyType: number | null
}

/** Ends a stay for everyone of the household who is still in it. */
export async function endStay(
  session: WriteSession,
  stay: Pick<EnrollmentSummary, 'HouseholdID' | 'ProjectID'>,
  end: StayEnd,
): Promise<void> {
  const household: readonly { EnrollmentID: string; PersonalID: string }[] = await session.db.query(
    `SELECT Enrollment.EnrollmentID, Enrollment.PersonalID FROM Enrollment
       LEFT JOIN Exit ON Exit.EnrollmentID = Enrollment.EnrollmentID
      WHERE Enrollment.HouseholdID = ? AND +Enrollment.ProjectID = ? AND Exit.ExitID IS NULL`,
    [stay.HouseholdID, stay.ProjectID],
  )
  for (const person of household) await session.insert('Exit', { ExitID: newId(), ...person, ...end })
}
