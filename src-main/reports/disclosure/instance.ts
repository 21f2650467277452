import { isSmall } from '#shared/domain/disclosure/small-cells.ts'
import { percentUnits, type Release } from '#shared/domain/disclosure/release.ts'
import { guardsOf } from './guards.ts'
import { toColumns, type Column } from './columns.ts'
import { simpler } from './simpler.ts'

export type { Column }

/** The columns' values, each times its factor, add up to 0. */
export interface Row {
  readonly columns: readonly number[]
  readonly times: readonly number[]
}

/** A percentage: what is printed of `numerator / denominator`. */
export interface Ratio {
  readonly at: number
  readonly id: string
  readonly numerator: number
  readonly denominator: number
  readonly scale: number
  readonly units: number
  /** Hidden in any case: it is a share of or in a group that is small. */
  readonly small: boolean
  /** Printed by an earlier release: it cannot be hidden any more. */
  readonly known: boolean
  readonly weight: number
}

/** A count that must stay unknown. */
export interface Guarded {
  readonly column: number
  /** `perhaps small`: its value is not known here, and it only must not turn out to be small. */
  readonly how: 'small' | 'hidden before' | 'perhaps small'
}

/** A release as numbers, ready to be solved. */
export interface Instance {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly ratios: readonly Ratio[]
  readonly guarded: readonly Guarded[]
  readonly threshold: number
  /** Stands for "as large as you like": far beyond everything that is printed. */
  readonly large: number
}

/** `completed` gives the values that the release itself does not know. */
export function toInstance(
  release: Release,
  threshold: number,
  completed: ReadonlyMap<string, number>,
): Instance {
  const columns = toColumns(release, threshold, completed)
  const places = new Map(columns.flatMap(({ at, ids }) => ids.map((id) => [id, at])))
  const place = (id: string): number => places.get(id) ?? fail(id)
  const rows = release.relations.map(({ terms }) => rowOf(terms.map(([id, times]) => [place(id), times])))
  return simpler({
    columns,
    rows: rows.filter((row) => row.columns.length > 0),
    ratios: ratiosOf(release, columns, place, threshold),
    guarded: guardsOf(release, columns, place, threshold),
    threshold,
    large: Math.max(1_000, ...columns.map(({ value }) => 20 * (value + threshold))),
  })
}

/** Each column once: the same number under two names may stand on both sides. */
function rowOf(terms: readonly (readonly [number, number])[]): Row {
  const sums = new Map<number, number>()
  for (const [column, times] of terms) sums.set(column, (sums.get(column) ?? 0) + times)
  const kept = [...sums].filter(([, times]) => times !== 0)
  return { columns: kept.map(([column]) => column), times: kept.map(([, times]) => times) }
}

function ratiosOf(
  release: Release,
  columns: readonly Column[],
  place: (id: string) => number,
  threshold: number,
): readonly Ratio[] {
  const valueAt = (at: number): number => columns[at]?.value ?? 0
  const own = release.percents.map(({ id, numerator, denominator, decimals, weight }) => {
    const over = place(numerator)
    const under = place(denominator)
    const counts = [valueAt(over), valueAt(under), valueAt(under) - valueAt(over)]
    return {
      id,
      numerator: over,
      denominator: under,
      scale: 10 ** decimals,
      units: percentUnits(valueAt(over), valueAt(under), decimals),
      small: counts.some((count) => isSmall(count, threshold)),
      known: false,
      weight: weight ?? 1,
    }
  })
  const before = release.knownShares.map(({ id, numerator, denominator, decimals, units }) => ({
    id,
    numerator: place(numerator),
    denominator: place(denominator),
    scale: 10 ** decimals,
    units,
    small: false,
    known: true,
    weight: 0,
  }))
  return [...own, ...before].map((ratio, at) => ({ at, ...ratio }))
}

function fail(id: string): never {
  throw new Error(`A release names a cell that it does not hold: ${id}`)
}
