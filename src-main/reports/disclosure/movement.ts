import { isFree, type Hidden } from './hidden.ts'
import type { Instance } from './instance.ts'
import { ratioBounds } from './ratio-bounds.ts'
import { rangeOf, type Reader } from './reader.ts'
import { newModel, type Bound, type Highs, type Model } from './solver.ts'

/**
 * A model of the whole release whose columns and printed percentages are let go or held as cells are hidden or shown:
 * it answers how far one count could move, and by its shadow prices what holds it.
 */
export interface Movement {
  readonly model: Model
  /** Column bounds, row 0.. the sums, then two rows for each percentage. */
  readonly reader: Reader
  readonly bounds: readonly Bound[]
  hide: (hidden: Hidden) => void
}

export function newMovement(highs: Highs, instance: Instance, reader: Reader): Movement {
  const sums = instance.rows.map((row): Bound => ({ low: 0, high: 0, ...row }))
  const bounds = [...sums, ...instance.ratios.flatMap((ratio) => ratioBounds(ratio, instance.large))]
  const values = instance.columns.map(({ value }) => value)
  const model = newModel(highs, values, values, bounds)
  return {
    model,
    reader,
    bounds,
    hide: (hidden) => {
      for (const { at, value } of instance.columns) {
        const [low, high] = isFree(instance, hidden, at) ? rangeOf(instance, reader, at) : [value, value]
        model.changeColBounds(at, low, high)
      }
      for (const { at } of instance.ratios)
        for (const side of [0, 1]) {
          const place = sums.length + 2 * at + side
          const low = hidden.ratios.has(at) ? -Infinity : (bounds[place]?.low ?? 0)
          model.changeRowBounds(place, low, Infinity)
        }
    },
  }
}
