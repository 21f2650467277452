import { readOnlyReason } from '#shared/domain/hat/may-write.ts'
import { headOf, stillIn } from '#shared/domain/stay/stay.ts'
import type { Referral, ReferralBucket } from '#shared/ipc/referral-calls.ts'
import {
  enrollmentById,
  enrollmentsOfHead,
  type EnrollmentSummary,
} from '#main/store/repositories/enrollments-of-head.ts'
import {
  referralById,
  referralsInBucket,
  referralsOfClient,
  type ListedReferral,
} from '#main/store/repositories/referrals.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { readStay } from '../stays/stays.ts'
import { asShown, hiddenRefuges, withoutRefuge } from '../transfers/refuges.ts'

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
  const { db } = desk.store
  const { ResultingEnrollmentID, ...referral } = await asShown(desk, db, await referralById(db, referral_id))
  return {
    ...referral,
    lostContact: referral.lostContact === 1,
    listManagerTold: referral.listManagerTold === 1,
    resultingEnrollment:
      ResultingEnrollmentID === null ? null : await ledTo(desk, referral.PersonalID, ResultingEnrollmentID),
    readOnlyReason: readOnlyReason(desk.hat, referral),
  }
}

/**
 * The enrollment a referral led to, with the move-in of its household, which goes by the head of today (3.20), and an
 * exit only once everyone has left.
 */
async function ledTo(
  desk: WorkingDesk,
  PersonalID: string,
  EnrollmentID: string,
): Promise<EnrollmentSummary | null> {
  const { db } = desk.store
  const enrollment = await enrollmentById(db, EnrollmentID)
  if (enrollment === null) return null
  const stay = await readStay(desk, db, enrollment.HouseholdID, enrollment.ProjectID)
  const { MoveInDate } = headOf(stay)
  const said = withoutRefuge(await hiddenRefuges(desk, db, PersonalID), enrollment)
  return { ...said, MoveInDate, ExitDate: stillIn(stay).length > 0 ? null : enrollment.ExitDate }
}

/** The referrals of a client, as the hat worn is shown them. */
export async function referralsFor(desk: WorkingDesk, PersonalID: string): Promise<ListedReferral[]> {
  const { db } = desk.store
  const hidden = await hiddenRefuges(desk, db, PersonalID)
  return (await referralsOfClient(db, PersonalID)).map((row) => withoutRefuge(hidden, row))
}

/** The enrollments a successful referral could be linked to. */
export async function enrollmentsForReferral(
  desk: WorkingDesk,
  referral_id: string,
): Promise<readonly EnrollmentSummary[]> {
  const { db } = desk.store
  const { PersonalID } = await referralById(db, referral_id)
  const hidden = await hiddenRefuges(desk, db, PersonalID)
  return (await enrollmentsOfHead(db, PersonalID)).map((row) => withoutRefuge(hidden, row))
}
