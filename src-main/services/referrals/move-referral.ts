import {
  nextState,
  type ActDetail,
  type ReferralAct,
  type ReferralState,
} from '#shared/domain/referral/state.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { clockOf } from '#main/store/repositories/clock-facts.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { nextDue } from './due-dates.ts'
import { readCommunity } from '../community/community.ts'

/** Takes a referral to the state an act leads to, and sets its next deadline anew. @throws AppError conflict */
export async function moveReferral(
  session: WriteSession,
  referral: { readonly referral_id: string; readonly state: ReferralState },
  act: ReferralAct,
  detail: ActDetail = {},
): Promise<void> {
  const next = nextState(referral.state, act, detail)
  if (!next.allowed) throw new AppError('conflict', `${next.message}.`)
  await session.update('referral', referral.referral_id, { state: next.state })
  await setNextDue(session, referral.referral_id)
}

/** Stores what is due next of a referral, so that Home and the lists read it from an index. */
export async function setNextDue(session: WriteSession, referral_id: string): Promise<void> {
  const clock = await clockOf(session.db, referral_id)
  if (clock === undefined) return
  await session.update('referral', referral_id, nextDue(clock, await readCommunity(session.db)))
}
