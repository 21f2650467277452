import type { Community } from '#shared/domain/clock/community.ts'
import { runningClocks } from '#shared/domain/clock/referral-clocks.ts'
import { runningReferrals, type StoredClock } from '#main/store/repositories/clock-facts.ts'
import type { WriteSession } from '#main/store/write-session.ts'

/** What is due next of a referral, as its row keeps it. */
export function nextDue(clock: StoredClock, { pack, calendar }: Community) {
  const [next] = runningClocks(clock, pack.clocks, calendar)
  return { next_due_on: next?.due.date ?? null, next_due_what: next?.label ?? null }
}

/** Works out anew what is due next of every referral, after the days on which the agency is open have changed. */
export async function setAllDue(session: WriteSession, community: Community): Promise<void> {
  for (const clock of await runningReferrals(session.db)) {
    const next = nextDue(clock, community)
    if (next.next_due_on === clock.next_due_on && next.next_due_what === clock.next_due_what) continue
    await session.derive('referral', clock.referral_id, next)
  }
}
