import { tables } from './generated/tables.ts'
import type { HudColumn, HudTable } from './shape.ts'
import type { HudColumnName, HudTableName } from './types.ts'

/** The names of the tables in the order of the CSV specifications. */
export const tableNames: readonly HudTableName[] = Object.keys(tables).filter(isTableName)

/** What the specifications say of a table. */
export function tableOf(name: HudTableName): HudTable {
  return tables[name]
}

/** What the specifications say of a column. */
export function columnOf<Table extends HudTableName>(table: Table, name: HudColumnName<Table>): HudColumn {
  const column = tableOf(table).columns[name]
  if (column === undefined) throw new Error(`${table}.csv has no column ${name}`)
  return column
}

/** The columns of a table in the order of its file. */
export function columnNamesOf<Table extends HudTableName>(table: Table): readonly HudColumnName<Table>[] {
  return Object.keys(tables[table].columns).filter((name) => isColumnOf(table, name))
}

/** True for the name of a table, as HUD spells it. */
export function isTableName(name: string): name is HudTableName {
  return Object.hasOwn(tables, name)
}

/** True for the name of a column of a table, as HUD spells it. */
export function isColumnOf<Table extends HudTableName>(
  table: Table,
  name: string,
): name is HudColumnName<Table> {
  return Object.hasOwn(tables[table].columns, name)
}
