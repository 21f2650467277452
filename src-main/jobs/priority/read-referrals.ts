import type Database from 'better-sqlite3-multiple-ciphers'
import { isEnded, referralStates } from '#shared/domain/referral/state.ts'

const openStates = referralStates.filter((state) => !isEnded(state))

/**
 * Referrals since they were placed that a provider turned down (4.20.D, 3). Read by day, from an index that holds all it
 * asks, and told to the households here: looking each household's events up takes twice as long.
 */
export function readTurnedAway(
  db: Database.Database,
  entries: readonly { readonly PersonalID: string; readonly placed_on: string }[],
  places: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const placed = new Map(entries.map(({ PersonalID, placed_on }) => [PersonalID, placed_on]))
  const first = entries.reduce((day, { placed_on }) => (placed_on < day ? placed_on : day), '9999')
  const rows = db
    .prepare<[string], { PersonalID: string; EventDate: string }>(
      `SELECT PersonalID, EventDate FROM Event
        WHERE EventDate >= ? AND ReferralResult = 3 AND DateDeleted IS NULL`,
    )
    .all(first)
  const counts = new Map<number, number>()
  for (const { PersonalID, EventDate } of rows) {
    const nth = places.get(PersonalID)
    if (nth !== undefined && EventDate >= (placed.get(PersonalID) ?? '9999'))
      counts.set(nth, (counts.get(nth) ?? 0) + 1)
  }
  return counts
}

/** The open referral that was sent last: by project, from an index that begins with it and the state. */
export function readReferrals(
  db: Database.Database,
  places: ReadonlyMap<string, number>,
): ReadonlyMap<number, string> {
  const rows = db
    .prepare<string[], { PersonalID: string; referral_id: string }>(
      `SELECT referral.PersonalID, referral.referral_id
         FROM Project
         CROSS JOIN referral ON referral.ProjectID = Project.ProjectID
                            AND referral.state IN (${openStates.map(() => '?').join(', ')})
        ORDER BY referral.date_notified`,
    )
    .all(...openStates)
  return new Map(rows.map(({ PersonalID, referral_id }) => [places.get(PersonalID) ?? 0, referral_id]))
}
