import type { EntityManager } from 'typeorm'
import type { ClockFacts } from '#shared/domain/clock/referral-clocks.ts'

/** What the clocks of a referral hang on, and what was stored as due next. */
export interface StoredClock extends ClockFacts {
  readonly referral_id: string
  readonly next_due_on: string | null
  readonly next_due_what: string | null
}

/** The clock of one referral. */
export async function clockOf(db: EntityManager, referral_id: string): Promise<StoredClock | undefined> {
  const [clock] = await read(db, 'referral.referral_id = ?', [referral_id])
  return clock
}

/** Every referral with a clock running. */
export function runningReferrals(db: EntityManager): Promise<readonly StoredClock[]> {
  return read(db, 'referral.next_due_on IS NOT NULL', [])
}

async function read(
  db: EntityManager,
  which: string,
  parameters: readonly string[],
): Promise<readonly StoredClock[]> {
  const rows: readonly (Omit<StoredClock, 'hasAttempt'> & { hasAttempt: number })[] = await db.query(
    `SELECT referral.referral_id, referral.state, Event.EventDate, referral.date_notified AS DateNotified,
            referral.date_acknowledged AS DateReferralAcknowledged, referral.next_due_on, referral.next_due_what,
            coalesce(referral.housing_looked_on, Event.ResultDate) AS housingLookedOn,
            EXISTS (SELECT 1 FROM contact_attempt WHERE contact_attempt.referral_id = referral.referral_id) AS hasAttempt,
            (SELECT next_try FROM contact_attempt WHERE contact_attempt.referral_id = referral.referral_id
              ORDER BY attempted_at DESC, rowid DESC LIMIT 1) AS nextTry
       FROM referral JOIN Event ON Event.EventID = referral.EventID
      WHERE ${which}`,
    [...parameters],
  )
  return rows.map((row) => Object.assign(row, { hasAttempt: row.hasAttempt === 1 }))
}
