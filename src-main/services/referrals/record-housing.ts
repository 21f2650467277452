import { checkHousing } from '#shared/domain/resolve/check-housing.ts'
import {
  parseHousing,
  type HousedStay,
  type HousingAnswers,
  type HousingResult,
} from '#shared/domain/resolve/housing.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { stillIn, type Stay } from '#shared/domain/stay/stay.ts'
import type { EntityManager } from 'typeorm'
import type { WholeReferral } from '#main/store/repositories/referrals.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { ownReferral, requireMay, requireStay } from '../guard.ts'
import { followHousing } from './follow-list.ts'
import { moveReferral } from './move-referral.ts'
import { recordExits } from '../stays/record-exits.ts'
import { recordMoveIn } from '../stays/record-move-in.ts'
import { save, type SaveRequest } from '../save.ts'
import { readCommunity } from '../community/community.ts'
import { stayOfEnrollment } from '../stays/stays.ts'

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
      const { reasons } = await readCommunity(db)
      return checkHousing(answers, { today: today(desk), referral, stay, reasons })
    },
    async (session) => {
      const { referral, led } = await gather(desk, session.db, referral_id)
      const result = parseHousing(answers)
      if (led !== null) await writeStay(desk, session, led, result)
      await writeReferral(session, referral, result, today(desk))
      await followHousing(session, referral, result, today(desk))
      return referral_id
    },
  )
}

/** Read inside the transaction: of two saves at once, the second sees what the first one wrote. */
async function gather(
  desk: WorkingDesk,
  db: EntityManager,
  referral_id: string,
): Promise<{ readonly referral: WholeReferral; readonly stay: HousedStay; readonly led: Stay | null }> {
  const referral = await ownReferral(desk, db, referral_id)
  const { ResultingEnrollmentID, ProjectName, ProjectType } = referral
  const led = ResultingEnrollmentID === null ? null : await stayOfEnrollment(desk, db, ResultingEnrollmentID)
  return { referral, stay: led ?? { ProjectName, ProjectType, members: [], readOnlyReason: null }, led }
}

/** A stay in another project is not written: nothing is left to write once the rules are kept. */
async function writeStay(
  desk: WorkingDesk,
  session: WriteSession,
  stay: Stay,
  result: HousingResult,
): Promise<void> {
  if (result.outcome === 'moved_in' && result.MoveInDate !== null) {
    requireStay(desk, stay)
    await recordMoveIn(session, stay.members, result.MoveInDate)
  }
  if (result.outcome === 'will_not_be_housed' && result.exit !== null) {
    requireStay(desk, stay)
    await recordExits(session, stillIn(stay), result.exit)
  }
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
