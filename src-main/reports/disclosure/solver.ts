import loadHighs, { type Highs, type Model } from 'highs'

export type { Highs, Model }

let loading: Promise<Highs> | undefined

/** The solver, loaded once for each thread. Its memory is freed with the thread. */
export function solver(): Promise<Highs> {
  loading ??= loadHighs()
  return loading
}

/** One linear inequality over columns: `low <= sum of times * column <= high`. */
export interface Bound {
  readonly low: number
  readonly high: number
  readonly columns: readonly number[]
  readonly times: readonly number[]
}

/** A model with these column bounds and rows, minimizing nothing yet. The caller disposes of it. */
export function newModel(
  highs: Highs,
  lower: readonly number[],
  upper: readonly number[],
  bounds: readonly Bound[],
): Model {
  const model = highs.createModel()
  model.options.set({ output_flag: false, random_seed: 1 })
  model.addVars(lower, upper)
  for (const { low, high, columns, times } of bounds)
    model.addRow(low, high, { indices: columns, values: times })
  return model
}

const optimal = 7
const infeasible = 8
const unboundedOrInfeasible = 9
const timeLimit = 13

/** Solves; false when no solution was found within the time there is, best or not. */
export function hasSolution(model: Model): boolean {
  model.zeroAllClocks()
  const { modelStatus } = model.run()
  return (
    modelStatus === optimal || (modelStatus === timeLimit && model.info.get('primal_solution_status') === 2)
  )
}

/** Solves; false unless the solver proved that nothing is better. A time limit counts from here. */
export function isSolved(model: Model): boolean {
  model.zeroAllClocks()
  return model.run().modelStatus === optimal
}

/** Whether the last run proved that there is no solution at all. For models with nothing to gain without end. */
export function isImpossible(model: Model): boolean {
  const status = model.getModelStatus()
  return status === infeasible || status === unboundedOrInfeasible
}
