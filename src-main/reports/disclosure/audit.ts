import { informedWidth, plainWidth } from '#shared/domain/disclosure/small-cells.ts'
import { everything, type Hidden } from './hidden.ts'
import type { Guarded, Instance } from './instance.ts'
import { PartSolver, type Span } from './part-solver.ts'
import { partsOf, type Part, type Reader } from './reader.ts'
import type { Highs } from './solver.ts'

/** What a reader can work out of one guarded count. */
export interface Finding {
  readonly column: number
  readonly reader: Reader
  readonly least: number
  readonly greatest: number
  /** How far apart least and greatest must lie. */
  readonly needed: number
  readonly ok: boolean
  /** False when the solver ran out of time before it knew: not ok then. */
  readonly proved: boolean
  /** The numbers that the count hangs together with. */
  readonly part: Part
}

/** What must stay unknown, and how much of it. */
export interface Demand {
  readonly guarded: Guarded
  readonly reader: Reader
  readonly needed: number
}

/**
 * What the rule asks for, lowered where not even an empty page could keep it: what earlier releases gave away, and what
 * follows from the rule alone for the informed reader, this release cannot take back.
 */
export function demandsOf(highs: Highs, instance: Instance): readonly Demand[] {
  const asked: Demand[] = instance.guarded.flatMap((guarded): Demand[] => {
    const plain: Demand = { guarded, reader: 'plain', needed: plainWidth(instance.threshold) }
    const isMarked = instance.columns[guarded.column]?.kind === 'cell'
    return isMarked
      ? [plain, { ...plain, reader: 'informed', needed: informedWidth(instance.threshold) }]
      : [plain]
  })
  const atBest = new Map(
    audit(highs, instance, everything(instance), asked)
      .filter(({ ok }) => !ok)
      .map(({ column, reader, least, greatest }) => [`${reader} ${column}`, greatest - least]),
  )
  return asked.map(({ guarded, reader, needed }) => {
    const best = atBest.get(`${reader} ${guarded.column}`)
    return { guarded, reader, needed: best ?? needed }
  })
}

/**
 * Solves for each guarded count the smallest and the largest value that agree with everything printed. Stops looking
 * for more as soon as a count is wide enough, unless `exact`: then every span is the whole truth.
 */
export function audit(
  highs: Highs,
  instance: Instance,
  hidden: Hidden,
  demands: readonly Demand[],
  { exact = false }: { readonly exact?: boolean } = {},
): readonly Finding[] {
  const parts = new Map(partsOf(instance, hidden).flatMap((part) => part.columns.map((at) => [at, part])))
  const solvers = new Map<string, PartSolver>()
  const numbers = new Map<Part, number>()
  try {
    return demands.map(({ guarded, reader, needed }) => {
      const { column } = guarded
      const part = parts.get(column)
      if (!part) throw new Error('A guarded count is printed')
      if (!numbers.has(part)) numbers.set(part, numbers.size)
      const key = `${reader} ${numbers.get(part)}`
      const solver = solvers.get(key) ?? new PartSolver(highs, instance, part, reader)
      solvers.set(key, solver)
      const span = solver.spans.get(column) ?? { least: 0, greatest: 0 }
      let proved = true
      for (const way of [1, -1] as const)
        if (exact || !isEnough(guarded, span, needed, instance.threshold))
          proved = solver.push(column, way) === 'proved' && proved
      const enough = isEnough(guarded, span, needed, instance.threshold)
      return {
        column,
        reader,
        ...span,
        needed,
        ok: enough || isHarmless(guarded, span, proved),
        proved,
        part,
      }
    })
  } finally {
    for (const solver of solvers.values()) solver.dispose()
  }
}

function isEnough({ how }: Guarded, { least, greatest }: Span, needed: number, threshold: number): boolean {
  if (greatest - least >= needed) return true
  return how === 'perhaps small' && greatest >= threshold
}

/** A count whose value is not known here does no harm when it turns out to be 0. */
function isHarmless({ how }: Guarded, { greatest }: Span, proved: boolean): boolean {
  return how === 'perhaps small' && proved && greatest === 0
}
