import { tables } from '#shared/hud/fy2026/generated/tables.ts'
import type { HudRow, HudTableName } from '#shared/hud/fy2026/types.ts'
import { localTables, type LocalRow, type LocalTableName } from './local-tables.ts'

export type TableName = HudTableName | LocalTableName

/** A row as the store holds it. */
export type Row<T extends TableName> = T extends HudTableName
  ? HudRow<T>
  : T extends LocalTableName
    ? LocalRow<T>
    : never

/** A row to be written: what may be null may be left out, and the store fills who and when itself. */
export type NewRow<T extends TableName> = T extends HudTableName
  ? Partial<HudRow<T>>
  : T extends LocalTableName
    ? NullableKeysOptional<LocalRow<T>>
    : never

type NullableKeysOptional<R> = { [K in keyof R as null extends R[K] ? never : K]: R[K] } & {
  [K in keyof R as null extends R[K] ? K : never]?: R[K]
}

/** True for HUD's tables, which carry DateCreated, DateUpdated and UserID. */
export function isHudTable(table: TableName): table is HudTableName {
  return table in tables
}

/** The column that names a row of this table. */
export function keyOf(table: TableName): string {
  if (isHudTable(table)) return tables[table].primaryKey
  const found = Object.entries(localTables[table]).find(([, column]) => 'primary' in column)
  if (found === undefined) throw new Error(`table ${table} has no key`)
  return found[0]
}
