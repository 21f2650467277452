import { randomBytes } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { columnNamesOf, tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import type { Value } from '../csv/doubt.ts'
import type { Touched } from '../older/standard.ts'
import { unlockStaging } from './cipher.ts'
import type { Finding } from './finding.ts'

/** Where an export is laid down before any of it goes into the vault: a store of its own, under a key of its own. */
export interface StagingPlace {
  readonly file: string
  readonly keyHex: string
}

/** A staging store beside a vault's store. The key is random and lives in memory only. */
export function newStagingPlace(storeFile: string): StagingPlace {
  const mark = randomBytes(4).toString('hex')
  return { file: `${storeFile}-import-${mark}`, keyHex: randomBytes(32).toString('hex') }
}

/** Takes a staging store away, whatever is left of it. What will not go fails no import. */
export function removeStaging({ file }: StagingPlace): void {
  for (const end of ['', '-journal', '-wal', '-shm']) removeIfItGoes(`${file}${end}`)
}

/**
 * Takes away the staging stores beside a vault's store that a crash or a loss of power left: nobody has their keys any
 * more. The caller holds the vault, so no import is under way.
 */
export function removeLeftStaging(storeFile: string): void {
  const folder = dirname(storeFile)
  const start = `${basename(storeFile)}-import-`
  for (const name of readdirSync(folder)) if (name.startsWith(start)) removeIfItGoes(join(folder, name))
}

function removeIfItGoes(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // Held by another program, and readable to nobody: the next unlock tries again.
  }
}

/** How many rows go into one transaction: what is not yet committed is kept in memory. */
const rowsInOne = 20_000

/** The staging store while it is filled. It is nobody's yet, so nothing of it has to survive a power cut. */
export class Staging {
  readonly db: Database.Database
  private readonly statements = new Map<HudTableName, Database.Statement<Value[]>>()
  private readonly putFinding: Database.Statement<(string | number | null)[]>
  private readonly groups = new Map<string, { count: number; readonly firstLine: number | null }>()
  private readonly touched = new Map<string, Touched>()
  private pending = 0

  constructor(place: StagingPlace) {
    this.db = new Database(place.file)
    unlockStaging(this.db, place)
    withoutJournal(this.db, 'main')
    this.db.pragma('locking_mode = NORMAL')
    this.db.pragma('cache_size = -16384')
    this.db.pragma('temp_store = MEMORY')
    for (const table of tableNames) this.db.exec(createTable(table))
    this.db.exec(
      'CREATE TABLE finding (file text, line integer, "column" text, value text, reason text, effect text)',
    )
    this.db.exec(
      'CREATE TABLE finding_group (file text, "column" text, reason text, effect text, count integer, firstLine integer)',
    )
    // In place before the rows: made afterwards, or grouped without it, they would be sorted in memory.
    this.db.exec('CREATE INDEX household ON Enrollment (HouseholdID, ProjectID)')
    this.db.exec('CREATE TABLE about (isHashed integer)')
    this.db.exec('CREATE TABLE compared (lastChange integer, counts text)')
    this.db.exec('CREATE TABLE drawn_profile (PersonalID text, alias text, alias_key text, mark text)')
    this.db.exec('CREATE TABLE drawn_term (term text, PersonalID text)')
    this.putFinding = this.db.prepare('INSERT INTO finding VALUES (?, ?, ?, ?, ?, ?)')
  }

  /** Lays down a row: its line, then its values in the order of HUD's columns. False when its key is there already. */
  add(table: HudTableName, line: number, values: readonly Value[]): boolean {
    this.begin()
    let statement = this.statements.get(table)
    if (statement === undefined) {
      const places = ['?', ...columnNamesOf(table).map(() => '?')].join(', ')
      statement = this.db.prepare(`INSERT OR IGNORE INTO "${table}" VALUES (${places})`)
      this.statements.set(table, statement)
    }
    return statement.run(line, ...values).changes === 1
  }

  /** @param once lays down the first of its kind and counts the others */
  note({ file, line, column, value, reason, effect }: Finding, { once = false } = {}): void {
    const key = JSON.stringify([file, column, reason, effect])
    const known = this.groups.get(key)
    if (known === undefined || !once) {
      this.begin()
      this.putFinding.run(file, line, column, value, reason, effect)
    }
    if (known === undefined) this.groups.set(key, { count: 1, firstLine: line })
    else known.count += 1
  }

  /** Counts a row whose column was carried over from an older standard, or left behind. */
  touch(file: string, column: string, rows = 1): void {
    const key = `${file} ${column}`
    this.touched.set(key, { file, column, rows: rows + (this.touched.get(key)?.rows ?? 0) })
  }

  /** What was counted under these names, `Client.csv Sex`. */
  touchedAt(names: readonly string[]): readonly Touched[] {
    return names.flatMap((name) => this.touched.get(name) ?? []).filter(({ rows }) => rows > 0)
  }

  /** Whether the names are hashed: then nobody is found by them. */
  noteHashed(isHashed: boolean): void {
    this.db.prepare<number[]>('INSERT INTO about VALUES (?)').run(isHashed ? 1 : 0)
  }

  flush(): void {
    if (this.pending > 0) this.db.exec('COMMIT')
    this.pending = 0
  }

  /** Lays down how often each finding came up: grouped at the end, millions would be sorted in memory. */
  countFindings(): void {
    const put = this.db.prepare<(string | number | null)[]>(
      `INSERT INTO finding_group SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, ?, ?
         FROM (SELECT ? AS value)`,
    )
    for (const [key, { count, firstLine }] of this.groups) put.run(count, firstLine, key)
    this.groups.clear()
  }

  close(): void {
    this.db.close()
  }

  /** Comes before each row that is laid down: so many of them are one transaction. */
  begin(): void {
    if (this.pending === rowsInOne) this.flush()
    if (this.pending === 0) this.db.exec('BEGIN')
    this.pending += 1
  }
}

/**
 * Lets a staging store be written without a journal and without flushing: after a fault it is taken away, not mended.
 * SQLite refuses that unless it is told to be unsafe, because to any other file it could do harm.
 */
export function withoutJournal(db: Database.Database, schema: 'main' | 'staging'): void {
  db.unsafeMode(true)
  db.pragma(`${schema}.journal_mode = OFF`)
  db.unsafeMode(false)
  db.pragma(`${schema}.synchronous = OFF`)
}

function createTable(table: HudTableName): string {
  const { columns, primaryKey } = tableOf(table)
  const lines = Object.entries(columns).map(([name, { type }]) => {
    const stored = type === 'int' ? 'integer' : type === 'money' ? 'real' : 'text'
    return `"${name}" ${stored}${name === primaryKey ? ' PRIMARY KEY NOT NULL' : ''}`
  })
  return `CREATE TABLE "${table}" (line integer, ${lines.join(', ')})`
}
