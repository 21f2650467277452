import { elementarySpans, type Span } from '#shared/domain/disclosure/date-spans.ts'
import type { Slot } from './slots.ts'

/** Days and projects that no count of some slots tells apart: each slot is of whole plots. */
export interface Plot extends Span {
  readonly at: number
  readonly projects: readonly string[]
}

/** The plots that some slots cut the days and projects into. */
export interface Ground {
  readonly plots: readonly Plot[]
  /** The plots that a slot is of. */
  areaOf: (slot: Slot) => readonly Plot[]
  /** Whether there is anything to count of a key: a report of all projects leaves out those that have nothing. */
  isThere: (key: string, plot: Plot) => boolean
}

export function groundOf(slots: readonly Slot[]): Ground {
  const spans = elementarySpans(slots)
  const plots = spans.flatMap((span) => projectGroups(slots).map((projects) => ({ ...span, projects })))
  const numbered = plots.map((plot, at) => ({ ...plot, at }))
  const byKey = Map.groupBy(slots, ({ key }) => key)
  const known = new Map<string, boolean>()
  const isThere = (key: string, plot: Plot): boolean => {
    const name = `${plot.at} ${key}`
    const there = known.get(name) ?? hasSome(key, plot)
    known.set(name, there)
    return there
  }
  const hasSome = (key: string, plot: Plot): boolean => {
    const own = (byKey.get(key) ?? []).filter((slot) => isWithin(plot, slot))
    return (
      own.some((slot) => slot.isNow && isAmong(plot.projects, slot.projects)) ||
      !own.some((slot) => slot.isOfAll && !isAmong(plot.projects, slot.projects))
    )
  }
  return {
    plots: numbered,
    isThere,
    areaOf: (slot) =>
      numbered.filter(
        (plot) => isWithin(plot, slot) && isAmong(plot.projects, slot.projects) && isThere(slot.key, plot),
      ),
  }
}

/** Projects in groups that no slot divides. */
function projectGroups(slots: readonly Slot[]): readonly (readonly string[])[] {
  const sets = [...new Map(slots.map(({ projects }) => [projects.join('\n'), projects])).values()]
  const all = [...new Set(sets.flat())].toSorted()
  const groups = Map.groupBy(all, (project) => sets.map((set) => set.includes(project)).join())
  return [...groups.values()]
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

function isAmong(some: readonly string[], all: readonly string[]): boolean {
  return some.every((project) => all.includes(project))
}
