import type { Cell, CellId, CellSum, MadeReport, MadeTable } from './made-report.ts'

/** Every count of a report by its cell id, printed or not. */
export function countsOf(report: Pick<MadeReport, 'tables' | 'unprinted'>): ReadonlyMap<CellId, number> {
  const counts = new Map(report.unprinted.map(({ id, value }) => [id, value]))
  for (const cell of report.tables.flatMap((table) => table.rows.flatMap((row) => row.cells)))
    if (cell.kind === 'count') counts.set(cell.id, cell.value)
  return counts
}

/** The cells of a table that are counts. */
export function countCells({ rows }: MadeTable): readonly Extract<Cell, { kind: 'count' }>[] {
  return rows.flatMap(({ cells }) => cells).filter((cell) => cell.kind === 'count')
}

/** The sums that do not add up. A sum over a cell that is not there is one of them. */
export function brokenSums(
  sums: readonly CellSum[],
  counts: ReadonlyMap<CellId, number>,
): readonly CellSum[] {
  return sums.filter(({ total, parts }) => counts.get(total) !== sumOf(parts, counts))
}

/** The sum of some cells, or NaN when one of them is not there. */
export function sumOf(ids: readonly CellId[], counts: ReadonlyMap<CellId, number>): number {
  return ids.reduce((sum, id) => sum + (counts.get(id) ?? Number.NaN), 0)
}
