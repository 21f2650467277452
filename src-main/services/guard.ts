import { readOnlyReason, readOnlyStay } from '#shared/domain/hat/may-write.ts'
import { refusal, type Act } from '#shared/domain/hat/permissions.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { EntityManager } from 'typeorm'
import { referralById, type WholeReferral } from '#main/store/repositories/referrals.ts'
import type { Desk, WorkingDesk } from './desk.ts'
import { asShown } from './transfers/refuges.ts'

/** Refuses an act that the account's role or the hat worn does not allow. @throws AppError not-allowed */
export function requireMay(desk: Desk, act: Act): void {
  const why = refusal({ role: desk.role, workgroup: desk.hat?.workgroup ?? null }, act)
  if (why !== null) throw new AppError('not-allowed', `${why}.`)
}

/** Refuses to change a referral that was sent to another project than the one worn. @throws AppError not-allowed */
export function requireOwn(
  desk: WorkingDesk,
  referral: { readonly ProjectID: string; readonly ProjectName: string },
): void {
  const why = readOnlyReason(desk.hat, referral)
  if (why !== null) throw new AppError('not-allowed', `${why}.`)
}

/** Refuses to change a stay in another project than the one worn. @throws AppError not-allowed */
export function requireStay(
  desk: WorkingDesk,
  stay: { readonly ProjectID: string; readonly ProjectName: string },
): void {
  const why = readOnlyStay(desk.hat, stay)
  if (why !== null) throw new AppError('not-allowed', `${why}.`)
}

/** Refuses to change a stay that the hat worn may only read. @throws AppError not-allowed */
export function requireTime({ readOnlyReason: why }: { readonly readOnlyReason: string | null }): void {
  if (why !== null) throw new AppError('not-allowed', `${why}.`)
}

/**
 * A referral that may be changed under the hat worn. A save reads it inside its transaction: of two that were sent at
 * once, the second then sees what the first made of it. @throws AppError not-allowed, not-found
 */
export async function ownReferral(
  desk: WorkingDesk,
  db: EntityManager,
  referral_id: string,
): Promise<WholeReferral> {
  const referral = await asShown(desk, db, await referralById(db, referral_id))
  requireOwn(desk, referral)
  return referral
}

/**
 * Refuses to touch how a household is reached unless the project worn works, or worked, with it.
 * @throws AppError not-allowed
 */
export async function requireHousehold(
  desk: WorkingDesk,
  db: EntityManager,
  PersonalID: string,
): Promise<void> {
  if (!(await worksWith(desk, db, PersonalID))) {
    throw new AppError(
      'not-allowed',
      'This household is with another project. Switch to that project in Settings to change how it is reached.',
    )
  }
}

/**
 * Whether somebody is, or was, in a household of the project worn: by a referral sent there, a stay in it, or because its
 * people started Coordinated Entry for them. A referral is the whole household's, whoever heads it, but for those who
 * had left before it was made.
 */
export async function worksWith(
  { hat: { ProjectID } }: WorkingDesk,
  db: EntityManager,
  PersonalID: string,
): Promise<boolean> {
  // The plus keeps SQLite from walking the whole project: a person's own rows are few.
  const rows: readonly unknown[] = await db.query(
    `WITH others AS (
       SELECT other.EnrollmentID, Exit.ExitDate AS left_on
         FROM Enrollment AS own
         LEFT JOIN Exit ON Exit.EnrollmentID = own.EnrollmentID AND Exit.DateDeleted IS NULL
         JOIN Enrollment AS other ON other.HouseholdID = own.HouseholdID AND other.DateDeleted IS NULL
        WHERE own.PersonalID = ? AND own.DateDeleted IS NULL)
     SELECT 1 FROM referral WHERE PersonalID = ? AND +ProjectID = ?
     UNION ALL SELECT 1 FROM Enrollment WHERE PersonalID = ? AND +ProjectID = ? AND DateDeleted IS NULL
     UNION ALL SELECT 1 FROM others
                 JOIN Event ON Event.EnrollmentID = others.EnrollmentID AND Event.DateDeleted IS NULL
                  AND (left_on IS NULL OR left_on >= Event.EventDate)
                 JOIN referral ON referral.EventID = Event.EventID AND +referral.ProjectID = ?
     UNION ALL SELECT 1 FROM others
                 JOIN access ON access.EnrollmentID = others.EnrollmentID AND +access.ProjectID = ?
     LIMIT 1`,
    [PersonalID, PersonalID, ProjectID, PersonalID, ProjectID, ProjectID, ProjectID],
  )
  return rows.length > 0
}
