import { isSmall } from '#shared/domain/disclosure/small-cells.ts'
import { percentUnits, type Release } from '#shared/domain/disclosure/release.ts'

/** A whole number that a reader may or may not know. */
export interface Column {
  readonly at: number
  readonly id: string
  /** Its value, or a value that agrees with everything where only an earlier release knew it. */
  readonly value: number
  readonly kind: 'cell' | 'unprinted' | 'known'
  /** Printed unless hidden, and hidden in any case because it is small. */
  readonly small: boolean
  readonly weight: number
}

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
  const columns: Column[] = []
  const add = (id: string, value: number, kind: Column['kind'], weight = 1): void => {
    const small = kind === 'cell' && isSmall(value, threshold)
    columns.push({ at: columns.length, id, value, kind, small, weight })
  }
  for (const { id, value, weight } of release.cells) add(id, value, 'cell', weight)
  for (const { id, value } of release.unprinted) add(id, value ?? completed.get(id) ?? 0, 'unprinted')
  for (const { id, value } of release.known) add(id, value, 'known')

  const worked = workedOut(release)
  for (const [at, column] of columns.entries())
    if (worked.has(column.id)) columns[at] = { ...column, kind: 'known' }

  const places = new Map(columns.map(({ id, at }) => [id, at]))
  const place = (id: string): number => places.get(id) ?? fail(id)
  const valueAt = (at: number): number => columns[at]?.value ?? 0
  const ratios: Ratio[] = []
  for (const { id, numerator, denominator, decimals, weight } of release.percents) {
    const over = place(numerator)
    const under = place(denominator)
    const counts = [valueAt(over), valueAt(under), valueAt(under) - valueAt(over)]
    ratios.push({
      at: ratios.length,
      id,
      numerator: over,
      denominator: under,
      scale: 10 ** decimals,
      units: percentUnits(valueAt(over), valueAt(under), decimals),
      small: counts.some((count) => isSmall(count, threshold)),
      known: false,
      weight: weight ?? 1,
    })
  }
  for (const { id, numerator, denominator, decimals, units } of release.knownShares)
    ratios.push({
      at: ratios.length,
      id,
      numerator: place(numerator),
      denominator: place(denominator),
      scale: 10 ** decimals,
      units,
      small: false,
      known: true,
      weight: 0,
    })
  return {
    columns,
    rows: release.relations.map(({ terms }) => ({
      columns: terms.map(([id]) => place(id)),
      times: terms.map(([, times]) => times),
    })),
    ratios,
    guarded: [
      ...columns.filter(({ small }) => small).map(({ at }) => ({ column: at, how: 'small' as const })),
      ...release.unprinted.flatMap(({ id, value, guard }): Guarded[] => {
        const column = place(id)
        if (guard === 'none' || worked.has(id)) return []
        if (guard === 'hidden before') return [{ column, how: guard }]
        if (value === null) return [{ column, how: 'perhaps small' }]
        return isSmall(value, threshold) ? [{ column, how: 'small' }] : []
      }),
    ],
    threshold,
    large: Math.max(1_000, ...columns.map(({ value }) => 20 * (value + threshold))),
  }
}

/** Numbers that follow from earlier releases one by one: this release can neither hide nor reveal them. */
function workedOut(release: Release): ReadonlySet<string> {
  const known = new Set(release.known.map(({ id }) => id))
  const given = known.size
  if (given === 0) return new Set()
  const printed = new Set(release.cells.map(({ id }) => id))
  for (let before = -1; before !== known.size;) {
    before = known.size
    for (const { terms } of release.relations) {
      const open = terms.filter(([id]) => !known.has(id))
      const [only] = open
      if (only !== undefined && open.length === 1 && !printed.has(only[0])) known.add(only[0])
    }
  }
  return new Set([...known].slice(given))
}

function fail(id: string): never {
  throw new Error(`A release names a cell that it does not hold: ${id}`)
}
