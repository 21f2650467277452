import type Database from 'better-sqlite3-multiple-ciphers'
import { aliasFirstWords, aliasSecondWords } from '#shared/domain/client/alias-words.ts'
import { aliasKey } from '#shared/domain/client/alias.ts'
import { marks } from '#shared/domain/client/marks.ts'
import { fateOf, joined } from './compare.ts'
import { searchWords } from '#shared/domain/search-words.ts'

/** Whether the vault's own row stays as it is. */
const isKept = `${fateOf('Client')} = 'kept'`

/** So that the names of 100,000 clients are never in memory together. */
const peopleAtOnce = 2_000

/** Notes, before their rows change, which clients of the vault are called otherwise in the files. */
export function noteRenamed(db: Database.Database): void {
  db.exec(`
    CREATE TABLE staging.renamed AS
      SELECT theirs.PersonalID FROM staging.Client AS theirs JOIN main.Client AS ours USING (PersonalID)
       WHERE (theirs.FirstName, theirs.MiddleName, theirs.LastName)
         IS NOT (ours.FirstName, ours.MiddleName, ours.LastName)`)
}

/**
 * Draws for everyone who will come in what the screens know her by: a neutral alias, a mark and the words she is found
 * by. By chance: an imported PersonalID may say something about the person.
 * @param random draws from 0 (included) to 1 (excluded)
 */
export function drawPeople(db: Database.Database, random: () => number): void {
  db.exec('DELETE FROM staging.drawn_profile; DELETE FROM staging.drawn_term')
  const draw = aliasDrawer(db, random)
  const profile = db.prepare<string[]>('INSERT INTO staging.drawn_profile VALUES (?, ?, ?, ?)')
  const word = db.prepare<string[]>('INSERT INTO staging.drawn_term VALUES (?, ?)')
  forEach(db, unknownClients, ({ PersonalID, words }) => {
    const alias = draw()
    profile.run(PersonalID, alias, aliasKey(alias), pick(marks, random))
    for (const term of new Set(searchWords(`${alias} ${words}`))) word.run(term, PersonalID)
  })
}

/**
 * Gives everyone who came in what was drawn for her. Who was renamed is found by the new name, and who was deleted is no
 * longer listed, unless the agency itself has kept something of her.
 */
export function knowPeople(db: Database.Database): void {
  db.exec(forgetDeleted)
  db.exec(giveDrawn)
  const word = db.prepare<string[]>('INSERT INTO main.client_term (term, PersonalID) VALUES (?, ?)')
  db.exec('DELETE FROM main.client_term WHERE PersonalID IN (SELECT PersonalID FROM staging.renamed)')
  forEach(db, renamedClients, ({ PersonalID, words }) => {
    for (const term of new Set(searchWords(words))) word.run(term, PersonalID)
  })
}

interface Person {
  readonly at: number
  readonly PersonalID: string
  readonly words: string
}

function forEach(db: Database.Database, sql: string, work: (person: Person) => void): void {
  const next = db.prepare<[number], Person>(`${sql} LIMIT ${peopleAtOnce}`)
  for (let page = next.all(0); page.length > 0; page = next.all(page.at(-1)?.at ?? 0)) page.forEach(work)
}

const giveDrawn = `
  INSERT OR ROLLBACK INTO main.client_profile (PersonalID, alias, alias_key, mark) SELECT * FROM staging.drawn_profile;
  INSERT OR ROLLBACK INTO main.client_term (term, PersonalID) SELECT * FROM staging.drawn_term;`

/** The names of one row of Client. Hashed names are nothing to search by. */
function namesOf(row: string): string {
  return `iif((SELECT isHashed FROM staging.about), '', concat_ws(' ', ${row}.FirstName, ${row}.MiddleName, ${row}.LastName))`
}

/** Who has no alias and is not deleted once the files are in, by the names that she has then. */
const unknownClients = `
  SELECT theirs.rowid AS at, theirs.PersonalID, iif(${isKept}, ${namesOf('ours')}, ${namesOf('theirs')}) AS words
    FROM ${joined('Client')}
   WHERE theirs.rowid > ? AND iif(${isKept}, ours.DateDeleted, theirs.DateDeleted) IS NULL
     AND NOT EXISTS (SELECT 1 FROM main.client_profile WHERE client_profile.PersonalID = theirs.PersonalID)
   ORDER BY theirs.rowid`

const renamedClients = `
  SELECT renamed.rowid AS at, ours.PersonalID, concat_ws(' ', client_profile.alias, ${namesOf('ours')},
         (SELECT group_concat(reference_code, ' ') FROM main.referral WHERE referral.PersonalID = ours.PersonalID)) AS words
    FROM staging.renamed CROSS JOIN main.Client AS ours ON ours.PersonalID = renamed.PersonalID
    CROSS JOIN main.client_profile ON client_profile.PersonalID = ours.PersonalID
   WHERE renamed.rowid > ? ORDER BY renamed.rowid`

const deletedClients = `
  SELECT ours.PersonalID FROM staging.Client JOIN main.Client AS ours USING (PersonalID)
   WHERE ours.DateDeleted IS NOT NULL
     AND NOT EXISTS (SELECT 1 FROM main.referral WHERE referral.PersonalID = ours.PersonalID)
     AND NOT EXISTS (SELECT 1 FROM main.contact_point WHERE contact_point.PersonalID = ours.PersonalID)
     AND NOT EXISTS (SELECT 1 FROM main.safety_card WHERE safety_card.PersonalID = ours.PersonalID)`

const forgetDeleted = `
  DELETE FROM main.client_term WHERE PersonalID IN (${deletedClients});
  DELETE FROM main.client_profile WHERE PersonalID IN (${deletedClients});`

/** Gives free aliases: a pair of words, with a number where the pair is taken. It knows each pair's highest number. */
function aliasDrawer(db: Database.Database, random: () => number): () => string {
  const highest = new Map<string, number>()
  const keys = db.prepare<[], { alias_key: string }>('SELECT alias_key FROM main.client_profile')
  for (const { alias_key } of keys.iterate()) {
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
