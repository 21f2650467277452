import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { Release } from '#shared/domain/disclosure/release.ts'

/** An earlier release as numbers of this one, its ids apart from those of others. */
export function asKnown(earlier: PublishedRelease, at: number): Release {
  const name = (id: string): string => `${earlierName(at)}${id}`
  // what was left out or merged was not hidden for what it is
  const unprinted = new Set(earlier.unprinted)
  const hidden = earlier.counts.filter(({ id, value }) => value === null && !unprinted.has(id))
  return {
    cells: [],
    percents: [],
    known: earlier.counts.flatMap(({ id, value }) => (value === null ? [] : [{ id: name(id), value }])),
    unprinted: [
      ...hidden.map(({ id }) => ({ id: name(id), value: null, guard: 'hidden before' as const })),
      ...earlier.unprinted.map((id) => ({ id: name(id), value: null, guard: 'when small' as const })),
    ],
    knownShares: earlier.shares.map(({ id, numerator, denominator, decimals, units }) => ({
      id: name(id),
      numerator: name(numerator),
      denominator: name(denominator),
      decimals,
      units,
    })),
    relations: earlier.sums.map((terms) => ({
      terms: terms.map(([id, times]) => [name(id), times] as const),
    })),
    changed: [],
  }
}

export function earlierName(at: number): string {
  return `earlier ${at + 1}: `
}
