import type { EntityManager } from 'typeorm'
import { columnNamesOf } from '#shared/hud/fy2026/tables.ts'
import { localTables } from './tables/local-tables.ts'
import { isHudTable, keyOf, type Row, type TableName } from './tables/rows.ts'

/**
 * The statements that single rows are written and read by. They are put together here and not by TypeORM's builders,
 * which take longer to write a statement than SQLite takes to run it; the same columns give the same text, which is
 * prepared once. Only columns of the table are named: whatever else an object holds goes nowhere.
 */

type AnyRow = Readonly<Record<string, unknown>>

/** Adds a row. Columns left out stay empty, or are filled by SQLite. */
export async function insertRow(db: EntityManager, table: TableName, row: AnyRow): Promise<void> {
  const columns = namedIn(table, row)
  await db.query(
    `INSERT INTO "${table}" (${listed(columns)}) VALUES (${columns.map(() => '?').join(', ')})`,
    columns.map((column) => row[column]),
  )
}

/** Sets the named columns of the row with this key. */
export async function updateRow(
  db: EntityManager,
  table: TableName,
  key: string,
  changes: AnyRow,
): Promise<void> {
  const columns = namedIn(table, changes)
  await db.query(
    `UPDATE "${table}" SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE "${keyOf(table)}" = ?`,
    [...columns.map((column) => changes[column]), key],
  )
}

/** Deletes the row with this key. */
export async function deleteRow(db: EntityManager, table: TableName, key: string): Promise<void> {
  await db.query(`DELETE FROM "${table}" WHERE "${keyOf(table)}" = ?`, [key])
}

/** The row with this key, every column of it. */
export async function rowByKey<T extends TableName>(
  db: EntityManager,
  table: T,
  key: string,
): Promise<(Row<T> & Record<string, unknown>) | undefined> {
  const rows: readonly (Row<T> & Record<string, unknown>)[] = await db.query(
    `SELECT ${listed(columnsOf(table))} FROM "${table}" WHERE "${keyOf(table)}" = ?`,
    [key],
  )
  return rows[0]
}

const columnsByTable = new Map<TableName, readonly string[]>()

function columnsOf(table: TableName): readonly string[] {
  const known = columnsByTable.get(table)
  if (known !== undefined) return known
  const columns = isHudTable(table) ? columnNamesOf(table) : Object.keys(localTables[table])
  columnsByTable.set(table, columns)
  return columns
}

function namedIn(table: TableName, row: AnyRow): readonly string[] {
  return columnsOf(table).filter((column) => row[column] !== undefined)
}

function listed(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ')
}
