import type { EntityManager } from 'typeorm'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { WholeReferral } from './referrals.ts'

/** A household's time on the priority list. */
export type ListEntry = LocalRow<'list_entry'>

/** Every time a client was on the priority list, the latest first. */
export async function listEntriesOf(db: EntityManager, PersonalID: string): Promise<readonly ListEntry[]> {
  return db.query(
    'SELECT * FROM list_entry WHERE PersonalID = ? ORDER BY left_on IS NOT NULL, placed_on DESC, rowid DESC',
    [PersonalID],
  )
}

/** The entry of a client who is on the list now; null where there is none. */
export async function openEntryOf(db: EntityManager, PersonalID: string): Promise<ListEntry | null> {
  const [row]: readonly ListEntry[] = await db.query(
    'SELECT * FROM list_entry WHERE PersonalID = ? AND left_on IS NULL ORDER BY placed_on LIMIT 1',
    [PersonalID],
  )
  return row ?? null
}

/**
 * Under whom the household of a referral waits: the head, today, of the household that its event hangs on, or of the
 * one it led to where only that one has a place. Whom it was made for may be head no more.
 */
export async function headOfReferral(
  db: EntityManager,
  { referral_id, PersonalID }: { readonly referral_id: string; readonly PersonalID: string },
): Promise<string> {
  const [head]: readonly { PersonalID: string }[] = await db.query(
    `SELECT head.PersonalID FROM referral
       JOIN Event ON Event.EventID = referral.EventID
       JOIN Enrollment AS own ON own.EnrollmentID IN (Event.EnrollmentID, referral.ResultingEnrollmentID)
       JOIN Enrollment AS head ON head.HouseholdID = own.HouseholdID AND head.ProjectID = own.ProjectID
        AND head.RelationshipToHoH = 1 AND head.DateDeleted IS NULL
      WHERE referral.referral_id = ?
      ORDER BY NOT EXISTS (SELECT 1 FROM list_entry
                            WHERE list_entry.PersonalID = head.PersonalID AND list_entry.left_on IS NULL),
               own.EnrollmentID IS NOT Event.EnrollmentID, head.PersonalID IS NOT referral.PersonalID
      LIMIT 1`,
    [referral_id],
  )
  return head?.PersonalID ?? PersonalID
}

/** The place that a referral's own acts ended, as they left it; null where they ended none, or it has changed since. */
export async function endedByReferral(
  db: EntityManager,
  referral: Pick<WholeReferral, 'PersonalID' | 'referral_id' | 'EventID' | 'ResultingEnrollmentID'>,
): Promise<ListEntry | null> {
  const { PersonalID, referral_id, EventID, ResultingEnrollmentID } = referral
  const [row]: readonly ListEntry[] = await db.query(
    `SELECT list_entry.* FROM act_change AS own
       JOIN act ON act.act_id = own.act_id
        AND act.name IN ('referral.unsuccessful', 'referral.housing', 'referral.amend')
       JOIN act_change AS ended ON ended.act_id = own.act_id AND ended.table_name = 'list_entry'
       JOIN list_entry ON list_entry.list_entry_id = ended.row_id
        AND list_entry.left_on = json_extract(ended.after, '$.left_on')
      WHERE own.PersonalID = ? AND own.row_id IN (?, ?, ?)
      ORDER BY ended.act_change_id DESC LIMIT 1`,
    [PersonalID, referral_id, EventID, ResultingEnrollmentID],
  )
  return row ?? null
}

/** How many referrals a household itself declined (4.20.D, 2) since a day. */
export async function declinedOffers(db: EntityManager, PersonalID: string, since: string): Promise<number> {
  const [row]: readonly { n: number }[] = await db.query(
    `SELECT count(*) AS n FROM Event
      WHERE PersonalID = ? AND EventDate >= ? AND ReferralResult = 2 AND DateDeleted IS NULL`,
    [PersonalID, since],
  )
  return row?.n ?? 0
}
