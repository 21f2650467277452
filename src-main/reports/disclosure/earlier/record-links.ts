import type { Relation, UnprintedCount } from '#shared/domain/disclosure/release.ts'
import { Groups } from '../groups.ts'
import { groundOf, type Ground, type Plot } from './ground.ts'
import { allLinks, noLinks, type Links } from './links.ts'
import type { Pattern } from './patterns.ts'
import type { Slot } from './slots.ts'

/**
 * How records hang together over days and projects. Each record has one day and one project, so a count is the sum of
 * its plots, and whatever adds up on each line adds up on each plot.
 */
export function recordLinks(slots: readonly Slot[], patterns: readonly Pattern[]): Links {
  const keys = new Set(slots.map(({ key }) => key))
  const families = new Groups<string>()
  for (const { terms } of patterns) families.join(terms.map(([key]) => key))
  const patternsBy = Map.groupBy(patterns, ({ terms }) => families.rootOf(terms[0]?.[0] ?? ''))
  return allLinks(
    [...Map.groupBy(slots, ({ key }) => families.rootOf(key))].map(([family, own]) =>
      own.some(({ before }) => before.length > 0)
        ? linksOfFamily(own, patternsBy.get(family) ?? [], keys)
        : noLinks,
    ),
  )
}

function linksOfFamily(
  slots: readonly Slot[],
  patterns: readonly Pattern[],
  keys: ReadonlySet<string>,
): Links {
  const ground = groundOf(slots)
  const onPlots = new Map<string, UnprintedCount>()
  const onPlot = (key: string, plot: Plot): string => {
    const id = `${key} of ${plot.projects.join('+')} ${plot.start} to ${plot.end}`
    onPlots.set(id, { id, value: null, guard: 'when small' })
    return id
  }
  const sums = slots.map((slot): Relation => ({
    terms: [[slot.id, 1], ...ground.areaOf(slot).map((plot) => [onPlot(slot.key, plot), -1] as const)],
  }))
  const held = keysHeld(slots, ground)
  const onEach = ground.plots.flatMap((plot) =>
    patterns.flatMap(({ terms }): readonly Relation[] => {
      const printed = terms.filter(([key]) => keys.has(key))
      if (printed.filter(([key]) => held.get(plot.at)?.has(key) === true).length < 2) return []
      const there = terms.filter(([key]) => ground.isThere(key, plot))
      return [{ terms: there.map(([key, times]) => [onPlot(key, plot), times] as const) }]
    }),
  )
  return { unprinted: [...onPlots.values()], relations: [...sums, ...onEach], links: [] }
}

/** Of which keys some release counts a plot. */
function keysHeld(slots: readonly Slot[], ground: Ground): ReadonlyMap<number, ReadonlySet<string>> {
  const held = new Map<number, Set<string>>()
  for (const slot of slots)
    for (const { at } of ground.areaOf(slot)) held.set(at, (held.get(at) ?? new Set()).add(slot.key))
  return held
}
