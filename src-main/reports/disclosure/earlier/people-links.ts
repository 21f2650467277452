import { coversOf, isTouching, isWithin } from './covers.ts'
import { groundOf } from './ground.ts'
import { noLinks, type Link, type Links } from './links.ts'
import type { Slot } from './slots.ts'

interface Area {
  readonly slot: Slot
  readonly area: ReadonlySet<number>
}

/**
 * How people or households of one line hang together over days and projects: a part counts no more than the whole, and
 * parts that fill a whole count at least as much together. Somebody may be in several parts, and may move from one line
 * to another as a range grows, so this is what a reader would assume rather than know.
 */
export function peopleLinks(slots: readonly Slot[]): Links {
  if (slots.length < 2) return noLinks
  const ground = groundOf(slots)
  const all = slots.map((slot) => ({ slot, area: new Set(ground.areaOf(slot).map(({ at }) => at)) }))
  const [different, links] = withoutTheSame(all)
  for (const { slot, area } of different) {
    const parts = different.filter((part) => part.area.size < area.size && isWithin(part.area, area))
    const isLargest = (part: Area): boolean =>
      !parts.some((other) => other.area.size > part.area.size && isWithin(part.area, other.area))
    for (const part of parts.filter(isLargest))
      links.push(restOf(`${slot.id} without ${part.slot.id}`, [slot.id], [part.slot.id]))
    const near = different.filter((other) => isTouching(other.area, area) && !isWithin(area, other.area))
    for (const cover of coversOf(area, near)) {
      const ids = cover.map((part) => part.slot.id)
      links.push(restOf(`${ids.join(' and ')}, counted twice in ${slot.id}`, ids, [slot.id]))
    }
  }
  const rests = links.flatMap(({ rest }) => (rest === null ? [] : [rest]))
  return {
    unprinted: rests.map((id) => ({ id, value: null, guard: 'when small' })),
    relations: [],
    links,
  }
}

/** Each area once. Slots of the same area count the same; those of none count nobody and say nothing. */
function withoutTheSame(all: readonly Area[]): readonly [readonly Area[], Link[]] {
  const byPlots = Map.groupBy(
    all.filter(({ area }) => area.size > 0),
    ({ area }) => [...area].join(),
  )
  const links: Link[] = []
  const different = [...byPlots.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    for (const { slot } of others)
      links.push({
        name: `${slot.id} as ${first.slot.id}`,
        terms: minus([slot.id], [first.slot.id]),
        rest: null,
      })
    return [first]
  })
  return [different, links]
}

function restOf(name: string, more: readonly string[], less: readonly string[]): Link {
  return { name, terms: minus(more, less), rest: name }
}

function minus(more: readonly string[], less: readonly string[]): Link['terms'] {
  return [...more.map((id) => [id, 1] as const), ...less.map((id) => [id, -1] as const)]
}
