import type { EntityManager } from 'typeorm'
import { aliasKey, suggestAlias } from '#shared/domain/client/alias.ts'

/** How many pairs of words are drawn for an alias before a number is put behind one. */
const draws = 10

/**
 * Neutral aliases that nobody in the vault has, all different. In a large vault most pairs of words are taken: then an
 * alias gets a number, `Quiet Harbor 2`.
 * @param random draws from 0 (included) to 1 (excluded)
 */
export async function freeAliases(
  db: EntityManager,
  count: number,
  random: () => number,
): Promise<readonly string[]> {
  const ideas: string[] = []
  while (ideas.length < count) ideas.push(await freeAlias(db, ideas, random))
  return ideas
}

async function freeAlias(
  db: EntityManager,
  others: readonly string[],
  random: () => number,
): Promise<string> {
  for (let draw = 1; ; draw += 1) {
    const pair = suggestAlias(random, (alias) => others.includes(alias))
    const taken = await keysOfPair(db, pair)
    if (!taken.has(aliasKey(pair))) return pair
    if (draw >= draws) return numbered(pair, (alias) => taken.has(aliasKey(alias)) || others.includes(alias))
  }
}

/** The keys of a pair and of the pair with anything behind it: `!` is the first character after the space. */
async function keysOfPair(db: EntityManager, pair: string): Promise<ReadonlySet<string>> {
  const key = aliasKey(pair)
  const rows: readonly { alias_key: string }[] = await db.query(
    'SELECT alias_key FROM client_profile WHERE alias_key >= ? AND alias_key < ?',
    [key, `${key}!`],
  )
  return new Set(rows.map((row) => row.alias_key))
}

function numbered(pair: string, isTaken: (alias: string) => boolean): string {
  for (let number = 2; ; number += 1) {
    if (!isTaken(`${pair} ${number}`)) return `${pair} ${number}`
  }
}
