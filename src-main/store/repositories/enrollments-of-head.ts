import type { EntityManager } from 'typeorm'
import type { z } from 'zod'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import type { enrollmentSummarySchema } from '#shared/ipc/client-calls.ts'

export type EnrollmentSummary = z.output<typeof enrollmentSummarySchema>

/** An enrollment in the words of a list. */
export const enrollmentSummary = `
  SELECT Enrollment.EnrollmentID, Enrollment.ProjectID, Project.ProjectName, Project.ProjectType,
         Enrollment.HouseholdID, Enrollment.EntryDate, Exit.ExitDate, Enrollment.MoveInDate,
         Enrollment.RelationshipToHoH
    FROM Enrollment
    JOIN Project ON Project.ProjectID = Enrollment.ProjectID
    LEFT JOIN Exit ON Exit.EnrollmentID = Enrollment.EnrollmentID`

/** One enrollment, or null. */
export async function enrollmentById(
  db: EntityManager,
  EnrollmentID: string,
): Promise<EnrollmentSummary | null> {
  const rows: readonly EnrollmentSummary[] = await db.query(
    `${enrollmentSummary} WHERE Enrollment.EnrollmentID = ?`,
    [EnrollmentID],
  )
  return rows[0] ?? null
}

/**
 * The enrollments of a head of household that a referral could have led to: every one but those in a Coordinated
 * Entry project, the latest first.
 */
export async function enrollmentsOfHead(
  db: EntityManager,
  PersonalID: string,
): Promise<readonly EnrollmentSummary[]> {
  return db.query(
    `${enrollmentSummary} WHERE Enrollment.PersonalID = ? AND Enrollment.RelationshipToHoH = 1
        AND Project.ProjectType <> ${coordinatedEntry} ORDER BY Enrollment.EntryDate DESC`,
    [PersonalID],
  )
}
