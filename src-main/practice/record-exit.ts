import { actOf, type WorkingDesk } from '#main/services/desk.ts'
import { endStay } from '#main/services/end-stay.ts'
import { enrollmentById } from '#main/store/repositories/enrollments-of-head.ts'
import { referralById } from '#main/store/repositories/referrals.ts'
import type { ExitPlan } from './plan.ts'

/**
 * Ends the stay that a referral led to, for everyone of the household (3.11, 3.12). Without it
 * every household of the last two years would still be enrolled.
 */
export async function recordExit(
  desk: WorkingDesk,
  referral_id: string,
  { Destination, DestinationSubsidyType }: ExitPlan,
  ExitDate: string,
): Promise<void> {
  const { ResultingEnrollmentID } = await referralById(desk.store.db, referral_id)
  const stay =
    ResultingEnrollmentID === null ? null : await enrollmentById(desk.store.db, ResultingEnrollmentID)
  if (stay === null || ExitDate < (stay.MoveInDate ?? stay.EntryDate))
    throw new Error('There is no stay to end here')
  await desk.store.write(actOf(desk, 'client.edit'), (session) =>
    endStay(session, stay, { ExitDate, Destination, DestinationSubsidyType: DestinationSubsidyType ?? null }),
  )
}
