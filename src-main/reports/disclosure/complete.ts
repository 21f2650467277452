import type { Release } from '#shared/domain/disclosure/release.ts'
import { isSolved, newModel, type Highs } from './solver.ts'

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
  const locals = new Map(unknown.map((id, local) => [id, local]))
  const bounds = release.relations
    .filter(({ terms }) => terms.some(([id]) => locals.has(id)))
    .map(({ terms }) => {
      const open = terms.filter(([id]) => locals.has(id))
      const rest = terms.reduce((sum, [id, times]) => sum + times * (values.get(id) ?? 0), 0)
      return {
        low: -rest,
        high: -rest,
        columns: open.map(([id]) => locals.get(id) ?? 0),
        times: open.map(([, times]) => times),
      }
    })
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
