import { isSmall } from '#shared/domain/disclosure/small-cells.ts'
import type { Demand, Finding } from './audit.ts'
import type { Hidden } from './hidden.ts'
import type { Instance } from './instance.ts'
import type { Movement } from './movement.ts'
import { rangeOf } from './reader.ts'
import { isSolved, type Bound } from './solver.ts'

/** At least `least` must be hidden of these, each counted with its share. */
export interface Cut {
  readonly columns: ReadonlyMap<number, number>
  readonly ratios: ReadonlyMap<number, number>
  readonly least: number
}

const tiny = 1e-7

/**
 * For each count that could not move far enough, the inequality that says why: by linear duality, how far it can move is
 * at most the sum of what the hidden cells let go. Hiding less than `least` in shares can never be enough, so the
 * inequality holds in every safe release.
 */
export function cutsFor(
  instance: Instance,
  movement: Movement,
  hidden: Hidden,
  demands: readonly Demand[],
): readonly Cut[] {
  const { model } = movement
  movement.hide(hidden)
  const spans = new Map<number, { least: number; greatest: number }>()
  const cuts: Cut[] = []
  for (const { guarded, reader, needed } of demands) {
    const { column, how } = guarded
    if (reader !== movement.reader) continue
    // what does not look small is left to the audit
    if (how === 'perhaps small' && !isSmall(instance.columns[column]?.value ?? 0, instance.threshold))
      continue
    const span = spans.get(column) ?? at(instance, column)
    const gains: Gain[] = []
    for (const way of [1, -1] as const) {
      if (span.greatest - span.least >= needed - tiny) break
      model.changeColCost(column, -way)
      if (isSolved(model)) {
        const { colValue, rowDual } = model.getSolution()
        for (const [place, value] of colValue.entries()) widen(spans, instance, place, value)
        span.greatest = Math.max(span.greatest, colValue[column] ?? 0)
        span.least = Math.min(span.least, colValue[column] ?? 0)
        gains.push(gainOf(instance, movement, column, way, rowDual))
      }
      model.changeColCost(column, 0)
    }
    if (gains.length === 2 && span.greatest - span.least < needed - tiny)
      cuts.push(toCut(instance, gains, needed))
  }
  return cuts
}

/** Nothing short of hiding one more of what is next to this part can widen it. */
export function nextToCut(instance: Instance, hidden: Hidden, { part }: Finding): Cut {
  const inside = new Set(part.columns)
  const next = instance.rows
    .filter(({ columns }) => columns.some((place) => inside.has(place)))
    .flatMap(({ columns }) => columns)
  const nextRatios = part.ratios.flatMap(({ numerator, denominator }) => [numerator, denominator])
  const shown = [...next, ...nextRatios].filter(
    (place) => instance.columns[place]?.kind === 'cell' && !inside.has(place) && !hidden.columns.has(place),
  )
  return {
    columns: new Map(shown.map((place) => [place, 1])),
    ratios: new Map(part.ratios.filter(({ known }) => !known).map((ratio) => [ratio.at, 1])),
    least: 1,
  }
}

interface Gain {
  /** How much each column, let go, adds. */
  readonly columns: readonly number[]
  /** The printed percentages that hold the count. */
  readonly ratios: ReadonlySet<number>
  /** What these percentages leave though printed: the way from their rounding to the truth. */
  readonly slack: number
}

/** How much each column and percentage, let go, lets the count move at most. */
function gainOf(
  instance: Instance,
  { bounds, reader }: Movement,
  column: number,
  way: 1 | -1,
  rowDual: Float64Array,
): Gain {
  // The model minimizes -way * column. Its reduced costs are made anew from the row duals, so that the identity behind
  // the inequality holds whatever the solver's tolerances.
  const reduced = instance.columns.map(({ at: place }) => (place === column ? -way : 0))
  const ratios = new Set<number>()
  let slack = 0
  for (const [row, bound] of bounds.entries()) {
    let price = rowDual[row] ?? 0
    if (Math.abs(price) < 1e-9) continue
    if (row >= instance.rows.length) {
      // a lower bound of a minimization has a price that is not negative
      price = Math.max(price, 0)
      if (price > 0) ratios.add(Math.floor((row - instance.rows.length) / 2))
      slack += price * Math.max(0, activity(instance, bound) - bound.low)
    }
    for (const [entry, place] of bound.columns.entries())
      reduced[place] = (reduced[place] ?? 0) - price * (bound.times[entry] ?? 0)
  }
  return {
    columns: reduced.map((cost, place) => {
      const { value = 0 } = instance.columns[place] ?? {}
      const [low, high] = rangeOf(instance, reader, place)
      if (Math.abs(cost) < 1e-9) return 0
      return cost < 0 ? -cost * (high - value) : cost * (value - low)
    }),
    ratios,
    slack,
  }
}

function activity(instance: Instance, { columns, times }: Bound): number {
  return columns.reduce(
    (sum, place, entry) => sum + (times[entry] ?? 0) * (instance.columns[place]?.value ?? 0),
    0,
  )
}

function toCut(instance: Instance, gains: readonly Gain[], needed: number): Cut {
  let least = needed - gains.reduce((sum, { slack }) => sum + slack, 0)
  const columns = new Map<number, number>()
  const ratios = new Map<number, number>()
  for (const { at: place, kind, hiddenFor } of instance.columns) {
    const gain = gains.reduce((sum, each) => sum + (each.columns[place] ?? 0), 0)
    if (gain <= tiny || kind === 'known') continue
    if (kind === 'unprinted' || hiddenFor !== null) least -= gain
    else columns.set(place, gain)
  }
  for (const { at: place, small, known } of instance.ratios)
    if (gains.some((each) => each.ratios.has(place)) && !small && !known) ratios.set(place, Infinity)
  // a share beyond the whole says no more than the whole
  const capped = (shares: ReadonlyMap<number, number>): ReadonlyMap<number, number> =>
    new Map([...shares].map(([place, share]) => [place, Math.min(share, least)]))
  return { columns: capped(columns), ratios: capped(ratios), least }
}

function at(instance: Instance, column: number): { least: number; greatest: number } {
  const value = instance.columns[column]?.value ?? 0
  return { least: value, greatest: value }
}

function widen(
  spans: Map<number, { least: number; greatest: number }>,
  instance: Instance,
  column: number,
  value: number,
): void {
  const span = spans.get(column) ?? at(instance, column)
  span.least = Math.min(span.least, value)
  span.greatest = Math.max(span.greatest, value)
  spans.set(column, span)
}
