import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { Release } from '#shared/domain/disclosure/release.ts'
import { sameRecords } from '#main/reports/same-records.ts'
import { allLinks, type Links } from './links.ts'
import { patternsOf } from './patterns.ts'
import { peopleLinks } from './people-links.ts'
import { recordLinks } from './record-links.ts'
import { slotsOf, type Counted, type Slot } from './slots.ts'

/** How the counts of a release hang together with those of earlier ones, and these with each other. */
export function linkAll(now: Counted, own: Release, earlier: readonly PublishedRelease[]): Links {
  const slots = slotsOf(now, earlier)
  const keys = new Set(slots.map(({ key }) => key))
  const records = slots.filter(({ of }) => of === 'records')
  const people = Map.groupBy(
    slots.filter(({ of }) => of !== 'records'),
    ({ key }) => key,
  )
  const patterns = [
    ...patternsOf(now.counts, own.relations),
    ...earlier.flatMap(({ counts, sums }) =>
      patternsOf(
        counts,
        sums.map((terms) => ({ terms })),
      ),
    ),
    ...sameRecords
      .filter(({ terms }) => terms.every(([key]) => keys.has(key)))
      .map(({ terms, rest }) => ({ terms: [...terms, [rest, -1] as const] })),
  ]
  const different = new Map(patterns.map(({ terms }) => [JSON.stringify(terms), { terms }]))
  return allLinks([
    occurrences(slots),
    recordLinks(records, [...different.values()]),
    ...[...people.values()].map(peopleLinks),
  ])
}

/** A count of the same days and projects is the same number wherever it stands, unless records have changed. */
function occurrences(slots: readonly Slot[]): Links {
  const known = slots.filter(({ before }) => before.length > 0)
  return {
    unprinted: known
      .filter(({ isNow }) => !isNow)
      .map(({ id }) => ({ id, value: null, guard: 'when small' })),
    relations: [],
    links: known.flatMap(({ id, isNow, before }) =>
      before.map((there) => ({
        name: `${id} in ${there.id}`,
        terms: [
          [id, 1],
          [there.id, -1],
        ],
        rest: null,
        ...(isNow ? { same: { cell: id, before: there.id, at: there.at } } : {}),
      })),
    ),
  }
}
