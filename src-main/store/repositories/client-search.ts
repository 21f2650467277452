import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { aliasKey } from '#shared/domain/client/alias.ts'

/** A client with what she can be found by, except her names: those stay in the store. */
export interface Candidate {
  readonly PersonalID: string
  readonly alias: string
  readonly mark: string
  readonly codes: readonly string[]
}

const codesSchema = z.array(z.string())

/** How many candidates a search looks at, at most; the better matches come first. */
const enough = 100
/** From how many matches on it does not matter how many more a word has. */
const many = 1000
/** Above every character a word or an alias can hold. */
const last = '\u{10FFFF}'

/**
 * The clients a search may mean: those whose alias begins with the text, in the order of their aliases, then those
 * with a word for each word typed. Both walk an index and stop early, so a single letter costs no more than a name.
 */
export async function candidatesFor(
  db: EntityManager,
  text: string,
  words: readonly string[],
): Promise<readonly Candidate[]> {
  const ids = new Set([...(await idsByAlias(db, text)), ...(await idsByWords(db, words))])
  const rows: readonly (Omit<Candidate, 'codes'> & { codes: string })[] = await db.query(
    `SELECT client_profile.PersonalID, client_profile.alias, client_profile.mark,
            (SELECT json_group_array(reference_code) FROM referral
              WHERE referral.PersonalID = client_profile.PersonalID AND reference_code IS NOT NULL) AS codes
       FROM client_profile WHERE client_profile.PersonalID IN (SELECT value FROM json_each(?))`,
    [JSON.stringify([...ids])],
  )
  return rows.map(({ PersonalID, alias, mark, codes }) => ({
    PersonalID,
    alias,
    mark,
    codes: codesSchema.parse(JSON.parse(codes)),
  }))
}

async function idsByAlias(db: EntityManager, text: string): Promise<readonly string[]> {
  const key = aliasKey(text)
  const rows: readonly { PersonalID: string }[] = await db.query(
    'SELECT PersonalID FROM client_profile WHERE alias_key >= ? AND alias_key < ? ORDER BY alias_key LIMIT 20',
    [key, key + last],
  )
  return rows.map((row) => row.PersonalID)
}

/**
 * Walks the matches of the rarest word in the order of the index, exact ones first, and keeps those whose client has
 * every other word as well. `INDEXED BY` holds SQLite to looking the others up by client, whatever is typed: a client
 * has few words, and a prefix may have many clients.
 */
async function idsByWords(db: EntityManager, typed: readonly string[]): Promise<readonly string[]> {
  const [rarest, ...others] = await rarestFirst(db, [...new Set(typed)])
  if (rarest === undefined) return []
  const hasToo = `AND EXISTS (
      SELECT 1 FROM client_term AS other INDEXED BY ix_client_term_PersonalID_term
       WHERE other.PersonalID = client_term.PersonalID AND other.term >= ? AND other.term < ?)`
  const rows: readonly { PersonalID: string }[] = await db.query(
    `SELECT client_term.PersonalID FROM client_term
      WHERE client_term.term >= ? AND client_term.term < ? ${others.map(() => hasToo).join(' ')}
      ORDER BY client_term.term, client_term.PersonalID LIMIT ${enough}`,
    [rarest, ...others].flatMap((word) => [word, word + last]),
  )
  return rows.map((row) => row.PersonalID)
}

async function rarestFirst(db: EntityManager, words: readonly string[]): Promise<readonly string[]> {
  if (words.length < 2) return words
  const counted = await Promise.all(
    words.map(async (word) => {
      const [row]: readonly { n: number }[] = await db.query(
        `SELECT count(*) AS n FROM (SELECT 1 FROM client_term WHERE term >= ? AND term < ? LIMIT ${many})`,
        [word, word + last],
      )
      return { word, n: row?.n ?? 0 }
    }),
  )
  return counted.toSorted((a, b) => a.n - b.n || b.word.length - a.word.length).map(({ word }) => word)
}
