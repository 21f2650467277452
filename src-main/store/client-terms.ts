import type { EntityManager } from 'typeorm'
import { searchWords } from '#shared/domain/search-words.ts'

/** Rewrites the words one client is found by: alias, names and the reference codes of her referrals. */
export async function reindexClient(db: EntityManager, PersonalID: string): Promise<void> {
  const sources: readonly { words: string | null }[] = await db.query(
    `SELECT alias AS words FROM client_profile WHERE PersonalID = ?
     UNION ALL SELECT concat_ws(' ', FirstName, MiddleName, LastName) FROM Client WHERE PersonalID = ?
     UNION ALL SELECT reference_code FROM referral WHERE PersonalID = ?`,
    [PersonalID, PersonalID, PersonalID],
  )
  const terms = new Set(sources.flatMap((source) => searchWords(source.words ?? '')))
  await db.delete('client_term', { PersonalID })
  if (terms.size === 0) return
  await db.insert(
    'client_term',
    [...terms].map((term) => ({ term, PersonalID })),
  )
}
