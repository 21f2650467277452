import type { EntityManager } from 'typeorm'
import type { ClockFacts } from '#shared/domain/clock/referral-clocks.ts'

/** What the clocks of a referral hang on, and what was stored as due next. */
export interface StoredClock extends ClockFacts {
  readonly referral_id: string
  readonly next_due_on: string | null
  readonly next_due_what: string | null
}

/** A clock as its row has it. */
export type ClockRow = Omit<StoredClock, 'hasAttempt'> & { readonly hasAttempt: number }

const selected = `
  SELECT referral.referral_id, referral.state, Event.EventDate, referral.date_notified AS DateNotified,
         referral.date_acknowledged AS DateReferralAcknowledged, referral.next_due_on, referral.next_due_what,
         coalesce(referral.housing_looked_on, Event.ResultDate) AS housingLookedOn,
         EXISTS (SELECT 1 FROM contact_attempt WHERE contact_attempt.referral_id = referral.referral_id) AS hasAttempt,
         (SELECT next_try FROM contact_attempt WHERE contact_attempt.referral_id = referral.referral_id
           ORDER BY attempted_at DESC, rowid DESC LIMIT 1) AS nextTry
    FROM referral JOIN Event ON Event.EventID = referral.EventID`

/** Finds every referral that has not ended: its clocks run, or will under other rules. */
export const runningSql = `${selected} WHERE referral.state NOT IN ('housed', 'not_housed', 'unsuccessful')`

/** What the clocks hang on, of a row. */
export function clockFacts(row: ClockRow): StoredClock {
  return Object.assign(row, { hasAttempt: row.hasAttempt === 1 })
}

/** The clock of one referral. */
export async function clockOf(db: EntityManager, referral_id: string): Promise<StoredClock | undefined> {
  const [clock]: readonly ClockRow[] = await db.query(`${selected} WHERE referral.referral_id = ?`, [
    referral_id,
  ])
  return clock === undefined ? undefined : clockFacts(clock)
}

/** Every referral that has not ended. */
export async function runningReferrals(db: EntityManager): Promise<readonly StoredClock[]> {
  const rows: readonly ClockRow[] = await db.query(runningSql)
  return rows.map(clockFacts)
}
