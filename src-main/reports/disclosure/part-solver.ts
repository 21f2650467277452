import { narrowRanges } from './narrow-ranges.ts'
import { prints, ratioBounds } from './ratio-bounds.ts'
import type { Instance } from './instance.ts'
import { rangeOf, type Part, type Reader } from './reader.ts'
import { hasSolution, isSolved, newModel, type Bound, type Highs, type Model } from './solver.ts'

/** The least and the greatest value of a column that was found, each in a table that agrees with all that is known. */
export interface Span {
  least: number
  greatest: number
}

/** The values of some columns; the others are as they are. */
type Table = ReadonlyMap<number, number>

/** How a search for an extreme value ended. */
export type Extreme = 'proved' | 'unproved'

/** Time for each search in whole numbers. */
export const mipSeconds = 10
const sweepSeconds = 1
const rounding = 1e-6

/**
 * Looks for whole-numbered tables that agree with everything a reader knows of one part. Each table found is checked in
 * whole numbers before it counts, so that a span never rests on the solver's word.
 */
export class PartSolver {
  readonly spans: ReadonlyMap<number, Span>
  readonly #instance: Instance
  readonly #part: Part
  readonly #keep: (table: Table) => void
  readonly #ranges: readonly (readonly [number, number])[]
  readonly #bounds: readonly Bound[]
  readonly #locals: ReadonlyMap<number, number>
  readonly #highs: Highs
  readonly #seconds: number
  #relaxed: Model | undefined
  #whole: Model | undefined

