import { Groups } from './groups.ts'
import type { Instance, Row } from './instance.ts'

/** The same with each row once, and without what has nothing to do with the cells of this release. */
export function simpler(instance: Instance): Instance {
  const { columns, ratios, guarded } = instance
  const isOpen = (at: number): boolean => columns[at]?.kind !== 'known'
  const rows = [...new Map(instance.rows.map((row) => [rowName(row), row])).values()]
  const groups = new Groups<number>()
  for (const row of rows) groups.join(row.columns.filter(isOpen))
  for (const { numerator, denominator } of ratios) groups.join([numerator, denominator].filter(isOpen))
  const near = new Set(
    [
      ...columns.filter(({ cells }) => cells.length > 0).map(({ at }) => at),
      ...ratios
        .filter(({ known }) => !known)
        .flatMap(({ numerator, denominator }) => [numerator, denominator]),
    ].map((at) => groups.rootOf(at)),
  )
  const isNear = (at: number): boolean => isOpen(at) && near.has(groups.rootOf(at))
  const keptRows = rows.filter((row) => row.columns.some(isNear))
  const keptRatios = ratios.filter(
    ({ known, numerator, denominator }) => !known || isNear(numerator) || isNear(denominator),
  )
  const used = new Set([
    ...keptRows.flatMap((row) => row.columns),
    ...keptRatios.flatMap(({ numerator, denominator }) => [numerator, denominator]),
    ...columns.filter(({ at, cells }) => cells.length > 0 || isNear(at)).map(({ at }) => at),
  ])
  const kept = columns.filter(({ at }) => used.has(at))
  const places = new Map(kept.map((column, at) => [column.at, at]))
  const place = (at: number): number => places.get(at) ?? -1
  return {
    ...instance,
    columns: kept.map((column, at) => ({ ...column, at })),
    rows: keptRows.map((row) => ({ ...row, columns: row.columns.map(place) })),
    ratios: keptRatios.map((ratio, at) => ({
      ...ratio,
      at,
      numerator: place(ratio.numerator),
      denominator: place(ratio.denominator),
    })),
    guarded: guarded
      .filter(({ column }) => places.has(column))
      .map((each) => ({ ...each, column: place(each.column) })),
  }
}

function rowName({ columns, times }: Row): string {
  return columns
    .map((column, at) => `${column} ${times[at] ?? 0}`)
    .toSorted()
    .join()
}
