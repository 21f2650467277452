import { isFree, type Hidden } from './hidden.ts'
import type { Instance, Ratio } from './instance.ts'
import { prints } from './ratio-bounds.ts'
import { rangeOf, type Reader } from './reader.ts'

/** Where a table of whole numbers has another value than the release. */
type Moves = ReadonlyMap<number, number>

/** As many tables as are kept for each reader. */
const most = 3_000

/**
 * Tables that were found and checked in whole numbers: each agrees with every relation, whatever is hidden. One that
 * moves nothing printed shows a reader how far its counts can lie apart, so what was found once need not be found again.
 */
export class Tables {
  readonly #instance: Instance
  readonly #found: Record<Reader, Moves[]> = { plain: [], informed: [] }
  readonly #ratios: ReadonlyMap<number, readonly Ratio[]>

  constructor(instance: Instance) {
    this.#instance = instance
    const ratios = new Map<number, Ratio[]>()
    for (const ratio of instance.ratios)
      for (const at of [ratio.numerator, ratio.denominator])
        ratios.set(at, [...(ratios.get(at) ?? []), ratio])
    this.#ratios = ratios
  }

  /** Keeps a table of some columns if it is one that this reader must think possible. */
  add(reader: Reader, table: ReadonlyMap<number, number>): void {
    const moves = new Map([...table].filter(([at, value]) => value !== this.#actual(at)))
    const found = this.#found[reader]
    found.push(moves)
    if (found.length > most) found.shift()
  }

  /** The tables that a reader must think possible when so much is hidden. Informed readers' tables are plain ones too. */
  *possible(reader: Reader, hidden: Hidden): Generator<Moves> {
    const all = reader === 'plain' ? [...this.#found.plain, ...this.#found.informed] : this.#found.informed
    for (const moves of all) if (this.#isPossible(reader, hidden, moves)) yield moves
  }

  #isPossible(reader: Reader, hidden: Hidden, moves: Moves): boolean {
    for (const [at, value] of moves) {
      const [low, high] = rangeOf(this.#instance, reader, at)
      if (!isFree(this.#instance, hidden, at) || value < low || value > high) return false
    }
    const value = (at: number): number => moves.get(at) ?? this.#actual(at)
    for (const at of moves.keys())
      for (const ratio of this.#ratios.get(at) ?? [])
        if (!hidden.ratios.has(ratio.at) && !prints(ratio, value(ratio.numerator), value(ratio.denominator)))
          return false
    return true
  }

  #actual(at: number): number {
    return this.#instance.columns[at]?.value ?? 0
  }
}
