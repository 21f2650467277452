import type Database from 'better-sqlite3-multiple-ciphers'
import { tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { headerLine, lineWriter } from './csv-line.ts'
import type { Change, StoredRow } from './fitted-value.ts'
import type { EncryptedZip, WrittenFile } from './encrypted-zip.ts'
import { outgoingRow, type OnChange, type Stamp } from './outgoing-row.ts'
import { settleSelection, type Selection } from './selection.ts'
import { countSent, sentRows, type SentTable } from './sent-rows.ts'

/** How many values of one column did not leave as they are stored, and why. */
export interface ColumnChange {
  readonly table: HudTableName
  readonly column: string
  readonly change: Change
  readonly count: number
}

export interface WrittenExport extends WrittenFile {
  /** Rows in each file. */
  readonly rows: Readonly<Record<string, number>>
  readonly changes: readonly ColumnChange[]
}

/** What Export.csv says, before the stamp: all but the dates of an export of everything, which follow from the data. */
export type ExportFacts = Readonly<Record<string, string | number | null>>

/**
 * Writes HUD's 24 files from one moment of the store into an encrypted zip. Rows stream: neither their number nor the
 * files' size is ever in memory. `progress` is told how many rows are done.
 */
export async function writeExport(
  db: Database.Database,
  zip: EncryptedZip,
  {
    selection,
    stamp,
    facts,
  }: { readonly selection: Selection; readonly stamp: Stamp; readonly facts: ExportFacts },
  progress: (done: number, total: number, words: string) => void,
): Promise<WrittenExport> {
  // One read transaction: whoever saves meanwhile changes nothing of what leaves.
  db.pragma('temp_store = MEMORY')
  db.exec('BEGIN')
  settleSelection(db, selection)
  const tally = new Tally()
  const total = sentTables.reduce((sum, table) => sum + countSent(db, table, selection), 0)
  let done = 0
  /** Each UserID as it stands in the files, with the one it is stored under. */
  const users = new Map<string, string>()
  const userAt = Object.fromEntries(
    tableNames.map((table) => [table, Object.keys(tableOf(table).columns).indexOf('UserID')]),
  )

  function* linesOf(table: HudTableName, rows: Iterable<StoredRow>): Generator<string> {
    const write = lineWriter(table)
    const onChange = tally.of(table)
    yield headerLine(table)
    for (const stored of rows) {
      const row = outgoingRow(table, stored, stamp, onChange)
      done += 1
      if (done % 500 === 0) progress(Math.min(done, total), total, `Writing ${tableOf(table).file}`)
      if (row === null) continue
      tally.row(table)
      const UserID = row[userAt[table] ?? -1]
      if (typeof UserID === 'string' && !users.has(UserID))
        users.set(UserID, String(stored['UserID'] ?? UserID))
      yield write(row)
    }
  }

  progress(0, total, 'Choosing the records')
  const about = selection.period === null ? { ...facts, ExportStartDate: firstDay(db, facts) } : facts
  await zip.add(tableOf('Export').file, linesOf('Export', [about]))
  for (const table of sentTables)
    await zip.add(tableOf(table).file, linesOf(table, sentRows(db, table, selection)))
  await zip.add(tableOf('User').file, linesOf('User', usersOf(db, new Map(users))))
  progress(total, total, 'Closing the file')
  const written = await zip.finish()
  db.exec('COMMIT')
  return { ...written, rows: tally.rows, changes: tally.changes }
}

const sentTables = tableNames.filter((name): name is SentTable => name !== 'Export' && name !== 'User')

/** Every user that a row names, with a row of its own where the store has none. */
function* usersOf(db: Database.Database, users: ReadonlyMap<string, string>): Generator<StoredRow> {
  const known = db.prepare<[string], StoredRow>('SELECT * FROM "User" WHERE UserID = ?')
  const inOrder = [...users].toSorted(([one], [other]) => (one < other ? -1 : 1))
  for (const [UserID, stored] of inOrder) yield { ...known.get(stored), UserID }
}

/** The first day of which the store knows anything: an export of everything begins there. */
function firstDay(db: Database.Database, { ExportEndDate }: ExportFacts): string {
  const { first } = db
    .prepare<[], { first: string | null }>(
      `SELECT min(day) AS first FROM (
         SELECT min(EntryDate) AS day FROM Enrollment
         UNION ALL SELECT min(substr(DateCreated, 1, 10)) FROM Client
         UNION ALL SELECT min(substr(DateCreated, 1, 10)) FROM Enrollment
         UNION ALL SELECT min(substr(DateCreated, 1, 10)) FROM Project)
       WHERE day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`,
    )
    .get() ?? { first: null }
  return first !== null && first <= String(ExportEndDate) ? first : String(ExportEndDate)
}

class Tally {
  readonly rows: Record<string, number> = Object.fromEntries(tableNames.map((name) => [name, 0]))
  readonly #changes = new Map<string, ColumnChange>()

  row(table: HudTableName): void {
    this.rows[table] = (this.rows[table] ?? 0) + 1
  }

  of(table: HudTableName): OnChange {
    return (column, change) => {
      const key = `${table}.${column}.${change}`
      const count = (this.#changes.get(key)?.count ?? 0) + 1
      this.#changes.set(key, { table, column, change, count })
    }
  }

  get changes(): readonly ColumnChange[] {
    return [...this.#changes.values()]
  }
}
