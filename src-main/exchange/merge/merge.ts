import type Database from 'better-sqlite3-multiple-ciphers'
import type { JobTools } from '#main/jobs/job.ts'
import { columnNamesOf, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { newId } from '#main/store/new-id.ts'
import { WriteCount } from '#main/store/write-count.ts'
import { contentOf, fateOf, joined, type TableCounts } from './compare.ts'
import { beginReady } from './get-ready.ts'
import { knowPeople, noteRenamed } from './people.ts'

/** Who takes an export in, and when. */
export interface Importer {
  readonly UserID: string
  readonly at: Date
}

/**
 * Brings the staged rows into the vault in one transaction: all of them, or nothing. One act in the history says what
 * came. `db` is open on the vault's store, `file`, with the staging store attached.
 */
export function merge(
  db: Database.Database,
  file: string,
  { UserID, at }: Importer,
  { progress, noReturn }: JobTools,
): readonly TableCounts[] {
  const count = new WriteCount(db, file)
  try {
    // Every row was looked at when the comparison was made: none hangs on a row that is not there.
    db.pragma('foreign_keys = OFF')
    try {
      progress(0, 1, 'Getting ready')
      const counts = beginReady(db, Math.random)
      const comes = counts.reduce((sum, { added, changed }) => sum + added + changed, 0)
      if (comes === 0) {
        db.exec('ROLLBACK')
        return counts
      }
      noteRenamed(db)
      let done = 0
      for (const { table, added, changed, ...there } of counts) {
        const onRows = (rows: number): void => {
          done += rows
          progress(done, comes, `Taking in ${tableOf(table).file}`)
        }
        onRows(0)
        if (changed > 0) updateChanged(db, table, onRows)
        const allAreNew = changed + there.same + there.kept === 0
        if (added > 0) insertNew(db, table, allAreNew, onRows)
      }
      progress(comes, comes, 'Giving aliases')
      knowPeople(db)
      noteAct(db, { UserID, at }, counts)
      const number = count.raise()
      noReturn?.()
      db.exec('COMMIT')
      count.note(number)
      return counts
    } catch (failure) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw failure
    }
  } finally {
    count.close()
  }
}

type OnRows = (rows: number) => void

function updateChanged(db: Database.Database, table: HudTableName, onRows: OnRows): void {
  const { primaryKey } = tableOf(table)
  const sets = contentOf(table).map((name) => `"${name}" = changed."${name}"`)
  // What was written here stays ours: it keeps having no ExportID.
  const from = table === 'Export' ? [] : ['ExportID = iif(into_.ExportID IS NULL, NULL, changed.ExportID)']
  inPieces(
    db,
    table,
    `UPDATE ${orNothing} main."${table}" AS into_ SET ${[...sets, ...from].join(', ')}
       FROM (SELECT theirs.* FROM ${joined(table)} WHERE ${piece} AND ${fateOf(table)} = 'changed') AS changed
      WHERE into_."${primaryKey}" = changed."${primaryKey}"`,
    onRows,
  )
}

function insertNew(db: Database.Database, table: HudTableName, allAreNew: boolean, onRows: OnRows): void {
  const names = columnNamesOf(table).map((name) => `"${name}"`)
  const { primaryKey } = tableOf(table)
  const from = allAreNew
    ? `staging."${table}" AS theirs WHERE ${piece}`
    : `${joined(table)} WHERE ${piece} AND ours."${primaryKey}" IS NULL`
  inPieces(
    db,
    table,
    `INSERT ${orNothing} INTO main."${table}" (${names.join(', ')})
     SELECT ${names.map((name) => `theirs.${name}`).join(', ')} FROM ${from}`,
    onRows,
  )
}

/** A row that does not go in undoes the whole import: SQLite then need not be able to undo its statement alone. */
const orNothing = 'OR ROLLBACK'

/** How many staged rows one statement looks at: so often the progress is told. */
const rowsAtOnce = 20_000
const piece = 'theirs.rowid > ? AND theirs.rowid <= ?'

function inPieces(db: Database.Database, table: HudTableName, sql: string, onRows: OnRows): void {
  const last = db
    .prepare<[], { last: number | null }>(`SELECT max(rowid) AS last FROM staging."${table}"`)
    .get()
  const statement = db.prepare<[number, number]>(sql)
  for (let from = 0; from < (last?.last ?? 0); from += rowsAtOnce)
    onRows(statement.run(from, from + rowsAtOnce).changes)
}

/** The one entry in the history. The counts stand with the export, so that the history can say them. */
function noteAct(db: Database.Database, { UserID, at }: Importer, counts: readonly TableCounts[]): void {
  const act_id = newId()
  const came = Object.fromEntries(
    counts
      .filter(({ added, changed }) => added + changed > 0)
      .map(({ table, added, changed }) => [table, { added, changed }]),
  )
  const [row] = db.prepare<[], { ExportID: string }>('SELECT ExportID FROM staging.Export').all()
  db.prepare<string[]>('INSERT INTO main.act (act_id, name, at, UserID) VALUES (?, ?, ?, ?)').run(
    act_id,
    'exchange.import',
    at.toISOString(),
    UserID,
  )
  db.prepare<string[]>(
    "INSERT INTO main.act_change (act_id, table_name, row_id, kind, after) VALUES (?, 'Export', ?, 'read', ?)",
  ).run(act_id, row?.ExportID ?? '', JSON.stringify(came))
}
