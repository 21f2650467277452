import { audit, type Demand, type Finding } from './audit.ts'
import { nextToCut } from './cuts.ts'
import { everything, withMore, type Hidden } from './hidden.ts'
import type { Instance } from './instance.ts'
import { partsOf } from './reader.ts'
import { Repair } from './repair.ts'
import type { Highs } from './solver.ts'
import type { Tables } from './tables.ts'

/** Hides more until every demand is met. Ends in any case: with everything hidden, nothing more can be asked. */
export function hideEnough(
  highs: Highs,
  instance: Instance,
  start: Hidden,
  demands: readonly Demand[],
  tables: Tables,
): Hidden {
  const repairs = {
    plain: new Repair(highs, instance, 'plain'),
    informed: new Repair(highs, instance, 'informed'),
  }
  try {
    let hidden = start
    let open = demands
    for (;;) {
      // a count that is wide enough stays so whatever else is hidden
      const findings = audit(highs, instance, hidden, open, { tables })
      open = open.filter((_demand, at) => findings[at]?.ok !== true)
      const narrow = findings.filter(({ ok }) => !ok)
      const [first] = narrow
      if (!first) return hidden
      const before = hidden
      for (const finding of narrow) {
        const more = repairs[finding.reader].moreFor(hidden, finding)
        hidden = withMore(hidden, more ?? allNextTo(instance, hidden, finding))
      }
      // what moves in halves can still be stuck in wholes: then take all that is next to it
      if (sizeOf(hidden) === sizeOf(before)) hidden = withMore(hidden, allNextTo(instance, hidden, first))
      if (sizeOf(hidden) === sizeOf(before)) hidden = everything(instance)
    }
  } finally {
    repairs.plain.dispose()
    repairs.informed.dispose()
  }
}

/** Shows again, the most costly first, what is not needed after all; stops when the time is over. */
export function showAgain(
  highs: Highs,
  instance: Instance,
  needed: Hidden,
  hidden: Hidden,
  demands: readonly Demand[],
  tables: Tables,
  isOver: () => boolean,
): Hidden {
  const extra = [
    ...[...except(hidden.columns, needed.columns)].map((at) => ({
      weight: instance.columns[at]?.weight ?? 0,
      columns: [at],
      without: (from: Hidden): Hidden => ({ ...from, columns: except(from.columns, new Set([at])) }),
    })),
    ...[...except(hidden.ratios, needed.ratios)].map((at) => ({
      weight: instance.ratios[at]?.weight ?? 0,
      columns: [instance.ratios[at]?.numerator ?? -1, instance.ratios[at]?.denominator ?? -1],
      without: (from: Hidden): Hidden => ({ ...from, ratios: except(from.ratios, new Set([at])) }),
    })),
  ].toSorted((a, b) => b.weight - a.weight)
  let best = hidden
  for (const { columns, without } of extra) {
    if (isOver()) return best
    // what has nothing to do with it stays as safe as it is
    const near = new Set(
      partsOf(instance, best)
        .filter((part) => part.columns.some((at) => columns.includes(at)))
        .flatMap((part) => part.columns),
    )
    const touched = demands.filter(({ guarded }) => near.has(guarded.column))
    const less = without(best)
    if (audit(highs, instance, less, touched, { tables }).every(({ ok }) => ok)) best = less
  }
  return best
}

function except(places: ReadonlySet<number>, others: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...places].filter((at) => !others.has(at)))
}

function allNextTo(instance: Instance, hidden: Hidden, finding: Finding): Hidden {
  const { columns, ratios } = nextToCut(instance, hidden, finding)
  return { columns: new Set(columns.keys()), ratios: new Set(ratios.keys()) }
}

function sizeOf({ columns, ratios }: Hidden): number {
  return columns.size + ratios.size
}
