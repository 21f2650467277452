import { columnNamesOf, tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import { parentOf } from '#main/store/tables/hud-keys.ts'
import type Database from 'better-sqlite3-multiple-ciphers'

/**
 * Leaves out every staged row that hangs on a row which is neither staged nor in the vault, parents first, so that what
 * hangs on a row left out goes with it. `db` is open on the vault, with the staging store attached as `staging`.
 */
export function leaveOutOrphans(db: Database.Database): void {
  for (const table of tableNames) {
    for (const column of columnNamesOf(table)) {
      const parent = parentOf(table, column)
      if (parent === undefined) continue
      const orphan = `NOT EXISTS (SELECT 1 FROM staging."${parent.table}" AS p WHERE p."${parent.column}" = o."${column}")
        AND NOT EXISTS (SELECT 1 FROM main."${parent.table}" AS p WHERE p."${parent.column}" = o."${column}")`
      db.prepare(
        `INSERT INTO staging.finding SELECT ?, line, ?, "${column}", ?, 'row' FROM staging."${table}" AS o WHERE ${orphan}`,
      ).run(
        tableOf(table).file,
        column,
        `There is no row with this ${column} in ${parent.table}.csv, or it was left out`,
      )
      db.exec(`DELETE FROM staging."${table}" AS o WHERE ${orphan}`)
    }
  }
}
