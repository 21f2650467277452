import { formatDate } from '#shared/domain/date/format-date.ts'
import { factWords, priorityFacts, type HouseholdFacts } from './facts.ts'
import type { Deciding } from './rank.ts'
import type { PriorityRule } from './rule.ts'

/** What is said of a household where two are compared. */
export interface Compared {
  readonly alias: string
  readonly placed_on: string
  readonly facts: HouseholdFacts
}

/** Why one household stands above another: `Above Copper Finch because: fleeing violence now`. */
export function aboveWords(
  above: Compared,
  below: Compared,
  by: Deciding,
  rules: readonly PriorityRule[],
): string {
  return `Above ${below.alias} because: ${becauseWords(above, below, by, rules)}`
}

/** Why one household stands below another, from its own side. */
export function belowWords(
  above: Compared,
  below: Compared,
  by: Deciding,
  rules: readonly PriorityRule[],
): string {
  return `${above.alias} is above because: ${becauseWords(above, below, by, rules)}`
}

/** What put one household above another, alone. */
export function becauseWords(
  above: Compared,
  below: Compared,
  by: Deciding,
  rules: readonly PriorityRule[],
): string {
  if (by === 'placed') return `longer on the list, since ${formatDate(above.placed_on)}`
  const rule = by === 'draw' ? undefined : rules[by]
  if (rule === undefined) return 'a draw that stays the same, for the rules find them alike'
  const words = priorityFacts[rule.fact]
  const [first, second] = [above.facts[rule.fact], below.facts[rule.fact]]
  if (words.kind === 'yesNo') return rule.direction === 'first' ? words.yes : `not ${words.yes}`
  if (first === null) return `${words.label.toLowerCase()} not known, so the middle of the list`
  return second === null
    ? `${factWords(rule.fact, first)}, the other’s is not known`
    : `${factWords(rule.fact, first)}, not ${second}`
}
