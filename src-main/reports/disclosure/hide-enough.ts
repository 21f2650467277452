import { audit, type Demand, type Finding } from './audit.ts'
import { nextToCut } from './cuts.ts'
import { everything, withMore, type Hidden } from './hidden.ts'
import type { Instance } from './instance.ts'
import { Repair } from './repair.ts'
import type { Highs } from './solver.ts'

/** Hides more until every demand is met. Ends in any case: with everything hidden, nothing more can be asked. */
export function hideEnough(
  highs: Highs,
  instance: Instance,
  start: Hidden,
  demands: readonly Demand[],
): Hidden {
  const repairs = {
    plain: new Repair(highs, instance, 'plain'),
    informed: new Repair(highs, instance, 'informed'),
  }
  try {
    let hidden = start
    for (;;) {
      const narrow = audit(highs, instance, hidden, demands).filter(({ ok }) => !ok)
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
  isOver: () => boolean,
): Hidden {
  const extra = [
    ...[...except(hidden.columns, needed.columns)].map((at) => ({
      weight: instance.columns[at]?.weight ?? 0,
      without: (from: Hidden): Hidden => ({ ...from, columns: except(from.columns, new Set([at])) }),
    })),
    ...[...except(hidden.ratios, needed.ratios)].map((at) => ({
      weight: instance.ratios[at]?.weight ?? 0,
      without: (from: Hidden): Hidden => ({ ...from, ratios: except(from.ratios, new Set([at])) }),
    })),
  ].toSorted((a, b) => b.weight - a.weight)
  let best = hidden
  for (const { without } of extra) {
    if (isOver()) return best
    const less = without(best)
    if (audit(highs, instance, less, demands).every(({ ok }) => ok)) best = less
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
