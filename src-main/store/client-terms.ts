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
  await db.query('DELETE FROM client_term WHERE PersonalID = ?', [PersonalID])
  if (terms.size === 0) return
  await db.query('INSERT INTO client_term (term, PersonalID) SELECT value, ? FROM json_each(?)', [
    PersonalID,
    JSON.stringify([...terms]),
  ])
}
