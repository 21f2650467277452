import type Database from 'better-sqlite3-multiple-ciphers'
import { aliasFirstWords, aliasSecondWords } from '#shared/domain/client/alias-words.ts'
import { aliasKey } from '#shared/domain/client/alias.ts'
import { marks } from '#shared/domain/client/marks.ts'
import { searchWords } from '#shared/domain/search-words.ts'

/** So that the names of 100,000 clients are never in memory together. */
const peopleAtOnce = 2_000

/**
 * Draws, for every client who comes in new, what the screens know her by: a neutral alias, a mark and the words she is
 * found by. The mark is drawn by chance too: an imported PersonalID may say something about the person. They are laid down in the staging store, so that the merge only copies them.
 * @param random draws from 0 (included) to 1 (excluded)
 */
export function drawPeople(db: Database.Database, random: () => number): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS staging.person (PersonalID text PRIMARY KEY NOT NULL, alias text, alias_key text, mark text);
    CREATE TABLE IF NOT EXISTS staging.word (term text, PersonalID text);
    DELETE FROM staging.person; DELETE FROM staging.word;`)
  const draw = aliasDrawer(db, random)
  const person = db.prepare<string[]>('INSERT INTO staging.person VALUES (?, ?, ?, ?)')
  const word = db.prepare<string[]>('INSERT INTO staging.word VALUES (?, ?)')
  const clients = db.prepare<[number], { at: number; PersonalID: string; names: string }>(
    `SELECT theirs.rowid AS at, theirs.PersonalID, concat_ws(' ', FirstName, MiddleName, LastName) AS names
       FROM staging.Client AS theirs
      WHERE theirs.rowid > ? AND DateDeleted IS NULL
        AND NOT EXISTS (SELECT 1 FROM main.client_profile WHERE client_profile.PersonalID = theirs.PersonalID)
      ORDER BY theirs.rowid LIMIT ${peopleAtOnce}`,
  )
  db.exec('BEGIN')
  for (let page = clients.all(0); page.length > 0; page = clients.all(page.at(-1)?.at ?? 0)) {
    for (const { PersonalID, names } of page) {
      const alias = draw()
      person.run(PersonalID, alias, aliasKey(alias), pick(marks, random))
      for (const term of new Set([...searchWords(alias), ...searchWords(names)])) word.run(term, PersonalID)
    }
  }
  db.exec('COMMIT')
}

/** Gives free aliases: a pair of words, with a number where the pair is taken. It knows each pair's highest number. */
function aliasDrawer(db: Database.Database, random: () => number): () => string {
  const highest = new Map<string, number>()
  for (const { alias_key } of db
    .prepare<[], { alias_key: string }>('SELECT alias_key FROM main.client_profile')
    .iterate()) {
    const [, pair = alias_key, number] = /^(.*?)(?: (\d{1,9}))?$/.exec(alias_key) ?? []
    highest.set(pair, Math.max(highest.get(pair) ?? 0, number === undefined ? 1 : Number(number)))
  }
  return () => {
    let pair = drawPair(random)
    for (let draw = 0; draw < 10 && highest.has(aliasKey(pair)); draw += 1) pair = drawPair(random)
    const number = (highest.get(aliasKey(pair)) ?? 0) + 1
    highest.set(aliasKey(pair), number)
    return number === 1 ? pair : `${pair} ${number}`
  }
}

function drawPair(random: () => number): string {
  return `${pick(aliasFirstWords, random)} ${pick(aliasSecondWords, random)}`
}

function pick(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() * words.length)] ?? words[0] ?? ''
}
