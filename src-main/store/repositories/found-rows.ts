import type { EntityManager } from 'typeorm'

/** What a list of findings needs to be shown and opened. */
export interface FindingFacts {
  readonly people: ReadonlyMap<string, { readonly alias: string; readonly mark: string }>
  /** The referral of an event, and the one that a stay came with or led to, by EventID and EnrollmentID. */
  readonly referrals: ReadonlyMap<string, string>
  /** Enrollments that an intake made. */
  readonly intakes: ReadonlySet<string>
}

interface Row {
  readonly table: string
  readonly key: string
  readonly PersonalID: string | null
  readonly EnrollmentID: string | null
}

/** The aliases, referrals and intakes behind these rows. */
export async function factsOfFindings(db: EntityManager, rows: readonly Row[]): Promise<FindingFacts> {
  const people: readonly { PersonalID: string; alias: string; mark: string }[] = await db.query(
    'SELECT PersonalID, alias, mark FROM client_profile WHERE PersonalID IN (SELECT value FROM json_each(?))',
    [idsOf(rows.map(({ PersonalID }) => PersonalID))],
  )
  const events = idsOf(rows.map(({ table, key }) => (table === 'Event' ? key : null)))
  const stays = idsOf(rows.map(({ EnrollmentID }) => EnrollmentID))
  const referrals: readonly { id: string; referral_id: string }[] = await db.query(
    `SELECT EventID AS id, referral_id FROM referral WHERE EventID IN (SELECT value FROM json_each(?))
      UNION ALL SELECT ResultingEnrollmentID, referral_id FROM referral WHERE ResultingEnrollmentID IN (SELECT value FROM json_each(?))
      UNION ALL SELECT Event.EnrollmentID, max(referral.referral_id) FROM Event JOIN referral ON referral.EventID = Event.EventID
        WHERE Event.EnrollmentID IN (SELECT value FROM json_each(?)) GROUP BY Event.EnrollmentID`,
    [events, stays, stays],
  )
  const intakes: readonly { EnrollmentID: string }[] = await db.query(
    `SELECT e.EnrollmentID FROM Enrollment e WHERE e.EnrollmentID IN (SELECT value FROM json_each(?))
        AND EXISTS (SELECT 1 FROM Enrollment h JOIN intake_record i ON i.EnrollmentID = h.EnrollmentID WHERE h.HouseholdID = e.HouseholdID)`,
    [stays],
  )
  return {
    people: new Map(people.map(({ PersonalID, ...person }) => [PersonalID, person])),
    referrals: new Map(referrals.map(({ id, referral_id }) => [id, referral_id])),
    intakes: new Set(intakes.map(({ EnrollmentID }) => EnrollmentID)),
  }
}

function idsOf(ids: readonly (string | null)[]): string {
  return JSON.stringify([...new Set(ids.filter((id) => id !== null))])
}
