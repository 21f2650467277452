import { percentUnits, valuesOf, type Release } from '#shared/domain/disclosure/release.ts'
import { Groups } from './groups.ts'
import { noTime } from './no-time.ts'
import { shareBounds } from './ratio-bounds.ts'
import { hasSolution, isImpossible, isSolved, newModel, type Bound, type Highs } from './solver.ts'

interface Wish {
  /** What each of these costs for every one that it is more than 0. */
  readonly costs?: ReadonlyMap<string, number>
  /** False where halves will do. */
  readonly whole?: boolean
  /** For each group of numbers that hang together. */
  readonly seconds?: number
}

/** A bound on numbers by their ids, what is known moved to its sides. */
interface OpenBound {
  readonly low: number
  readonly high: number
  readonly terms: readonly (readonly [id: string, times: number])[]
}

/**
 * Values for the numbers that only earlier releases knew, such that every relation holds; null when there are none: the
 * records were changed since, and what was printed then does not agree with what they say now.
 * @throws AppError `not-allowed` when there was no time to find out
 */
export function complete(
  highs: Highs,
  release: Release,
  { costs = new Map(), whole = true, seconds = 10 }: Wish = {},
): ReadonlyMap<string, number> | null {
  const values = valuesOf(release)
  const bounds = openBounds(release, values)
  if (bounds.some(({ terms, low, high }) => terms.length === 0 && (low > slight || high < -slight)))
    return null
  const groups = new Groups<string>()
  for (const { terms } of bounds) groups.join(terms.map(([id]) => id))
  const unknown = release.unprinted.filter(({ value }) => value === null).map(({ id }) => id)
  const boundsBy = Map.groupBy(
    bounds.filter(({ terms }) => terms.length > 0),
    ({ terms }) => groups.rootOf(terms[0]?.[0] ?? ''),
  )
  const found = new Map<string, number>()
  for (const [root, ids] of Map.groupBy(unknown, (id) => groups.rootOf(id))) {
    const own = boundsBy.get(root) ?? []
    const part =
      own.length === 0 ? ids.map(() => 0) : completePart(highs, ids, own, { costs, whole, seconds })
    if (part === null) return null
    for (const [at, id] of ids.entries()) found.set(id, part[at] ?? 0)
  }
  if (whole && !agrees(release, new Map([...values, ...found]))) throw noTime()
  return found
}

const slight = 1e-6

function completePart(
  highs: Highs,
  ids: readonly string[],
  bounds: readonly OpenBound[],
  { costs, whole, seconds }: Required<Wish>,
): readonly number[] | null {
  const places = new Map(ids.map((id, at) => [id, at]))
  const model = newModel(
    highs,
    ids.map(() => 0),
    ids.map(() => Infinity),
    bounds.map(({ low, high, terms }): Bound => ({
      low,
      high,
      columns: terms.map(([id]) => places.get(id) ?? 0),
      times: terms.map(([, times]) => times),
    })),
  )
  try {
    for (const [at, id] of ids.entries()) {
      if (whole) model.changeColIntegrality(at, highs.constants.variableType.integer)
      const cost = costs.get(id)
      if (cost !== undefined) model.changeColCost(at, cost)
    }
    model.options.set({ time_limit: seconds })
    if (costs.size === 0 ? isSolved(model) : hasSolution(model)) {
      const { colValue } = model.getSolution()
      return ids.map((_id, at) => (whole ? Math.round(colValue[at] ?? 0) : (colValue[at] ?? 0)))
    }
    if (isImpossible(model)) return null
    throw noTime()
  } finally {
    model.dispose()
  }
}

function openBounds(release: Release, values: ReadonlyMap<string, number | null>): readonly OpenBound[] {
  const most = Math.max(1_000, ...[...values.values()].map((value) => 20 * (value ?? 0)))
  const open = (low: number, high: number, terms: OpenBound['terms']): OpenBound => {
    const rest = terms.reduce((sum, [id, times]) => sum + times * (values.get(id) ?? 0), 0)
    const sums = new Map<string, number>()
    for (const [id, times] of terms) if (values.get(id) === null) sums.set(id, (sums.get(id) ?? 0) + times)
    return { low: low - rest, high: high - rest, terms: [...sums] }
  }
  return [
    ...release.relations.map(({ terms }) => open(0, 0, terms)),
    ...release.knownShares.flatMap(({ numerator, denominator, decimals, units }) =>
      shareBounds(units, 10 ** decimals, most).map(({ low, high, times }) =>
        open(low, high, [
          [numerator, times[0]],
          [denominator, times[1]],
        ]),
      ),
    ),
  ]
}

/** In whole numbers, so that nothing rests on the solver's word. */
function agrees(release: Release, values: ReadonlyMap<string, number | null>): boolean {
  const value = (id: string): number => values.get(id) ?? Number.NaN
  return (
    release.relations.every(
      ({ terms }) => terms.reduce((sum, [id, times]) => sum + times * value(id), 0) === 0,
    ) &&
    release.knownShares.every(
      ({ numerator, denominator, decimals, units }) =>
        percentUnits(value(numerator), value(denominator), decimals) === units,
    )
  )
}
