/** What a priority rule can look at. A fact is yes or no (1 or 0) or a count, and null where nobody knows. */
export const priorityFacts = {
  fleeing: {
    kind: 'yesNo',
    label: 'Fleeing violence now',
    yes: 'fleeing violence now',
    from: 'the newest known answer about domestic violence',
  },
  unsheltered: {
    kind: 'yesNo',
    label: 'Without shelter',
    yes: 'without shelter',
    from: 'the newest known current living situation',
  },
  disabling: {
    kind: 'yesNo',
    label: 'Disabling condition in the household',
    yes: 'a disabling condition in the household',
    from: 'the newest answer at any intake of each member',
  },
  youthHead: {
    kind: 'yesNo',
    label: 'Head of household is 18 to 24',
    yes: 'the head of household is 18 to 24',
    from: 'the date of birth',
  },
  monthsHomeless: {
    kind: 'count',
    label: 'Months homeless in three years',
    unit: ['month homeless', 'months homeless'],
    from: 'the intake; 13 stands for more than 12',
  },
  timesHomeless: {
    kind: 'count',
    label: 'Times homeless in three years',
    unit: ['time homeless', 'times homeless'],
    from: 'the intake; 4 stands for four or more',
  },
  householdSize: {
    kind: 'count',
    label: 'People in the household',
    unit: ['person', 'people'],
    from: 'the household’s newest stay',
  },
  youngChildren: {
    kind: 'count',
    label: 'Children under 5',
    unit: ['child under 5', 'children under 5'],
    from: 'the dates of birth in the household',
  },
  daysOnList: {
    kind: 'count',
    label: 'Days on the list',
    unit: ['day on the list', 'days on the list'],
    from: 'the day they were placed',
  },
  score: {
    kind: 'count',
    label: 'Score of the latest assessment',
    unit: ['point', 'points'],
    from: 'the latest assessment with a result in numbers',
  },
  turnedAway: {
    kind: 'count',
    label: 'Referrals a provider turned down',
    unit: ['referral turned down', 'referrals turned down'],
    from: 'referrals since they were placed, with the result “provider rejected”',
  },
} as const satisfies Readonly<Record<string, PriorityFactWords>>

type PriorityFactWords =
  | { readonly kind: 'yesNo'; readonly label: string; readonly yes: string; readonly from: string }
  | {
      readonly kind: 'count'
      readonly label: string
      readonly unit: readonly [one: string, many: string]
      readonly from: string
    }

export type PriorityFact = keyof typeof priorityFacts
export const priorityFactNames = Object.keys(priorityFacts) as [PriorityFact, ...PriorityFact[]]

/** What is known of one household. */
export type HouseholdFacts = Readonly<Record<PriorityFact, number | null>>

/** A fact as a person reads it: `12 months homeless`, `No`, `Not known`. */
export function factWords(fact: PriorityFact, value: number | null): string {
  if (value === null) return 'Not known'
  const words: PriorityFactWords = priorityFacts[fact]
  if (words.kind === 'yesNo') return value === 1 ? 'Yes' : 'No'
  return `${value} ${words.unit[value === 1 ? 0 : 1]}`
}
