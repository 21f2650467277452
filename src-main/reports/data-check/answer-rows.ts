import { picklists } from '#shared/hud/fy2026/generated/picklists.ts'
import type { PicklistOption } from '#shared/hud/fy2026/shape.ts'
import { tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'

/** Columns that a table's bookkeeping fills and no person. */
const bookkeeping: ReadonlySet<string> = new Set([
  'DateCreated',
  'DateUpdated',
  'UserID',
  'ExportID',
  'DateDeleted',
])

/** What a table's rows in scope are read from, and where their keys stand. Client is read through the stays in scope. */
function sourceOf(table: HudTableName): {
  readonly row: string
  readonly ids: string
  readonly from: string
} {
  const { primaryKey: key } = tableOf(table)
  const none = 'NULL AS PersonalID, NULL AS HouseholdID, NULL AS EnrollmentID'
  switch (table) {
    case 'Client':
      return {
        row: 'c',
        ids: 'c.PersonalID AS key, c.PersonalID, p.HouseholdID, p.EnrollmentID, p.ProjectID',
        from: 'person p JOIN Client c ON c.PersonalID = p.PersonalID',
      }
    case 'Project':
      return { row: 'p', ids: `p.ProjectID AS key, ${none}, p.ProjectID`, from: 'checked_project p' }
    case 'ProjectCoC':
    case 'Inventory':
    case 'HMISParticipation':
    case 'CEParticipation':
    case 'Funder':
      return {
        row: 'r',
        ids: `r.${key} AS key, ${none}, p.ProjectID`,
        from: `"${table}" r JOIN checked_project p ON p.ProjectID = r.ProjectID`,
      }
    default:
      return {
        row: 'r',
        ids: `r.${key} AS key, r.PersonalID, s.HouseholdID, r.EnrollmentID, s.ProjectID`,
        from: `"${table}" r JOIN stay s ON s.EnrollmentID = r.EnrollmentID`,
      }
  }
}

/**
 * The rows in scope of a table where a condition on any of these columns holds, once for each column. The table is read
 * once: large ones have many columns.
 */
export function rowsWhere(
  table: HudTableName,
  columns: readonly string[],
  condition: (name: string, column: string) => string,
  value: (column: string) => string = (column) => `"${column}"`,
): string {
  const { row, ids, from } = sourceOf(table)
  const any = columns.map((column) => condition(`${row}."${column}"`, column)).join(' OR ')
  const found = `bad_${table}`
  const kept = columns.map((column) => `${row}."${column}" AS "x${column}"`).join(', ')
  const each = columns.map(
    (
      column,
    ) => `SELECT '${table}' AS "table", key, PersonalID, HouseholdID, EnrollmentID, ProjectID, '${column}' AS "column",
      ${value(`x${column}`)} AS value FROM ${found} WHERE ${condition(`"x${column}"`, column)}`,
  )
  return `SELECT * FROM (WITH ${found} AS MATERIALIZED (SELECT ${ids}, ${kept} FROM ${from} WHERE ${any}) ${each.join(' UNION ALL ')})`
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

/** Answers of these columns that are not on their lists. */
export function notOnList(table: HudTableName, columns: readonly string[]): string {
  return rowsWhere(table, columns, (name, column) => `${name} NOT IN (${codesOf(table, column)})`)
}
