import type { Cell, MadeReport, MadeTable } from '#shared/domain/report/made-report.ts'
import { profileRules, type Profile } from './profile.ts'
import { percentUnits, type Release } from './release.ts'

/** What stands in the place of a number or a name that is not given: never 0 and never nothing. */
export const hiddenMark = 'hidden'

const names = ['Organization Name', 'Project Name']
const ids = ['Organization ID', 'Project ID', 'Project IDs of affiliations']
const places = ['Geocode']

/**
 * A report as its recipient gets it: hidden numbers, and what the profile keeps back, are the mark; percentages carry no
 * more than their printed decimals; counts that no table prints, how cells add up and what was checked stay behind. It
 * prints like any other made report.
 */
export function toPrinted(
  report: MadeReport,
  release: Release,
  hidden: ReadonlySet<string>,
  profile: Profile,
): MadeReport {
  const rule = profileRules[profile]
  if (rule.exact) return report
  const keptBack = new Set([
    ...(rule.projectNames ? [] : names),
    ...(rule.projectIds ? [] : ids),
    ...(rule.places ? [] : places),
  ])
  const values = new Map([...release.cells, ...release.unprinted].map(({ id, value }) => [id, value ?? 0]))
  const shares = new Map(
    release.percents.map(({ id, numerator, denominator, decimals }) => [
      id,
      percentUnits(values.get(numerator) ?? 0, values.get(denominator) ?? 0, decimals) / 10 ** decimals,
    ]),
  )
  const printCell = (table: MadeTable, cell: Cell, column: string): Cell => {
    switch (cell.kind) {
      case 'text':
        return isKeptBack(table, column) && cell.value !== '' ? { ...cell, value: hiddenMark } : cell
      case 'blank':
        return cell
      case 'count':
        return hidden.has(cell.id) ? { kind: 'text', id: cell.id, value: hiddenMark } : cell
      case 'percent':
        return hidden.has(cell.id)
          ? { kind: 'text', id: cell.id, value: hiddenMark }
          : { ...cell, value: shares.get(cell.id) ?? cell.value }
    }
  }
  const isKeptBack = (table: MadeTable, column: string): boolean =>
    table.columns.includes('Project ID') && keptBack.has(column)
  return {
    ...report,
    range: rule.projectIds ? report.range : { ...report.range, ProjectIDs: null },
    projects: [],
    tables: report.tables.map((table) => ({
      ...table,
      rows: table.rows.map(({ label, cells }) => ({
        label: isKeptBack(table, table.columns[0] ?? '') ? hiddenMark : label,
        cells: cells.map((cell, at) => printCell(table, cell, table.columns[at + 1] ?? '')),
      })),
    })),
    unprinted: [],
    sums: [],
    // notes and checks tell of projects by name and of numbers that are not printed
    notes: rule.projectIds ? report.notes : [],
    checks: [],
  }
}
