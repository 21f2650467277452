import { mergedPartsOf } from '#shared/domain/disclosure/coarsen.ts'
import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import { sumOf, type Release } from '#shared/domain/disclosure/release.ts'
import { Groups } from '../groups.ts'

type Counts = PublishedRelease['counts']

/** What was merged somewhere: a count and what it adds up, by their keys. */
export interface Merged {
  readonly key: string
  readonly parts: readonly string[]
}

/** A count that nobody printed, and the counts that it adds up. */
interface Derived {
  readonly count: Counts[number]
  readonly parts: readonly string[]
}

/**
 * All that was merged in some releases, and where what one merged reaches into what another did, both together: E or F
 * beside G and E beside F or G are E, F and G.
 */
export function mergedIn(releases: readonly Counts[]): readonly Merged[] {
  const merged = releases.flatMap((counts) => {
    const keys = new Map(counts.map(({ id, key }) => [id, key]))
    return counts.flatMap(({ id, key }): readonly Merged[] => {
      const parts = mergedPartsOf(id).flatMap((part) => keys.get(part) ?? [])
      return parts.length > 1 ? [{ key, parts }] : []
    })
  })
  const different = [...new Map(merged.map((each) => [JSON.stringify(each), each])).values()]
  return [...different, ...unionsOf(different.map(({ parts }) => parts))]
}

/** As many ways of one line to merge as are looked at together; all of them at once always are. */
const mostUnions = 50

function unionsOf(merged: readonly (readonly string[])[]): readonly Merged[] {
  const groups = new Groups<string>()
  for (const parts of merged) groups.join(parts)
  return [...Map.groupBy(merged, ([first = '']) => groups.rootOf(first)).values()].flatMap((near) => {
    const known = new Set(near.map(keyOfParts))
    const sets = new Map(near.map((parts) => [keyOfParts(parts), new Set(parts)]))
    // what is added is looked at in its turn
    for (const one of sets.values())
      for (const parts of near)
        if (sets.size < mostUnions && parts.some((part) => one.has(part))) {
          const both = new Set([...one, ...parts])
          const key = keyOfParts([...both])
          if (!sets.has(key)) sets.set(key, both)
        }
    const all = new Set(near.flat())
    sets.set(keyOfParts([...all]), all)
    return [...sets]
      .filter(([key]) => !known.has(key))
      .map(([key, parts]) => ({ key, parts: [...parts].toSorted() }))
  })
}

function keyOfParts(parts: readonly string[]): string {
  return parts.toSorted().join(' and ')
}

/**
 * What other releases merged, as sums of what this one counts apart: whoever holds both adds the parts up. Of the same
 * days and projects each.
 */
export function derivedCounts(counts: Counts, merged: readonly Merged[]): readonly Derived[] {
  const lines = Map.groupBy(counts, ({ start, end, project }) => `${start} ${end} ${project}`)
  return [...lines.values()].flatMap((line) => {
    const byKey = new Map(line.map((count) => [count.key, count]))
    return merged.flatMap(({ key, parts: keys }): readonly Derived[] => {
      const parts = keys.flatMap((part) => byKey.get(part) ?? [])
      const [first] = parts
      if (first === undefined || parts.length < keys.length || byKey.has(key)) return []
      const ids = parts.map(({ id }) => id)
      const values = parts.flatMap(({ value }) => value ?? [])
      const value = values.length < parts.length ? null : values.reduce((sum, each) => sum + each, 0)
      return [{ count: { ...first, id: `${key}: ${ids.join(' and ')}`, key, value }, parts: ids }]
    })
  })
}

/** This release's own numbers with sums that others printed; `counts` has the values of all that it counts. */
export function withDerived(own: Release, derived: readonly Derived[]): Release {
  return {
    ...own,
    unprinted: [
      ...own.unprinted,
      ...derived.map(({ count: { id, value } }) => ({ id, value, guard: 'when small' as const })),
    ],
    relations: [...own.relations, ...derived.map(({ count, parts }) => sumOf(count.id, parts))],
  }
}

/** The same of an earlier release: nobody printed the sum, and it follows where all parts were printed. */
export function publishedWithDerived(earlier: PublishedRelease, merged: readonly Merged[]): PublishedRelease {
  const derived = derivedCounts(earlier.counts, merged)
  if (derived.length === 0) return earlier
  return {
    ...earlier,
    counts: [...earlier.counts, ...derived.map(({ count }) => ({ ...count, value: null }))],
    unprinted: [...earlier.unprinted, ...derived.map(({ count }) => count.id)],
    sums: [
      ...earlier.sums,
      ...derived.map(({ count, parts }) =>
        sumOf(count.id, parts).terms.map(([id, times]): [string, number] => [id, times]),
      ),
    ],
  }
}
