import { isPermanentHousing } from '#shared/domain/agency/project-types.ts'
import type { HousingResult } from '#shared/domain/resolve/housing.ts'
import type { UnsuccessfulResult } from '#shared/domain/resolve/unsuccessful.ts'
import { headOfReferral } from '#main/store/repositories/list-entries.ts'
import type { WholeReferral } from '#main/store/repositories/referrals.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { endPlace, keepPlace } from '../priority/list-place.ts'

/** An unsuccessful referral costs no place: a household leaves only for a home elsewhere, or because it asked to. */
export async function followUnsuccessful(
  session: WriteSession,
  referral: WholeReferral,
  { backToList, ResultDate }: Pick<UnsuccessfulResult, 'backToList' | 'ResultDate'>,
): Promise<void> {
  const head = await headOfReferral(session.db, referral)
  if (backToList === 'yes') await keepPlace(session, head, referral.EventDate)
  else {
    const left_reason = backToList === 'no_housed_elsewhere' ? 'housed_elsewhere' : 'asked_to_be_removed'
    await endPlace(session, head, { left_on: ResultDate, left_reason })
  }
}

/** A home ends the wait. A shelter bed, or an enrollment that still looks for a home, does not. */
export async function followHousing(
  session: WriteSession,
  referral: WholeReferral,
  result: HousingResult,
  today: string,
): Promise<void> {
  if (result.outcome !== 'moved_in' || !isPermanentHousing(referral.ProjectType)) return
  await endPlace(session, await headOfReferral(session.db, referral), {
    left_on: result.MoveInDate ?? today,
    left_reason: 'housed_by_referral',
  })
}
