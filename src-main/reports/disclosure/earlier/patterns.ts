import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { Relation } from '#shared/domain/disclosure/release.ts'

/** How counts of records hang together whatever days and projects they are of, by their keys: they add up to 0. */
export interface Pattern {
  readonly terms: readonly (readonly [key: string, times: number])[]
}

/**
 * What the sums of one release say of any days and projects: a record falls into one category on each line, whichever
 * lines a report has. Sums over people say nothing of the kind, and sums over months follow from the days.
 */
export function patternsOf(
  counts: PublishedRelease['counts'],
  relations: readonly Relation[],
): readonly Pattern[] {
  const records = new Map(counts.filter(({ of }) => of === 'records').map((count) => [count.id, count]))
  const patterns = relations.flatMap(({ terms }): readonly Pattern[] => {
    const known = terms.flatMap(([id, times]) => {
      const base = records.get(id) ?? records.get(id.slice(0, id.indexOf('-')))
      return base === undefined ? [] : [{ key: keyOf(id, base), times, days: `${base.start} ${base.end}` }]
    })
    const isOfTheSameDays = known.every(({ days }) => days === known[0]?.days)
    if (known.length < terms.length || !isOfTheSameDays) return []
    return [{ terms: known.map(({ key, times }) => [key, times] as const) }]
  })
  return [...new Map(patterns.map((pattern) => [JSON.stringify(pattern), pattern])).values()]
}

/** A count that no table prints is named after a printed one; in a table of months, the line stands for the month. */
function keyOf(id: string, base: PublishedRelease['counts'][number]): string {
  if (id === base.id) return base.key
  const name = id.slice(base.id.length)
  return `${base.key}${base.key.endsWith(' by month') ? name.replaceAll(/\d/g, '') : name}`
}
