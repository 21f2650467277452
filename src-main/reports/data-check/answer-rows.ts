import { picklists } from '#shared/hud/fy2026/generated/picklists.ts'
import type { PicklistOption } from '#shared/hud/fy2026/shape.ts'
import { tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { clientRows, projectPartRows, projectRows, recordRows } from './rows.ts'

/** Columns that a table's bookkeeping fills and no person. */
const bookkeeping: ReadonlySet<string> = new Set([
  'DateCreated',
  'DateUpdated',
  'UserID',
  'ExportID',
  'DateDeleted',
])

/** The table's rows in scope where a condition on `column` holds. Client is read through the stays in scope. */
export function rowsOf(
  table: HudTableName,
  column: string,
  condition: (column: string) => string,
  value?: string,
): string {
  const { primaryKey: key } = tableOf(table)
  const more = value === undefined ? {} : { value }
  switch (table) {
    case 'Client':
      return clientRows(column, condition(`c.${column}`), more)
    case 'Project':
      return projectRows(column, condition(`p.${column}`), more)
    case 'ProjectCoC':
    case 'Inventory':
    case 'HMISParticipation':
    case 'CEParticipation':
    case 'Funder':
      return projectPartRows({ table, key }, column, condition(`r.${column}`), more)
    default:
      return recordRows({ table, key }, column, condition(`r.${column}`), more)
  }
}

/** The columns of a table that a person answers, of one kind. */
export function columnsOf(table: HudTableName, wanted: 'needed' | 'coded' | 'text'): readonly string[] {
  const { columns, primaryKey } = tableOf(table)
  return Object.entries(columns)
    .filter(([name]) => name !== primaryKey && !bookkeeping.has(name) && !name.endsWith('ID'))
    .filter(([, { nullable, picklist, stringList, picklistBy, type }]) => {
      if (wanted === 'needed') return !nullable
      if (wanted === 'coded') return picklist !== undefined && type === 'int'
      return (
        type === 'string' && picklist === undefined && stringList === undefined && picklistBy === undefined
      )
    })
    .map(([name]) => name)
}

function codesOf(table: HudTableName, column: string): string {
  const name = tableOf(table).columns[column]?.picklist
  const options: readonly PicklistOption[] = name === undefined ? [] : picklists[name]
  return options
    .filter(({ retired }) => retired !== true)
    .map(({ code }) => code)
    .join(', ')
}

export function notOnList(table: HudTableName, columns: readonly string[]): string {
  return columns
    .map((column) =>
      rowsOf(table, column, (name) => `${name} IS NOT NULL AND ${name} NOT IN (${codesOf(table, column)})`),
    )
    .join(' UNION ALL ')
}
