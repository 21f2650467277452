import { stillIn } from '#shared/domain/stay/stay.ts'
import { actOf, type WorkingDesk } from '#main/services/desk.ts'
import { recordExits } from '#main/services/stays/record-exits.ts'
import { readStay } from '#main/services/stays/stays.ts'
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
  const { db } = desk.store
  const { ResultingEnrollmentID } = await referralById(db, referral_id)
  const enrollment = ResultingEnrollmentID === null ? null : await enrollmentById(db, ResultingEnrollmentID)
  if (enrollment === null || ExitDate < (enrollment.MoveInDate ?? enrollment.EntryDate))
    throw new Error('There is no stay to end here')
  const stay = await readStay(desk, db, enrollment.HouseholdID)
  const exit = {
    ExitDate,
    Destination,
    DestinationSubsidyType: DestinationSubsidyType ?? null,
    OtherDestination: null,
  }
  await desk.store.write(actOf(desk, 'client.edit'), (session) => recordExits(session, stillIn(stay), exit))
}
