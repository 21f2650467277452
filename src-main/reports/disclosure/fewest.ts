import { audit, type Demand } from './audit.ts'
import { cutsFor, nextToCut, type Cut } from './cuts.ts'
import { smallOnes, withMore, type Hidden } from './hidden.ts'
import type { Instance } from './instance.ts'
import { newMovement } from './movement.ts'
import type { Tables } from './tables.ts'
import { newModel, type Highs, type Model } from './solver.ts'

/** How the search for the fewest ended. */
export interface Fewest {
  readonly hidden: Hidden
  /** Nothing cheaper is safe, and this is. Otherwise time was over and `hidden` still has to be completed. */
  readonly proved: boolean
  /** No safe release costs less than this. */
  readonly atLeast: number
}

/**
 * The cheapest cells to hide, by cutting planes (Fischetti and Salazar-González): a master chooses, the readers answer
 * what they can work out and why, each reason becomes an inequality for the master, until no reader can work out
 * anything.
 */
export function findFewest(
  highs: Highs,
  instance: Instance,
  demands: readonly Demand[],
  tables: Tables,
  isOver: () => boolean,
): Fewest {
  const small = smallOnes(instance)
  const movements = (['plain', 'informed'] as const).map((reader) => newMovement(highs, instance, reader))
  const master = new Master(highs, instance)
  try {
    let hidden = small
    for (;;) {
      if (isOver()) return { hidden, proved: false, atLeast: master.atLeast }
      const cuts = movements.flatMap((movement) => cutsFor(instance, movement, hidden, demands))
      if (cuts.length === 0) {
        const narrow = audit(highs, instance, hidden, demands, { tables }).filter(({ ok }) => !ok)
        if (narrow.length === 0) return { hidden, proved: true, atLeast: master.atLeast }
        cuts.push(...narrow.map((finding) => nextToCut(instance, hidden, finding)))
      }
      master.add(cuts)
      const chosen = master.choose()
      if (chosen === null) return { hidden, proved: false, atLeast: master.atLeast }
      hidden = withMore(small, chosen)
    }
  } finally {
    master.dispose()
    for (const { model } of movements) model.dispose()
  }
}

const optimal = 7

/** Chooses the cheapest cells that satisfy all inequalities so far. */
class Master {
  atLeast: number
  readonly #model: Model
  readonly #instance: Instance
  readonly #fixed: number
  readonly #known = new Set<string>()

  constructor(highs: Highs, instance: Instance) {
    this.#instance = instance
    const choices = [
      ...instance.columns.map(({ kind, hiddenFor, weight }) => ({
        weight,
        isHidden: hiddenFor !== null,
        isOpen: kind === 'cell' && hiddenFor === null,
      })),
      ...instance.ratios.map(({ small, known, weight }) => ({
        weight,
        isHidden: small,
        isOpen: !small && !known,
      })),
    ]
    this.#model = newModel(
      highs,
      choices.map(() => 0),
      choices.map(({ isOpen }) => (isOpen ? 1 : 0)),
      [],
    )
    this.#model.options.set({ mip_rel_gap: 0, mip_abs_gap: 1e-6, time_limit: 10 })
    for (const [at, { weight }] of choices.entries()) {
      this.#model.changeColCost(at, weight)
      this.#model.changeColIntegrality(at, highs.constants.variableType.integer)
    }
    this.#fixed = choices.filter(({ isHidden }) => isHidden).reduce((sum, { weight }) => sum + weight, 0)
    this.atLeast = this.#fixed
  }

  add(cuts: readonly Cut[]): void {
    for (const { columns, ratios, least } of cuts) {
      const entries = [
        ...columns,
        ...[...ratios].map(([at, share]) => [at + this.#instance.columns.length, share] as const),
      ]
      const shares = entries.map(([at, share]) => [at, share / least] as const)
      const key = shares.map(([at, share]) => `${at} ${share.toFixed(9)}`).join()
      if (this.#known.has(key)) continue
      this.#known.add(key)
      this.#model.addRow(1, Infinity, {
        indices: shares.map(([at]) => at),
        values: shares.map(([, share]) => share),
      })
    }
  }

  /** Null when the solver ran out of time or found no way. */
  choose(): Hidden | null {
    this.#model.zeroAllClocks()
    if (this.#model.run().modelStatus !== optimal) return null
    this.atLeast = this.#fixed + this.#model.getObjectiveValue()
    const chosen = [...this.#model.getSolution().colValue.entries()]
      .filter(([, value]) => value > 0.5)
      .map(([at]) => at)
    const size = this.#instance.columns.length
    return {
      columns: new Set(chosen.filter((at) => at < size)),
      ratios: new Set(chosen.filter((at) => at >= size).map((at) => at - size)),
    }
  }

  dispose(): void {
    this.#model.dispose()
  }
}
