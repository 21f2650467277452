import type Database from 'better-sqlite3-multiple-ciphers'
import { columnNamesOf, tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { parentOf } from '#main/store/tables/hud-keys.ts'
import { noteAll } from './note-all.ts'

/**
 * Leaves out every staged row that hangs on a row which is neither staged nor in the vault, parents first, so that what
 * hangs on a row left out goes with it; and every row of one client that hangs on another's stay, which would show her
 * what is not hers. `db` is open on the vault, with the staging store attached as `staging`. Answers how many.
 */
export function leaveOutOrphans(db: Database.Database): number {
  let left = 0
  for (const table of tableNames) {
    const columns: readonly string[] = columnNamesOf(table)
    if (hangsWell(db, table, columns)) continue
    for (const column of columns) {
      const parent = parentOf(table, column)
      if (parent === undefined) continue
      left += leaveOut(
        db,
        table,
        column,
        `There is no row with this ${column} in ${parent.table}.csv, or it was left out`,
        `NOT EXISTS (SELECT 1 FROM staging."${parent.table}" AS p WHERE p."${parent.column}" = o."${column}")
          AND NOT EXISTS (SELECT 1 FROM main."${parent.table}" AS p WHERE p."${parent.column}" = o."${column}")`,
      )
    }
    if (table !== 'Enrollment' && columns.includes('EnrollmentID') && columns.includes('PersonalID')) {
      left += leaveOut(
        db,
        table,
        'PersonalID',
        'Another client than the one whose stay (EnrollmentID) it hangs on',
        `o.PersonalID IS NOT coalesce(
           (SELECT PersonalID FROM staging.Enrollment AS p WHERE p.EnrollmentID = o.EnrollmentID),
           (SELECT PersonalID FROM main.Enrollment AS p WHERE p.EnrollmentID = o.EnrollmentID))`,
      )
    }
  }
  return left
}

/**
 * Whether every row hangs on a staged stay of the same client, whose own parents were looked for before: true of nearly
 * every table, and found in one look at each row.
 */
function hangsWell(db: Database.Database, table: HudTableName, columns: readonly string[]): boolean {
  if (table === 'Enrollment' || !columns.includes('EnrollmentID') || !columns.includes('PersonalID'))
    return false
  if (
    columns.some(
      (name) => parentOf(table, name) !== undefined && name !== 'EnrollmentID' && name !== 'PersonalID',
    )
  )
    return false
  return (
    db
      .prepare(
        `SELECT 1 FROM staging."${table}" AS o WHERE NOT EXISTS (
           SELECT 1 FROM staging.Enrollment AS p WHERE p.EnrollmentID = o.EnrollmentID AND p.PersonalID = o.PersonalID) LIMIT 1`,
      )
      .get() === undefined
  )
}

function leaveOut(
  db: Database.Database,
  table: HudTableName,
  column: string,
  reason: string,
  condition: string,
): number {
  const left = noteAll(
    db,
    { file: tableOf(table).file, column, reason, effect: 'row' },
    {
      select: `line, "${column}"`,
      from: `staging."${table}" AS o WHERE ${condition}`,
    },
  )
  if (left > 0) db.exec(`DELETE FROM staging."${table}" AS o WHERE ${condition}`)
  return left
}