  constructor(
    highs: Highs,
    instance: Instance,
    part: Part,
    reader: Reader,
    keep: (table: Table) => void,
    seconds: number,
  ) {
    this.#seconds = seconds
    this.#highs = highs
    this.#instance = instance
    this.#part = part
    this.#keep = keep
    this.#bounds = toBounds(instance, part)
    this.#ranges = narrowRanges(
      part.columns.map((at) => rangeOf(instance, reader, at)),
      this.#bounds,
    )
    this.#locals = new Map(part.columns.map((at, local) => [at, local]))
    this.spans = new Map(
      part.columns.map((at) => [at, { least: this.#actual(at), greatest: this.#actual(at) }]),
    )
  }

  /** Finds the greatest (`way` 1) or least (-1) value of a column. `proved`: nothing beyond its span is possible. */
  push(column: number, way: 1 | -1): Extreme {
    const local = this.#locals.get(column) ?? -1
    if (this.#isAtEnd(column, local, way)) return 'proved'
    this.#relaxed ??= newModel(this.#highs, ...this.#lowerUpper(), this.#bounds)
    const solution = solveFor(this.#relaxed, local, way)
    if (solution) {
      const best = solution[local] ?? 0
      // no whole number lies beyond the relaxed optimum
      const reach = way === 1 ? Math.floor(best + rounding) : Math.ceil(best - rounding)
      this.#take(solution)
      const span = this.spans.get(column)
      if (span && (way === 1 ? span.greatest >= reach : span.least <= reach)) return 'proved'
    }
    this.#whole ??= this.#wholeModel()
    const whole = solveFor(this.#whole, local, way)
    return whole && this.#take(whole) ? 'proved' : 'unproved'
  }

  /**
   * Moves many columns at once, each up or down by up to `steps`, as far as it goes in a moment: most counts of a safe
   * release turn out wide enough without a search of their own.
   */
  sweep(columns: readonly number[], steps: number, draw: () => number): void {
    const model = newModel(
      this.#highs,
      this.#part.columns.map((at, local) =>
        Math.max(this.#ranges[local]?.[0] ?? 0, this.#actual(at) - steps),
      ),
      this.#part.columns.map((at, local) =>
        Math.min(this.#ranges[local]?.[1] ?? 0, this.#actual(at) + steps),
      ),
      this.#bounds,
    )
    model.options.set({ time_limit: sweepSeconds, mip_rel_gap: 0.2 })
    const wanted = new Set(columns)
    for (const [local, at] of this.#part.columns.entries()) {
      model.changeColIntegrality(local, this.#highs.constants.variableType.integer)
      if (wanted.has(at)) model.changeColCost(local, draw() - 0.5)
    }
    if (hasSolution(model)) this.#take(model.getSolution().colValue)
    model.dispose()
  }

  /** How far apart the values of a column can lie at most. */
  mostWidth(column: number): number {
    const [low, high] = this.#ranges[this.#locals.get(column) ?? -1] ?? [0, 0]
    return high - low
  }

  dispose(): void {
    this.#relaxed?.dispose()
    this.#whole?.dispose()
  }

  #isAtEnd(column: number, local: number, way: 1 | -1): boolean {
    const span = this.spans.get(column)
    const [low, high] = this.#ranges[local] ?? [0, 0]
    return span !== undefined && (way === 1 ? span.greatest >= high : span.least <= low)
  }

  #wholeModel(): Model {
    const model = newModel(this.#highs, ...this.#lowerUpper(), this.#bounds)
    model.options.set({ time_limit: this.#seconds, mip_rel_gap: 0, mip_abs_gap: 0.5 })
    for (const at of this.#part.columns.keys())
      model.changeColIntegrality(at, this.#highs.constants.variableType.integer)
    return model
  }

  #lowerUpper(): [number[], number[]] {
    return [this.#ranges.map(([low]) => low), this.#ranges.map(([, high]) => high)]
  }

  /** Widens the spans by a table, if it is whole and agrees with everything. */
  #take(solution: Float64Array): boolean {
    const table = new Map<number, number>()
    for (const [local, at] of this.#part.columns.entries()) {
      const found = solution[local] ?? Number.NaN
      const value = Math.round(found)
      const [low, high] = this.#ranges[local] ?? [0, 0]
      if (!(Math.abs(found - value) < 1e-5) || value < low || value > high) return false
      table.set(at, value)
    }
    const value = (at: number): number => table.get(at) ?? this.#actual(at)
    for (const { columns, times } of this.#part.rows)
      if (columns.reduce((sum, at, place) => sum + value(at) * (times[place] ?? 0), 0) !== 0) return false
    for (const ratio of this.#part.ratios)
      if (!prints(ratio, value(ratio.numerator), value(ratio.denominator))) return false
    this.#keep(table)
    this.widen(table)
    return true
  }

  /** Takes in a table that was checked before. */
  widen(table: Table): void {
    for (const [at, found] of table) {
      const span = this.spans.get(at)
      if (!span) continue
      span.least = Math.min(span.least, found)
      span.greatest = Math.max(span.greatest, found)
    }
  }

  #actual(at: number): number {
    return this.#instance.columns[at]?.value ?? 0
  }
}

/** The rows and printed percentages of a part over its own columns; what is known moves to the right-hand side. */
function toBounds(instance: Instance, part: Part): readonly Bound[] {
  const locals = new Map(part.columns.map((at, local) => [at, local]))
  const reduce = ({ low, high, columns, times }: Bound): Bound => {
    let known = 0
    const kept: { local: number; factor: number }[] = []
    for (const [place, at] of columns.entries()) {
      const local = locals.get(at)
      const factor = times[place] ?? 0
      if (local === undefined) known += factor * (instance.columns[at]?.value ?? 0)
      else kept.push({ local, factor })
    }
    return {
      low: low - known,
      high: high - known,
      columns: kept.map(({ local }) => local),
      times: kept.map(({ factor }) => factor),
    }
  }
  return [
    ...part.rows.map((row) => reduce({ low: 0, high: 0, ...row })),
    ...part.ratios.flatMap((ratio) => ratioBounds(ratio, instance.large).map(reduce)),
  ]
}

/** The table with the extreme value, or null when there is none or no time. */
function solveFor(model: Model, local: number, way: 1 | -1): Float64Array | null {
  model.changeColCost(local, -way)
  const solution = isSolved(model) ? model.getSolution().colValue : null
  model.changeColCost(local, 0)
  return solution
}
