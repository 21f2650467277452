import { Groups } from './groups.ts'
import { isFree, type Hidden } from './hidden.ts'
import type { Instance, Ratio, Row } from './instance.ts'

/**
 * Who reads. The plain reader knows what is printed, how it hangs together and that counts are whole and not negative.
 * The informed one also knows which cells were hidden for being small, and so that they lie in 1..threshold-1, and which
 * for differing by less than the threshold from what was printed before.
 */
export type Reader = 'plain' | 'informed'

/** Unknown numbers that hang together, and all that a reader knows of them. */
export interface Part {
  readonly columns: readonly number[]
  readonly rows: readonly Row[]
  readonly ratios: readonly Ratio[]
}

/** What a reader knows of one number by itself. */
export function rangeOf(instance: Instance, reader: Reader, column: number): readonly [number, number] {
  const informed = reader === 'informed' ? instance.columns[column]?.informed : null
  return informed ?? [0, instance.large]
}

/**
 * The unknown numbers in groups that have nothing to do with each other: each is solved by itself. A number that stands
 * in no relation at all is a group of its own.
 */
export function partsOf(instance: Instance, hidden: Hidden): readonly Part[] {
  const free = instance.columns.filter(({ at }) => isFree(instance, hidden, at)).map(({ at }) => at)
  const isUnknown = new Set(free)
  const rows = instance.rows.filter((row) => row.columns.some((at) => isUnknown.has(at)))
  const printed = instance.ratios.filter(({ at }) => !hidden.ratios.has(at))
  const ratios = printed.filter((ratio) => isUnknown.has(ratio.numerator) || isUnknown.has(ratio.denominator))

  const groups = new Groups<number>()
  const join = (columns: readonly number[]): void => groups.join(columns.filter((at) => isUnknown.has(at)))
  for (const row of rows) join(row.columns)
  for (const { numerator, denominator } of ratios) join([numerator, denominator])

  const unknownIn = (columns: readonly number[]): number =>
    groups.rootOf(columns.find((at) => isUnknown.has(at)) ?? Number.NaN)
  const parts = Map.groupBy(free, (at) => groups.rootOf(at))
  const rowsBy = Map.groupBy(rows, (row) => unknownIn(row.columns))
  const ratiosBy = Map.groupBy(ratios, (ratio) => unknownIn([ratio.numerator, ratio.denominator]))
  return [...parts].map(([key, columns]) => ({
    columns,
    rows: rowsBy.get(key) ?? [],
    ratios: ratiosBy.get(key) ?? [],
  }))
}
