import { describe, expect, it } from 'vitest'
import type { HouseholdFacts } from './facts.ts'
import { aboveWords } from './rank-words.ts'
import { rankHouseholds } from './rank.ts'
import type { PriorityRule } from './rule.ts'

const nothingKnown: HouseholdFacts = {
  fleeing: null,
  unsheltered: null,
  disabling: null,
  youthHead: null,
  monthsHomeless: null,
  timesHomeless: null,
  householdSize: null,
  youngChildren: null,
  daysOnList: 0,
  score: null,
  turnedAway: 0,
}
const household = (alias: string, facts: Partial<HouseholdFacts> = {}, placed_on = '2026-03-03') => ({
  list_entry_id: alias,
  alias,
  placed_on,
  facts: { ...nothingKnown, ...facts },
})
const fleeing: PriorityRule = { key: 'f', label: 'Fleeing', fact: 'fleeing', direction: 'first' }
const months: PriorityRule = { key: 'm', label: 'Months', fact: 'monthsHomeless', direction: 'most' }
const sheltered: PriorityRule = { key: 's', label: 'Shelter', fact: 'unsheltered', direction: 'last' }

type Household = ReturnType<typeof household>
const order = (rules: readonly PriorityRule[], ...households: readonly Household[]) =>
  rankHouseholds(households, rules).places.map((placed) => placed.household.alias)
const reasons = (rules: readonly PriorityRule[], ...households: readonly Household[]) => {
  const { places } = rankHouseholds(households, rules)
  return places.flatMap(({ household: above, aboveNext }, at) => {
    const next = places[at + 1]
    return next === undefined || aboveNext === null
      ? []
      : [aboveWords(above, next.household, aboveNext, rules)]
  })
}

describe('the order of the list', () => {
  it('goes by the first rule on which two households differ, and says which', () => {
    const heron = household('Heron', { fleeing: 1, monthsHomeless: 2 })
    const finch = household('Copper Finch', { fleeing: 0, monthsHomeless: 12 })
    const wren = household('Wren', { fleeing: 0, monthsHomeless: 4 })
    expect(order([fleeing, months], wren, finch, heron)).toEqual(['Heron', 'Copper Finch', 'Wren'])
    expect(reasons([fleeing, months], wren, finch, heron)).toEqual([
      'Above Copper Finch because: fleeing violence now',
      'Above Wren because: 12 months homeless, not 4',
    ])
    expect(order([months, fleeing], wren, finch, heron)).toEqual(['Copper Finch', 'Wren', 'Heron'])
  })
  it('goes by the day they were placed where the rules find them alike, then by a draw that stays', () => {
    const early = household('Zebra', {}, '2026-03-01')
    const [one, other] = [household('Amber'), household('Birch')]
    expect(order([fleeing], other, one, early)).toEqual(['Zebra', 'Amber', 'Birch'])
    expect(reasons([fleeing], other, one, early)).toEqual([
      'Above Amber because: longer on the list, since 1 March 2026',
      'Above Birch because: a draw that stays the same, for the rules find them alike',
    ])
  })
  it('puts those last whom a rule puts last', () => {
    expect(order([sheltered], household('Amber', { unsheltered: 1 }), household('Birch'))).toEqual([
      'Birch',
      'Amber',
    ])
  })
})

describe('not answering', () => {
  it('stands with no where yes comes first', () => {
    const silent = household('Silent', {}, '2026-03-01')
    expect(order([fleeing], household('No', { fleeing: 0 }), silent)).toEqual(['Silent', 'No'])
    expect(order([fleeing], household('Yes', { fleeing: 1 }), silent)).toEqual(['Yes', 'Silent'])
  })
  it('stands in the middle of what is known of the others where it is a count', () => {
    const silent = household('Silent')
    const known = [1, 5, 9].map((monthsHomeless) => household(`M${monthsHomeless}`, { monthsHomeless }))
    const { places, middles } = rankHouseholds([...known, silent], [months])
    expect(middles).toEqual([5])
    expect(places.map((placed) => placed.household.alias)).toEqual(['M9', 'M5', 'Silent', 'M1'])
  })
  it('changes nothing where nobody’s answer is known', () => {
    expect(order([months, fleeing], household('B', { fleeing: 1 }), household('A'))).toEqual(['B', 'A'])
  })
})
