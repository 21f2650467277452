import { starterCommunity } from '#shared/domain/clock/community.ts'
import { checkHousing } from '#shared/domain/resolve/check-housing.ts'
import { parseHousing, type HousingAnswers, type HousingResult } from '#shared/domain/resolve/housing.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { stillIn, type Stay } from '#shared/domain/stay/stay.ts'
import type { EntityManager } from 'typeorm'
import { enrollmentById } from '#main/store/repositories/enrollments-of-head.ts'
import type { WholeReferral } from '#main/store/repositories/referrals.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { today, type WorkingDesk } from './desk.ts'
import { ownReferral, requireMay } from './guard.ts'
import { moveReferral } from './move-referral.ts'
import { recordExits } from './record-exits.ts'
import { recordMoveIn } from './record-move-in.ts'
import { save, type SaveRequest } from './save.ts'
import { readStay } from './stays.ts'

type Request = Omit<SaveRequest, 'act'> & { readonly referral_id: string; readonly answers: HousingAnswers }

/**
 * Records what came after a successful referral: that the household moved in, since when where that is asked (3.20), or
 * the reason it was not housed. The result and its date stay as they are.
 * @throws AppError not-allowed, not-found
 */
export async function recordHousing(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'referral.housing')
  const { referral_id, answers } = request
  return save(
    desk,
    { ...request, act: 'referral.housing' },
    async ({ db }) => {
      const { referral, stay } = await gather(desk, db, referral_id)
      const { reasons } = starterCommunity
      return checkHousing(answers, { today: today(desk), referral, stay, reasons })
    },
    async (session) => {
      const { referral, stay } = await gather(desk, session.db, referral_id)
      const result = parseHousing(answers)
      await writeStay(session, stay, result)
      await writeReferral(session, referral, result, today(desk))
      return referral_id
    },
  )
}

/** Read inside the transaction: of two saves at once, the second sees what the first one wrote. */
async function gather(
  desk: WorkingDesk,
  db: EntityManager,
  referral_id: string,
): Promise<{ readonly referral: WholeReferral; readonly stay: Pick<Stay, 'ProjectType' | 'members'> }> {
  const referral = await ownReferral(desk, db, referral_id)
  const { ResultingEnrollmentID, ProjectType } = referral
  const enrollment = ResultingEnrollmentID === null ? null : await enrollmentById(db, ResultingEnrollmentID)
  return {
    referral,
    stay:
      enrollment === null
        ? { ProjectType, members: [] }
        : await readStay(desk, db, enrollment.HouseholdID, enrollment.ProjectID),
  }
}

async function writeStay(
  session: WriteSession,
  stay: Pick<Stay, 'members'>,
  result: HousingResult,
): Promise<void> {
  if (result.outcome === 'moved_in' && result.MoveInDate !== null)
    await recordMoveIn(session, stay.members, result.MoveInDate)
  if (result.outcome === 'will_not_be_housed' && result.exit !== null)
    await recordExits(session, stillIn(stay), result.exit)
}

async function writeReferral(
  session: WriteSession,
  referral: WholeReferral,
  result: HousingResult,
  lookedOn: string,
): Promise<void> {
  await session.update('referral', referral.referral_id, {
    // A note is corrected in words or by an amendment, never by leaving it out here.
    ...(result.note === null ? {} : { note: result.note }),
    ...(result.outcome === 'still_searching' ? { housing_looked_on: lookedOn } : {}),
    ...(result.outcome === 'will_not_be_housed'
      ? {
          if_not_housed_reason: result.IfNotHousedReason,
          list_manager_told: result.listManagerTold ? 1 : 0,
        }
      : {}),
  })
  await moveReferral(session, referral, result.outcome)
}
