import { countCells } from '#shared/domain/report/counts.ts'
import type { CellId, MadeReport, MadeTable } from '#shared/domain/report/made-report.ts'
import type { Coarser } from './coarser.ts'
import { mergeableIn } from './mergeable.ts'
import { isSmall } from './small-cells.ts'

/** In how many tables, those that hide most, each kind of choice is tried: every one takes seconds. */
const mostTables = 3

/**
 * What could be said more coarsely so that more of the rest shows: columns merged in every table that has them, lines of
 * one table merged, a table left out. `hidden` is what is hidden as the report stands.
 */
export function coarserChoices(
  report: MadeReport,
  hidden: ReadonlySet<CellId>,
  threshold: number,
): readonly Coarser[] {
  const worst = report.tables
    .map((table) => ({ table, hides: countCells(table).filter(({ id }) => hidden.has(id)).length }))
    .filter(({ hides }) => hides > 0)
    .toSorted((a, b) => b.hides - a.hides)
    .slice(0, mostTables)
    .map(({ table }) => table)
  return [
    ...columnChoices(report, hidden),
    ...worst.flatMap((table) => rowChoice(report, table, threshold)),
    ...(report.tables.length > 1
      ? worst.map(({ id }) => ({ kind: 'without-table', table: id }) as const)
      : []),
  ]
}

/** The small counts of a report: what is hidden of one that could not be audited. */
export function smallCounts({ tables }: MadeReport, threshold: number): ReadonlySet<CellId> {
  const counts = tables.flatMap(countCells)
  return new Set(counts.filter(({ value }) => isSmall(value, threshold)).map(({ id }) => id))
}

/**
 * The two smallest of the columns that tables divide their totals into, in all tables that do so; where several do, the
 * three smallest too.
 */
function columnChoices(report: MadeReport, hidden: ReadonlySet<CellId>): readonly Coarser[] {
  const alike = new Map<string, { readonly columns: readonly string[]; readonly tables: MadeTable[] }>()
  for (const table of report.tables)
    for (const columns of mergeableIn(report, table).columns) {
      const key = columns.join('\n')
      alike.set(key, { columns, tables: [...(alike.get(key)?.tables ?? []), table] })
    }
  const hides = (tables: readonly MadeTable[]): number =>
    tables.flatMap(countCells).filter(({ id }) => hidden.has(id)).length
  return [...alike.values()]
    .filter(({ tables }) => hides(tables) > 0)
    .toSorted((a, b) => hides(b.tables) - hides(a.tables))
    .slice(0, mostTables)
    .flatMap(({ columns, tables }) => {
      const sizeOf = (column: string): number =>
        tables.reduce((sum, table) => sum + sizeOfColumn(table, column), 0)
      const bySize = columns.toSorted((a, b) => sizeOf(a) - sizeOf(b))
      return (tables.length > 1 ? [2, 3] : [2])
        .filter((many) => columns.length > many)
        .map((many): Coarser => {
          const smallest = new Set(bySize.slice(0, many))
          return {
            kind: 'merge-columns',
            tables: tables.map(({ id }) => id),
            labels: columns.filter((column) => smallest.has(column)),
          }
        })
    })
}

/** The lines of a table that are small where they are largest, and that are parts of the same sum. */
function rowChoice(report: MadeReport, table: MadeTable, threshold: number): readonly Coarser[] {
  const most = new Map(
    table.rows.map(({ label, cells }) => [
      label,
      Math.max(0, ...cells.flatMap((cell) => (cell.kind === 'count' ? [cell.value] : []))),
    ]),
  )
  const [largest] = mergeableIn(report, table)
    .rows.map((group) => ({ group, labels: group.filter((label) => (most.get(label) ?? 0) < threshold) }))
    .filter(({ group, labels }) => labels.length > 1 && labels.length < group.length)
    .map(({ labels }) => labels)
    .toSorted((a, b) => b.length - a.length)
  return largest === undefined ? [] : [{ kind: 'merge-rows', table: table.id, labels: [...largest] }]
}

function sizeOfColumn({ columns, rows }: MadeTable, column: string): number {
  const at = columns.indexOf(column) - 1
  return rows.reduce((sum, { cells }) => {
    const cell = cells[at]
    return cell?.kind === 'count' ? sum + cell.value : sum
  }, 0)
}
