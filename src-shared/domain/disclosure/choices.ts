import { withColumnsMerged, withoutTable, withRowsMerged, type Coarser } from './coarser.ts'
import type { Release, ReleaseCell } from './release.ts'

/** How many tables are offered to be left out. */
const mostTables = 3

/**
 * What could be said more coarsely so that more of the rest shows: categories merged that run through several tables,
 * lines of one table merged, a table left out. `hidden` is what the release hides as it stands.
 */
export function coarserChoices(
  release: Release,
  hidden: ReadonlySet<string>,
  threshold: number,
  titles: ReadonlyMap<string, string>,
): readonly Coarser[] {
  const byTable = new Map<string, ReleaseCell[]>()
  for (const cell of release.cells) byTable.set(cell.table, [...(byTable.get(cell.table) ?? []), cell])
  const hiddenIn = (table: string): number =>
    (byTable.get(table) ?? []).filter(({ id }) => hidden.has(id)).length
  const worst = [...byTable.keys()]
    .filter((table) => hiddenIn(table) > 0)
    .toSorted((a, b) => hiddenIn(b) - hiddenIn(a))
    .slice(0, mostTables)
  return [
    ...columnChoices(release, byTable),
    ...worst.flatMap((table) => rowChoice(release, table, byTable.get(table) ?? [], threshold)),
    ...worst.map((table) => withoutTable(release, table, titles.get(table) ?? table)),
  ]
}

/** The two, and the three, smallest of the columns that several tables have in common. */
function columnChoices(
  release: Release,
  byTable: ReadonlyMap<string, readonly ReleaseCell[]>,
): readonly Coarser[] {
  const tablesOf = new Map<string, Set<string>>()
  const sizeOf = new Map<string, number>()
  for (const { table, column, value } of release.cells) {
    tablesOf.set(column, (tablesOf.get(column) ?? new Set()).add(table))
    sizeOf.set(column, (sizeOf.get(column) ?? 0) + value)
  }
  const shared = [...tablesOf]
    .filter(([, tables]) => tables.size > 1)
    .map(([column]) => column)
    .toSorted((a, b) => (sizeOf.get(a) ?? 0) - (sizeOf.get(b) ?? 0))
  return [2, 3]
    .filter((many) => shared.length > many)
    .map((many) => {
      const columns = shared.slice(0, many)
      const tables = [...byTable.keys()].filter((table) =>
        columns.every((column) => tablesOf.get(column)?.has(table) === true),
      )
      return {
        words: `Merge ${columns.join(' and ')} in every table`,
        release: tables.reduce(
          (coarser, table) => withColumnsMerged(coarser, table, columns).release,
          release,
        ),
      }
    })
    .filter((choice) => choice.release !== release)
}

/** The lines of a table that are small where they are largest, and that are parts of the same sum. */
function rowChoice(
  release: Release,
  table: string,
  cells: readonly ReleaseCell[],
  threshold: number,
): readonly Coarser[] {
  const own = new Map(cells.map((cell) => [cell.id, cell]))
  const most = (row: string): number =>
    Math.max(...cells.filter((cell) => cell.row === row).map(({ value }) => value))
  const groups = release.relations
    .map(({ terms }) => terms.flatMap(([id, times]) => (times < 0 ? [own.get(id)] : [])))
    .map((parts) => parts.filter((part) => part !== undefined))
    .map((parts) => [...new Set(parts.map(({ row }) => row))].filter((row) => most(row) < threshold))
    .filter((rows) => rows.length > 1)
  const [largest] = groups.toSorted((a, b) => b.length - a.length)
  return largest === undefined ? [] : [withRowsMerged(release, table, largest)]
}
