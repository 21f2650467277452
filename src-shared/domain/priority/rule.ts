import { oneOf } from '#shared/domain/pack/one-of.ts'
import { priorityFacts, type PriorityFact } from './facts.ts'

/** Where a fact puts a household: those with it first or last, or by the most or the least of it. */
export const ruleDirections = ['first', 'last', 'most', 'least'] as const
export type RuleDirection = (typeof ruleDirections)[number]
export const ruleDirection = oneOf(ruleDirections)

/** One rule of the community's priority list. Their order is the order in which they are asked. */
export interface PriorityRule {
  readonly key: string
  readonly label: string
  readonly fact: PriorityFact
  readonly direction: RuleDirection
}

/**
 * What the law protects people for: family with children, disability, age, and violence they live through. It may lift a
 * household and never put it down.
 */
const liftsOnly: ReadonlySet<PriorityFact> = new Set([
  'fleeing',
  'disabling',
  'youthHead',
  'householdSize',
  'youngChildren',
])

function putsDown(direction: RuleDirection): boolean {
  return direction === 'last' || direction === 'least'
}

/** Why a direction does not go with a fact; null when it does. */
export function directionFault({ fact, direction }: Pick<PriorityRule, 'fact' | 'direction'>): string | null {
  const isYesNo = priorityFacts[fact].kind === 'yesNo'
  if (isYesNo === (direction === 'first' || direction === 'last'))
    return putsDown(direction) && liftsOnly.has(fact)
      ? `use ${isYesNo ? 'first' : 'most'}: the law protects people from being put lower for this`
      : null
  return isYesNo ? 'use first or last: this is answered yes or no' : 'use most or least: this is a number'
}

/** A rule as it is read: `Most first: 12 months homeless before 4`. */
export const directionLabels = {
  first: 'Those who have it come first',
  last: 'Those who have it come last',
  most: 'The most comes first',
  least: 'The least comes first',
} as const satisfies Record<RuleDirection, string>
