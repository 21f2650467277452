import { starterCommunity } from '#shared/domain/clock/community.ts'
import { error } from '#shared/domain/issue.ts'
import { checkHousing } from '#shared/domain/resolve/check-housing.ts'
import { parseHousing, type HousingAnswers } from '#shared/domain/resolve/housing.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { enrollmentById } from '#main/store/repositories/enrollments-of-head.ts'
import { referralById } from '#main/store/repositories/referrals.ts'
import { today, type WorkingDesk } from './desk.ts'
import { requireMay, requireOwn } from './guard.ts'
import { endStay } from './end-stay.ts'
import { moveReferral } from './move-referral.ts'
import { save, type SaveRequest } from './save.ts'

type Request = Omit<SaveRequest, 'act'> & { readonly referral_id: string; readonly answers: HousingAnswers }

/**
 * Records how the search for housing stands after a successful referral: a move-in date for everyone who came in with
 * the household (3.20), or the reason it was not housed. The result and its date stay as they are.
 */
export async function recordHousing(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'referral.housing')
  const referral = await referralById(desk.store.db, request.referral_id)
  requireOwn(desk, referral)
  const enrollment =
    referral.ResultingEnrollmentID === null
      ? null
      : await enrollmentById(desk.store.db, referral.ResultingEnrollmentID)
  return save(
    desk,
    { ...request, act: 'referral.housing' },
    async () =>
      enrollment === null
        ? [error('', 'Record the referral’s result first')]
        : checkHousing(request.answers, {
            today: today(desk),
            referral,
            enrollment,
            reasons: starterCommunity.reasons,
          }),
    async (session) => {
      const result = parseHousing(request.answers)
      if (result.outcome === 'moved_in' && enrollment !== null) {
        const household: readonly { EnrollmentID: string }[] = await session.db.query(
          'SELECT EnrollmentID FROM Enrollment WHERE HouseholdID = ? AND +ProjectID = ?',
          [enrollment.HouseholdID, enrollment.ProjectID],
        )
        for (const { EnrollmentID } of household) {
          await session.update('Enrollment', EnrollmentID, { MoveInDate: result.MoveInDate })
        }
      }
      if (result.outcome === 'will_not_be_housed' && result.exit !== null && enrollment !== null) {
        await endStay(session, enrollment, result.exit)
      }
      await session.update('referral', referral.referral_id, {
        // A note is corrected in words or by an amendment, never by leaving it out here.
        ...(result.note === null ? {} : { note: result.note }),
        ...(result.outcome === 'still_searching' ? { housing_looked_on: today(desk) } : {}),
        ...(result.outcome === 'will_not_be_housed'
          ? {
              if_not_housed_reason: result.IfNotHousedReason,
              list_manager_told: result.listManagerTold ? 1 : 0,
            }
          : {}),
      })
      await moveReferral(session, referral, housingActs[result.outcome])
      return referral.referral_id
    },
  )
}

const housingActs = {
  moved_in: 'moved_in',
  still_searching: 'still_searching',
  will_not_be_housed: 'will_not_be_housed',
} as const
