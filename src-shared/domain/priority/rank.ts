import { compareDates } from '#shared/domain/date/iso-date.ts'
import type { HouseholdFacts } from './facts.ts'
import type { PriorityRule } from './rule.ts'

/** A household that waits on the list. */
export interface Waiting {
  readonly list_entry_id: string
  readonly placed_on: string
  readonly facts: HouseholdFacts
}

/** What put one household above the next: a rule by its place among the rules, or what is left when all of them tie. */
export type Deciding = number | 'placed' | 'draw'

/** A household at its place, 1 for the first. */
export interface Placed<W> {
  readonly household: W
  readonly place: number
  /** What put it above the one below; null for the last. */
  readonly aboveNext: Deciding | null
}

export interface Ranking<W> {
  readonly places: readonly Placed<W>[]
  /** By rule: what an unknown count was taken for, the middle of what is known of the others; null where it is none. */
  readonly middles: readonly (number | null)[]
}

/**
 * Puts households in the order of the rules: the first on which two differ decides; then who was placed earlier, then a
 * draw that stays the same. Not answering never puts anybody down (docs/decisions/priority-list.md): an unknown yes or
 * no stands with the ordinary answer, an unknown count in the middle of what is known of the others.
 */
export function rankHouseholds<W extends Waiting>(
  households: readonly W[],
  rules: readonly PriorityRule[],
): Ranking<W> {
  const middles = rules.map((rule) => middleOf(households, rule))
  const width = rules.length
  const weights = new Float64Array(households.length * width)
  for (const [nth, { facts }] of households.entries())
    for (const [at, rule] of rules.entries())
      weights[nth * width + at] = weightOf(rule, facts[rule.fact], middles[at] ?? null)

  const decide = (one: number, other: number): readonly [order: number, by: Deciding] => {
    for (let at = 0; at < width; at += 1) {
      const apart = (weights[other * width + at] ?? 0) - (weights[one * width + at] ?? 0)
      if (apart !== 0) return [apart, at]
    }
    const [first, second] = [households[one], households[other]]
    if (first === undefined || second === undefined) return [0, 'draw']
    const earlier = compareDates(first.placed_on, second.placed_on)
    return earlier === 0 ? [byId(first, second), 'draw'] : [earlier, 'placed']
  }
  const order = households.map((_household, nth) => nth).sort((one, other) => decide(one, other)[0])
  return {
    middles,
    places: order.flatMap((nth, at) => {
      const household = households[nth]
      const next = order[at + 1]
      if (household === undefined) return []
      return [{ household, place: at + 1, aboveNext: next === undefined ? null : decide(nth, next)[1] }]
    }),
  }
}

/** What a count that nobody knows is taken for. Null for yes or no, and where nobody's is known. */
function middleOf(households: readonly Waiting[], { fact, direction }: PriorityRule): number | null {
  if (direction === 'first' || direction === 'last') return null
  const known = households.flatMap(({ facts }) => facts[fact] ?? []).sort((one, other) => one - other)
  return known[Math.floor((known.length - 1) / 2)] ?? null
}

/** The larger, the higher on the list. */
function weightOf({ direction }: PriorityRule, value: number | null, middle: number | null): number {
  const stands = value ?? middle ?? 0
  return direction === 'first' || direction === 'most' ? stands : -stands
}

function byId(one: Waiting, other: Waiting): number {
  return one.list_entry_id < other.list_entry_id ? -1 : 1
}
