import { runningClocks } from '#shared/domain/clock/referral-clocks.ts'
import { starterCommunity } from '#shared/domain/clock/community.ts'
import {
  nextState,
  type ActDetail,
  type ReferralAct,
  type ReferralState,
} from '#shared/domain/referral/state.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { referralById } from '#main/store/repositories/referrals.ts'
import type { WriteSession } from '#main/store/write-session.ts'

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
  const referral = await referralById(session.db, referral_id)
  const [lastTry]: readonly { next_try: string | null }[] = await session.db.query(
    'SELECT next_try FROM contact_attempt WHERE referral_id = ? ORDER BY attempted_at DESC, rowid DESC LIMIT 1',
    [referral_id],
  )
  const [next] = runningClocks(
    { ...referral, hasAttempt: referral.attempts > 0, nextTry: lastTry?.next_try ?? null },
    starterCommunity.pack.rules,
    starterCommunity.calendar,
  )
  await session.update('referral', referral_id, {
    next_due_on: next?.due.date ?? null,
    next_due_what: next?.label ?? null,
  })
}
