import type { CellId, MadeReport } from '#shared/domain/report/made-report.ts'
import { countsOf, sumOf as addUp } from '#shared/domain/report/counts.ts'
import {
  emptyRelease,
  sumOf,
  within,
  type PercentCell,
  type Relation,
  type Release,
  type ReleaseCell,
  type UnprintedCount,
} from './release.ts'

/** HUD's files give percentages as fractions with four decimals. */
export const shareDecimals = 4

/** Readers miss a total more than one of its parts. */
const totalWeight = 2

/**
 * A made report as numbers that hang together. Every count that no table prints is guarded when it is small: what is left
 * of a group, and what a percentage is taken of. A percentage of a number by itself says nothing and stays out.
 */
export function toRelease(report: MadeReport): Release {
  const counts = countsOf(report)
  const totals = new Set(report.sums.map(({ total }) => total))
  const cells: ReleaseCell[] = []
  const percents: PercentCell[] = []
  const unprinted: UnprintedCount[] = report.unprinted.map(({ id, value }) => ({
    id,
    value,
    guard: 'when small',
  }))
  const relations: Relation[] = report.sums.map(({ total, parts }) => sumOf(total, parts))
  for (const table of report.tables)
    for (const { label, cells: line } of table.rows)
      for (const [at, cell] of line.entries()) {
        const place = { id: cell.id, table: table.id, row: label, column: table.columns[at + 1] ?? '' }
        if (cell.kind === 'count')
          cells.push({ ...place, value: cell.value, weight: totals.has(cell.id) ? totalWeight : 1 })
        if (cell.kind !== 'percent' || cell.numerator.join() === cell.denominator.join()) continue
        const numerator = asOne(`${cell.id}-numerator`, cell.numerator)
        const denominator = asOne(`${cell.id}-denominator`, cell.denominator)
        percents.push({ ...place, numerator, denominator, decimals: shareDecimals })
        const left = addUp(cell.denominator, counts) - addUp(cell.numerator, counts)
        if (left < 0) continue
        const rest = within(denominator, [numerator], left)
        unprinted.push(rest.unprinted)
        relations.push(rest.relation)
      }
  return { ...emptyRelease, cells, percents, unprinted, relations }

  /** A single number for a side of a percentage, made where the report gives several. */
  function asOne(id: string, parts: readonly CellId[]): string {
    const [only] = parts
    if (only !== undefined && parts.length === 1) return only
    unprinted.push({ id, value: addUp(parts, counts), guard: 'when small' })
    relations.push(sumOf(id, parts))
    return id
  }
}
