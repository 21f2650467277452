import type { EntityManager } from 'typeorm'

/** The days on which a client's referrals were acknowledged and first tried. */
export async function referralDaysOfClient(
  db: EntityManager,
  PersonalID: string,
): Promise<
  readonly {
    readonly referral_id: string
    readonly ProjectName: string
    readonly acknowledgedOn: string | null
    readonly firstTriedOn: string | null
  }[]
> {
  return db.query(
    `SELECT referral.referral_id, Project.ProjectName, referral.date_acknowledged AS acknowledgedOn,
            (SELECT substr(min(attempted_at), 1, 10) FROM contact_attempt
              WHERE contact_attempt.referral_id = referral.referral_id) AS firstTriedOn
       FROM referral JOIN Project ON Project.ProjectID = referral.ProjectID
      WHERE referral.PersonalID = ?`,
    [PersonalID],
  )
}
