import type { EntityManager } from 'typeorm'
import { ageAt, isIsoDate } from '#shared/domain/date/iso-date.ts'
import { readOnlyTime } from '#shared/domain/hat/may-write.ts'
import type { Stay } from '#shared/domain/stay/stay.ts'
import { enrollmentById } from '#main/store/repositories/enrollments-of-head.ts'
import { stayRows } from '#main/store/repositories/stays.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { worksWith } from '../guard.ts'
import { asShown } from '../transfers/refuges.ts'

/**
 * A household's stay: who is in it, since when and until when. Where the household is in several projects, the stay is
 * that in `at`, or in the project worn. @throws AppError not-found
 */
export async function readStay(
  desk: WorkingDesk,
  db: EntityManager,
  HouseholdID: string,
  at: string = desk.hat.ProjectID,
): Promise<Stay> {
  const rows = await stayRows(db, HouseholdID, at)
  const { ProjectID, ProjectName, ProjectType } = await asShown(desk, db, rows[0])
  const on = today(desk)
  return {
    HouseholdID,
    ProjectID,
    ProjectName,
    ProjectType,
    members: rows.map((row) => ({
      EnrollmentID: row.EnrollmentID,
      PersonalID: row.PersonalID,
      alias: row.alias,
      mark: row.mark,
      RelationshipToHoH: row.RelationshipToHoH,
      age: row.DOB !== null && isIsoDate(row.DOB) ? ageAt(row.DOB, on) : null,
      EntryDate: row.EntryDate,
      MoveInDate: row.MoveInDate,
      ExitDate: row.ExitDate,
      lastRecord: row.lastRecord,
    })),
    awaitsResult: rows.some(({ awaitsResult }) => awaitsResult === 1),
    readOnlyReason: readOnlyTime(
      desk.hat,
      { ProjectID, ProjectName, ProjectType },
      await worksWith(desk, db, rows[0].PersonalID),
    ),
  }
}

/** The stay that an enrollment is part of. @throws AppError not-found */
export async function stayOfEnrollment(
  desk: WorkingDesk,
  db: EntityManager,
  EnrollmentID: string,
): Promise<Stay> {
  const enrollment = await enrollmentById(db, EnrollmentID)
  return readStay(desk, db, enrollment?.HouseholdID ?? '', enrollment?.ProjectID)
}
