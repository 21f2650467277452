import type { Finding } from './audit.ts'
import { isFree, withMore, type Hidden } from './hidden.ts'
import type { Instance } from './instance.ts'
import { ratioBounds } from './ratio-bounds.ts'
import { rangeOf, type Reader } from './reader.ts'
import { isSolved, newModel, type Bound, type Highs, type Model } from './solver.ts'

const moved = 1e-6

interface Way {
  readonly cost: number
  readonly more: Hidden
}

/**
 * Looks for the cheapest cells to hide so that a count can move far enough: each cell that has to move with it costs its
 * weight for each step, what is hidden already moves for nothing. Quick, safe after an audit, not always the fewest.
 */
export class Repair {
  readonly #instance: Instance
  readonly #reader: Reader
  readonly #model: Model
  readonly #size: number

  constructor(highs: Highs, instance: Instance, reader: Reader) {
    this.#instance = instance
    this.#reader = reader
    this.#size = instance.columns.length
    const upDown = ({ low, high, columns, times }: Bound, slack: readonly number[]): Bound => ({
      low,
      high,
      columns: [...columns, ...columns.map((at) => at + this.#size), ...slack],
      times: [...times, ...times.map((factor) => -factor), ...slack.map(() => 1)],
    })
    const slackAt = (ratio: number): number => 2 * this.#size + ratio
    const bounds = [
      ...instance.rows.map((row) => upDown({ low: 0, high: 0, ...row }, [])),
      ...instance.ratios.flatMap((ratio) =>
        ratioBounds(ratio, instance.large).map((bound) => {
          const now = bound.columns.reduce(
            (sum, at, place) => sum + (bound.times[place] ?? 0) * (instance.columns[at]?.value ?? 0),
            0,
          )
          return upDown({ ...bound, low: Math.min(0, bound.low - now) }, [slackAt(ratio.at)])
        }),
      ),
    ]
    const zeros = Array.from({ length: 2 * this.#size + instance.ratios.length }, () => 0)
    this.#model = newModel(highs, zeros, zeros, bounds)
    for (const { at, value, kind } of instance.columns) {
      if (kind === 'known') continue
      const [low, high] = rangeOf(instance, reader, at)
      this.#model.changeColBounds(at, 0, high - value)
      this.#model.changeColBounds(at + this.#size, 0, value - low)
    }
    for (const { at, known } of instance.ratios)
      if (!known) this.#model.changeColBounds(slackAt(at), 0, Infinity)
  }

  /** What to hide besides; null when the count cannot move that far, whatever is hidden. */
  moreFor(hidden: Hidden, { column, least, greatest, needed }: Finding): Hidden | null {
    this.#price(hidden)
    const value = this.#valueOf(column)
    const oneWay = [least + needed, greatest - needed].flatMap((aim) => this.#moveTo(hidden, column, aim))
    const ways = oneWay.length > 0 ? oneWay : this.#bothWays(hidden, column, value, needed)
    return ways.toSorted((a, b) => a.cost - b.cost).at(0)?.more ?? null
  }

  /** Some of the way up and the rest of it down. */
  #bothWays(hidden: Hidden, column: number, value: number, needed: number): readonly Way[] {
    return Array.from({ length: needed - 1 }, (_, step) => step + 1).flatMap((up) => {
      const [above] = this.#moveTo(hidden, column, value + up)
      const [below] = above ? this.#moveTo(hidden, column, value + up - needed) : []
      return above && below ? [{ cost: above.cost + below.cost, more: withMore(above.more, below.more) }] : []
    })
  }

  /** The cheapest way to give a count another value, if there is one. */
  #moveTo(hidden: Hidden, column: number, aim: number): readonly Way[] {
    const value = this.#valueOf(column)
    const [low, high] = rangeOf(this.#instance, this.#reader, column)
    if (aim < low || aim > high || aim === value) return []
    const step = aim - value
    const [go, stay] = step > 0 ? [column, column + this.#size] : [column + this.#size, column]
    this.#model.changeColBounds(go, Math.abs(step), Math.abs(step))
    this.#model.changeColBounds(stay, 0, 0)
    const way = isSolved(this.#model)
      ? [{ cost: this.#model.getObjectiveValue(), more: this.#movedIn(hidden) }]
      : []
    this.#model.changeColBounds(column, 0, high - value)
    this.#model.changeColBounds(column + this.#size, 0, value - low)
    return way
  }

  #valueOf(column: number): number {
    return this.#instance.columns[column]?.value ?? 0
  }

  dispose(): void {
    this.#model.dispose()
  }

  #price(hidden: Hidden): void {
    for (const { at, weight } of this.#instance.columns) {
      const cost = isFree(this.#instance, hidden, at) ? 0 : weight
      this.#model.changeColCost(at, cost)
      this.#model.changeColCost(at + this.#size, cost)
    }
    for (const { at, weight } of this.#instance.ratios)
      this.#model.changeColCost(2 * this.#size + at, hidden.ratios.has(at) ? 0 : weight)
  }

  #movedIn(hidden: Hidden): Hidden {
    const { colValue } = this.#model.getSolution()
    const moves = (at: number): boolean =>
      (colValue[at] ?? 0) > moved || (colValue[at + this.#size] ?? 0) > moved
    return {
      columns: new Set(
        this.#instance.columns
          .filter(({ at }) => !isFree(this.#instance, hidden, at) && moves(at))
          .map(({ at }) => at),
      ),
      ratios: new Set(
        this.#instance.ratios
          .filter(({ at }) => !hidden.ratios.has(at) && (colValue[2 * this.#size + at] ?? 0) > moved)
          .map(({ at }) => at),
      ),
    }
  }
}
