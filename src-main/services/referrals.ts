import { readOnlyReason } from '#shared/domain/hat/may-write.ts'
import type { Referral, ReferralBucket } from '#shared/ipc/referral-calls.ts'
import {
  enrollmentById,
  enrollmentsOfHead,
  type EnrollmentSummary,
} from '#main/store/repositories/enrollments-of-head.ts'
import { referralById, referralsInBucket, type ListedReferral } from '#main/store/repositories/referrals.ts'
import { today, type WorkingDesk } from './desk.ts'

/** One of Home's lists for the project worn. */
export function listReferrals(
  desk: WorkingDesk,
  bucket: ReferralBucket,
  limit: number,
  offset = 0,
): Promise<readonly ListedReferral[]> {
  return referralsInBucket(desk.store.db, desk.hat.ProjectID, bucket, today(desk), limit, offset)
}

/** A referral with everything its spine needs, and whether this hat may change it. */
export async function readReferral(desk: WorkingDesk, referral_id: string): Promise<Referral> {
  const { ResultingEnrollmentID, ...referral } = await referralById(desk.store.db, referral_id)
  return {
    ...referral,
    lostContact: referral.lostContact === 1,
    listManagerTold: referral.listManagerTold === 1,
    resultingEnrollment:
      ResultingEnrollmentID === null ? null : await enrollmentById(desk.store.db, ResultingEnrollmentID),
    readOnlyReason: readOnlyReason(desk.hat, referral),
  }
}

/** The enrollments a successful referral could be linked to. */
export async function enrollmentsForReferral(
  desk: WorkingDesk,
  referral_id: string,
): Promise<readonly EnrollmentSummary[]> {
  const { PersonalID } = await referralById(desk.store.db, referral_id)
  return enrollmentsOfHead(desk.store.db, PersonalID)
}
