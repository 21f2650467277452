import { checkSuccessful } from '#shared/domain/resolve/check-successful.ts'
import { checkUnsuccessful } from '#shared/domain/resolve/check-unsuccessful.ts'
import { parseSuccessful, type SuccessfulAnswers } from '#shared/domain/resolve/successful.ts'
import { parseUnsuccessful, type UnsuccessfulAnswers } from '#shared/domain/resolve/unsuccessful.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { enrollmentsOfHead } from '#main/store/repositories/enrollments-of-head.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { ownReferral, requireMay } from '../guard.ts'
import { followUnsuccessful } from './follow-list.ts'
import { moveReferral } from './move-referral.ts'
import { save, type SaveRequest } from '../save.ts'
import { readCommunity } from '../community/community.ts'

type Request<A> = Omit<SaveRequest, 'act'> & { readonly referral_id: string; readonly answers: A }

/** Records that the referral led to an enrollment (4.20.D, 1) and links it. Moving in may come later, or not at all. */
export async function resolveSuccessful(
  desk: WorkingDesk,
  request: Request<SuccessfulAnswers>,
): Promise<SaveOutcome> {
  requireMay(desk, 'referral.resolve')
  return save(
    desk,
    { ...request, act: 'referral.successful' },
    async ({ db }) => {
      const referral = await ownReferral(desk, db, request.referral_id)
      return checkSuccessful(request.answers, {
        today: today(desk),
        referral,
        enrollments: await enrollmentsOfHead(db, referral.PersonalID),
      })
    },
    async (session) => {
      const referral = await ownReferral(desk, session.db, request.referral_id)
      const { ReferralResult, ResultDate, EnrollmentID } = parseSuccessful(request.answers)
      await session.update('Event', referral.EventID, { ReferralResult, ResultDate })
      await session.update('referral', referral.referral_id, {
        ResultingEnrollmentID: EnrollmentID,
        housing_looked_on: today(desk),
      })
      await moveReferral(session, referral, 'resolve_successful', { hasEnrollment: true })
      return referral.referral_id
    },
  )
}

/** Records that the referral did not lead to an enrollment, by which side (4.20.D, 2 or 3), and why. */
export async function resolveUnsuccessful(
  desk: WorkingDesk,
  request: Request<UnsuccessfulAnswers>,
): Promise<SaveOutcome> {
  requireMay(desk, 'referral.resolve')
  return save(
    desk,
    { ...request, act: 'referral.unsuccessful' },
    async ({ db }) => {
      const referral = await ownReferral(desk, db, request.referral_id)
      return checkUnsuccessful(request.answers, {
        today: today(desk),
        referral,
        hasEnrollment: referral.ResultingEnrollmentID !== null,
        reasons: (await readCommunity(db)).reasons,
      })
    },
    async (session) => {
      const referral = await ownReferral(desk, session.db, request.referral_id)
      const result = parseUnsuccessful(request.answers)
      await session.update('Event', referral.EventID, {
        ReferralResult: result.ReferralResult,
        ResultDate: result.ResultDate,
      })
      await session.update('referral', referral.referral_id, {
        if_not_housed_reason: result.IfNotHousedReason,
        lost_contact: result.lostContact ? 1 : 0,
        back_to_list: result.backToList,
        note: result.note,
      })
      await moveReferral(session, referral, 'resolve_unsuccessful')
      await followUnsuccessful(session, referral, result)
      return referral.referral_id
    },
  )
}
