import type { Release } from '#shared/domain/disclosure/release.ts'
import { shareBounds } from './ratio-bounds.ts'
import { isSolved, newModel, type Bound, type Highs } from './solver.ts'

/**
 * Values for the numbers that only earlier releases knew, such that every relation holds; null when there are none: the
 * records were changed since, and what was printed then does not agree with what they say now.
 */
export function complete(highs: Highs, release: Release): ReadonlyMap<string, number> | null {
  const unknown = release.unprinted.filter(({ value }) => value === null).map(({ id }) => id)
  if (unknown.length === 0) return new Map()
  const values = new Map(
    [...release.cells, ...release.unprinted, ...release.known].map(({ id, value }) => [id, value]),
  )
  const most = Math.max(1_000, ...[...values.values()].map((value) => 20 * (value ?? 0)))
  const locals = new Map(unknown.map((id, local) => [id, local]))
  const reduce = (low: number, high: number, terms: readonly (readonly [string, number])[]): Bound => {
    const open = terms.filter(([id]) => locals.has(id))
    const rest = terms.reduce((sum, [id, times]) => sum + times * (values.get(id) ?? 0), 0)
    return {
      low: low - rest,
      high: high - rest,
      columns: open.map(([id]) => locals.get(id) ?? 0),
      times: open.map(([, times]) => times),
    }
  }
  const bounds = [
    ...release.relations.map(({ terms }) => reduce(0, 0, terms)),
    ...release.knownShares.flatMap(({ numerator, denominator, decimals, units }) =>
      shareBounds(units, 10 ** decimals, most).map(({ low, high, times }) =>
        reduce(low, high, [
          [numerator, times[0]],
          [denominator, times[1]],
        ]),
      ),
    ),
  ].filter(({ columns }) => columns.length > 0)
  const model = newModel(
    highs,
    unknown.map(() => 0),
    unknown.map(() => Infinity),
    bounds,
  )
  try {
    for (const local of unknown.keys())
      model.changeColIntegrality(local, highs.constants.variableType.integer)
    model.options.set({ time_limit: 10 })
    if (!isSolved(model)) return null
    const { colValue } = model.getSolution()
    return new Map(unknown.map((id, local) => [id, Math.round(colValue[local] ?? 0)]))
  } finally {
    model.dispose()
  }
}
