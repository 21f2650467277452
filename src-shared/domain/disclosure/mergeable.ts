import type { Cell, CellId, MadeReport, MadeTable } from '#shared/domain/report/made-report.ts'
import { formatMonth, monthsBetween } from '#shared/domain/trends/months.ts'
import { coarsen } from './coarsen.ts'
import type { Coarser } from './coarser.ts'

/** What of a table can be added up without counting anybody twice. */
export interface Mergeable {
  /** The lines, or columns, of each sum that the whole table keeps to, by label. */
  readonly rows: readonly (readonly string[])[]
  readonly columns: readonly (readonly string[])[]
}

/**
 * The lines and columns of a table that are parts of one sum wherever they hold counts. Months are left as they are: wider
 * dates say the same more coarsely. So are projects: a merged line would be named after organizations, which not everybody
 * may read.
 */
export function mergeableIn(report: MadeReport, table: MadeTable): Mergeable {
  const lines = table.rows.map(({ cells }) => cells)
  const across = table.columns.slice(1).map((_, at) => lines.flatMap((cells) => cells.slice(at, at + 1)))
  return {
    rows:
      isByMonth(report, table) || isByProject(table)
        ? []
        : partsOfOneSum(
            report,
            lines,
            table.rows.map(({ label }) => label),
          ),
    columns: partsOfOneSum(report, across, table.columns.slice(1)),
  }
}

/** The first of several choices that does not fit what those before it left; null when all do. */
export function coarserFaultOf(report: MadeReport, choices: readonly Coarser[]): string | null {
  for (const [at, choice] of choices.entries()) {
    const fault = coarserFault(coarsen(report, choices.slice(0, at)).report, choice)
    if (fault !== null) return fault
  }
  return null
}

/** Why a choice does not fit a report, in words; null when it does. */
function coarserFault(report: MadeReport, choice: Coarser): string | null {
  if (choice.kind === 'wider-dates') return null
  for (const id of choice.kind === 'merge-columns' ? choice.tables : [choice.table]) {
    const table = report.tables.find((each) => each.id === id)
    if (table === undefined) return `This report has no table ${id}`
    if (choice.kind === 'without-table') continue
    if (choice.kind === 'merge-rows' && isByProject(table))
      return `Each line of ${id} is one project: lines of projects cannot be added up`
    const { rows, columns } = mergeableIn(report, table)
    const groups = choice.kind === 'merge-rows' ? rows : columns
    if (!groups.some((group) => choice.labels.every((label) => group.includes(label))))
      return `${choice.labels.join('; ')}: these are not parts of one sum in ${id}, so they cannot be added up`
  }
  return null
}

/** Of these lines (or columns) of cells, those whose cells are parts of a common sum wherever they are counts. */
function partsOfOneSum(
  { sums }: MadeReport,
  lines: readonly (readonly Cell[])[],
  labels: readonly string[],
): readonly (readonly string[])[] {
  const lineOf = new Map(lines.flatMap((cells, line) => cells.map(({ id }) => [id, line] as const)))
  const sumsOf = new Map<CellId, Set<number>>()
  for (const [at, { parts }] of sums.entries())
    for (const part of parts) sumsOf.set(part, (sumsOf.get(part) ?? new Set()).add(at))
  const candidates = new Map(
    sums.map(({ parts }) => {
      const those = [...new Set(parts.flatMap((part) => lineOf.get(part) ?? []))].toSorted((a, b) => a - b)
      return [those.join(), those]
    }),
  )
  const isOneSum = (cells: readonly Cell[]): boolean => {
    const counted = cells.filter(({ kind }) => kind === 'count').map(({ id }) => sumsOf.get(id) ?? new Set())
    const [first] = counted
    return (
      first === undefined ||
      (counted.length === cells.length && [...first].some((sum) => counted.every((each) => each.has(sum))))
    )
  }
  return [...candidates.values()]
    .filter((those) => those.length > 1)
    .filter((those) => {
      const [first = 0] = those
      return (lines[first] ?? []).every((_cell, at) =>
        isOneSum(those.flatMap((line) => lines[line]?.[at] ?? [])),
      )
    })
    .map((those) => those.map((line) => labels[line] ?? ''))
    .filter((group) => group.every((label) => labels.indexOf(label) === labels.lastIndexOf(label)))
}

function isByProject({ columns }: MadeTable): boolean {
  return columns.includes('Project ID')
}

function isByMonth({ range }: MadeReport, { rows }: MadeTable): boolean {
  const months = new Set(monthsBetween(range.start, range.end).map(({ month }) => formatMonth(month)))
  return rows.some(({ label }) => months.has(label))
}
