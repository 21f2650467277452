import { join } from 'node:path'
import type { ReferralState } from '#shared/domain/referral/state.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { closeSession } from '#main/services/session.ts'
import { dana } from '../../support/agency.ts'

/** Ids of a large vault for calls to ask about, spread over all of it. */
export interface Sample {
  /** Heads of household. */
  readonly heads: readonly { readonly PersonalID: string; readonly alias: string }[]
  /** Heads of household who were never in the project worn. */
  readonly strangers: readonly { readonly PersonalID: string }[]
  readonly members: readonly string[]
  readonly referrals: readonly { readonly referral_id: string; readonly state: ReferralState }[]
  /** What people type to find somebody: aliases, codes and names, whole and begun. */
  readonly searches: readonly string[]
  readonly aliases: readonly string[]
  readonly ProjectID: string
  readonly OrganizationID: string
  readonly UserID: string
}

const each = 300

/** Looks into a vault, closed before and after. Every nth row, so that the sample lies all over the files. */
export async function sampleOf(userData: string): Promise<Sample> {
  const session = await openSession(join(userData, 'vault'), dana)
  try {
    const { db } = session.store
    const spread = async <T>(columns: string, from: string): Promise<readonly T[]> => {
      const [{ n } = { n: 0 }]: readonly { n: number }[] = await db.query(`SELECT count(*) AS n FROM ${from}`)
      const step = Math.max(Math.floor(n / each), 1)
      return db.query(
        `SELECT * FROM (SELECT ${columns}, row_number() OVER () AS place FROM ${from}) WHERE place % ${step} = 0 LIMIT ${each}`,
      )
    }
    const heads = await spread<Sample['heads'][number]>(
      'client_profile.PersonalID, alias',
      'client_profile JOIN safety_card ON safety_card.PersonalID = client_profile.PersonalID',
    )
    const members = await spread<{ PersonalID: string; alias: string }>('PersonalID, alias', 'client_profile')
    const { hat } = session
    if (hat === null) throw new Error('the vault was made with a hat on')
    const referrals = await spread<Sample['referrals'][number]>(
      'referral_id, state',
      `referral WHERE ProjectID = '${hat.ProjectID}'`,
    )
    const codes = await spread<{ reference_code: string }>(
      'reference_code',
      'referral WHERE reference_code IS NOT NULL',
    )
    const strangers = await spread<Sample['strangers'][number]>(
      'PersonalID',
      `safety_card WHERE NOT EXISTS (
         SELECT 1 FROM Enrollment
          WHERE Enrollment.PersonalID = safety_card.PersonalID AND +Enrollment.ProjectID = '${hat.ProjectID}')`,
    )
    return {
      heads,
      strangers,
      members: members.map(({ PersonalID }) => PersonalID),
      referrals,
      searches: heads.flatMap(({ alias }, nth) => [
        alias,
        alias.slice(0, 2 + (nth % 6)),
        codes[nth]?.reference_code ?? 'ce',
        names[nth % names.length] ?? 'a',
      ]),
      aliases: members.map(({ alias }) => alias),
      ProjectID: hat.ProjectID,
      OrganizationID: hat.OrganizationID,
      UserID: session.info.UserID,
    }
  } finally {
    await closeSession(session)
  }
}

const names = [
  'a',
  'q',
  'balan',
  'Dami',
  'halan elan',
  'quiet la',
  'mo',
  'ce',
  'jor',
  'qui har',
  'zzz',
  'tala o',
] as const
