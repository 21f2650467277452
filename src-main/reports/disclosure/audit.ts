import { informedWidth, plainWidth } from '#shared/domain/disclosure/small-cells.ts'
import { everything, isFree, smallOnes, type Hidden } from './hidden.ts'
import type { Guarded, Instance } from './instance.ts'
import { noTime } from './no-time.ts'
import { mipSeconds, PartSolver, type Span } from './part-solver.ts'
import { Tables } from './tables.ts'
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

/** Everything that is asked for, and what of it the small counts hidden by themselves do not meet yet. */
export interface Demands {
  readonly demands: readonly Demand[]
  readonly open: readonly Demand[]
}

/**
 * What the rule asks for, lowered where not even an empty page could keep it: what earlier releases gave away, and what
 * follows from the rule alone for the informed reader, this release cannot take back. Nothing is lowered for want of time.
 * @throws AppError `not-allowed` when there was no time to find out how much a blank page keeps unknown
 */
export function demandsOf(
  highs: Highs,
  instance: Instance,
  tables: Tables,
  seconds: number = mipSeconds,
): Demands {
  const asked: Demand[] = instance.guarded.flatMap((guarded): Demand[] => {
    const plain: Demand = { guarded, reader: 'plain', needed: plainWidth(instance.threshold) }
    const isMarked = (instance.columns[guarded.column]?.informed ?? null) !== null
    return isMarked
      ? [plain, { ...plain, reader: 'informed', needed: informedWidth(instance.threshold) }]
      : [plain]
  })
  // what the least that is hidden keeps unknown stays so whatever else is hidden
  const least = smallOnes(instance)
  const hidden = asked.filter(({ guarded: { column } }) => isFree(instance, least, column))
  const met = new Set(
    audit(highs, instance, least, hidden, { tables, quick: true }).flatMap(({ ok }, at) =>
      ok ? [hidden[at]] : [],
    ),
  )
  const unmet = asked.filter((demand) => !met.has(demand))
  // with nothing known from before, a blank page lets every count be as large as one likes
  const isFresh = !instance.columns.some(({ kind }) => kind === 'known')
  const doubtful = isFresh ? unmet.filter(({ reader }) => reader === 'informed') : unmet
  const atBest = new Map(
    audit(highs, instance, everything(instance), doubtful, { tables, seconds }).flatMap(
      ({ ok, proved, least: low, greatest }, at) => {
        if (ok) return []
        if (!proved) throw noTime()
        return [[doubtful[at], greatest - low] as const]
      },
    ),
  )
  const lowered = (demand: Demand): Demand => ({ ...demand, needed: atBest.get(demand) ?? demand.needed })
  const open = unmet.map(lowered)
  return { demands: [...met].filter((demand) => demand !== undefined).concat(open), open }
}

interface AuditOptions {
  /** Every span is the whole truth, and not only wide enough. */
  readonly exact?: boolean
  /** Only what is found in a moment: what is not ok may be ok after all. */
  readonly quick?: boolean
  /** What was found already; what is found goes there. */
  readonly tables?: Tables
  /** For each search in whole numbers. */
  readonly seconds?: number
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
  { exact = false, quick = false, tables = new Tables(instance), seconds = mipSeconds }: AuditOptions = {},
): readonly Finding[] {
  const parts = new Map(partsOf(instance, hidden).flatMap((part) => part.columns.map((at) => [at, part])))
  const solvers = new Map<Part, Partial<Record<Reader, PartSolver>>>()
  const solverOf = (part: Part, reader: Reader): PartSolver => {
    const both = solvers.get(part) ?? {}
    const keep = (table: ReadonlyMap<number, number>): void => tables.add(reader, table)
    const known = (both[reader] ??= new PartSolver(highs, instance, part, reader, keep, seconds))
    solvers.set(part, both)
    return known
  }
  const tasks = demands.map(({ guarded, reader, needed }): Task => {
    const part = parts.get(guarded.column)
    if (!part) throw new Error('A guarded count is printed')
    const solver = solverOf(part, reader)
    const span = solver.spans.get(guarded.column) ?? { least: 0, greatest: 0 }
    return { guarded, reader, needed, part, solver, span }
  })
  const { threshold } = instance
  try {
    widenAll(tasks, tables, hidden)
    if (!exact) sweepAll(tasks, threshold)
    return tasks.map(({ guarded, reader, needed, part, solver, span }) => {
      const { column } = guarded
      let proved = true
      for (const way of [1, -1] as const)
        if (exact || (!quick && !isEnough(guarded, span, needed, threshold)))
          proved = solver.push(column, way) === 'proved' && proved
      const enough = isEnough(guarded, span, needed, threshold)
      return {
        column,
        reader,
        least: span.least,
        greatest: span.greatest,
        needed,
        ok: enough || isHarmless(guarded, span, proved && !quick),
        proved: proved && !quick,
        part,
      }
    })
  } finally {
    for (const both of solvers.values()) for (const each of Object.values(both)) each.dispose()
  }
}

/** Takes in all that was found before and still holds. */
function widenAll(tasks: readonly Task[], tables: Tables, hidden: Hidden): void {
  const solvers = { plain: new Map<number, PartSolver>(), informed: new Map<number, PartSolver>() }
  for (const { reader, part, solver } of tasks) for (const at of part.columns) solvers[reader].set(at, solver)
  for (const reader of ['plain', 'informed'] as const)
    if (solvers[reader].size > 0)
      for (const moves of tables.possible(reader, hidden))
        for (const solver of new Set([...moves.keys()].map((at) => solvers[reader].get(at))))
          solver?.widen(moves)
}

interface Task extends Demand {
  readonly part: Part
  readonly solver: PartSolver
  readonly span: Readonly<Span>
}

/** Fewer than these are quicker one by one. */
const fewTasks = 40

/** Moves all that is not wide enough yet at once, again and again as long as that helps. */
function sweepAll(tasks: readonly Task[], threshold: number): void {
  const draw = seededDraw()
  const isOpen = ({ guarded, span, needed }: Task): boolean => !isEnough(guarded, span, needed, threshold)
  for (const [solver, own] of Map.groupBy(tasks, (task) => task.solver)) {
    let open = own.filter(isOpen)
    for (let before = Infinity; open.length >= fewTasks && open.length < 0.9 * before;) {
      before = open.length
      for (const steps of [threshold, 4 * threshold])
        solver.sweep(
          open.map(({ guarded }) => guarded.column),
          steps,
          draw,
        )
      open = open.filter(isOpen)
    }
  }
}

/** The same draws each time, so that the same release is audited the same way. Nothing secret is drawn. */
function seededDraw(): () => number {
  let state = 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
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
