import { columnNamesOf, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { columnsOf, type HudValue } from './fitted-value.ts'

/** The first line of a file: HUD's names of its columns, as they are. */
export function headerLine(table: HudTableName): string {
  return `${columnNamesOf(table).join(',')}\r\n`
}

/** Writes rows of one table as HUD has it: text always in quotes, everything else never, nothing for null. */
export function lineWriter(table: HudTableName): (row: readonly HudValue[]) => string {
  const isText = columnsOf(tableOf(table)).map(([, { type }]) => type === 'string')
  return (row) => `${row.map((value, at) => field(value, isText[at] === true)).join(',')}\r\n`
}

function field(value: HudValue, isText: boolean): string {
  if (value === null) return ''
  return isText ? `"${String(value).replaceAll('"', '""')}"` : String(value)
}
