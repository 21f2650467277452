import type { EntityManager } from 'typeorm'
import { enrollmentSummary, type EnrollmentSummary } from './enrollments-of-head.ts'

/** Every enrollment of a client, the latest first. */
export async function enrollmentsOfClient(
  db: EntityManager,
  PersonalID: string,
): Promise<readonly EnrollmentSummary[]> {
  return db.query(
    `${enrollmentSummary} WHERE Enrollment.PersonalID = ? AND Enrollment.DateDeleted IS NULL
      ORDER BY Enrollment.EntryDate DESC, Enrollment.DateCreated DESC`,
    [PersonalID],
  )
}
