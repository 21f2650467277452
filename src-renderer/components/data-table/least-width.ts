import type { Column } from './column.ts'

/** What a column without a width of its own needs at least, in rem. */
const flexible = 10

/** How narrow a table of these columns may get before it has to scroll sideways, in rem. */
export function leastWidth<R>(columns: readonly Pick<Column<R>, 'width'>[]): number {
  return columns.reduce(
    (sum, { width }) => sum + (width === undefined ? flexible : Number.parseFloat(width)),
    0,
  )
}
