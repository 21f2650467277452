import type { Caller, EntryPlan } from './plan.ts'

interface Flaw {
  /** Whether the records of this household can have it. */
  readonly fits: (caller: Caller) => boolean
  readonly spoil: (caller: Caller) => Caller
}

/**
 * Leaves in the records what is left in those of every agency: a few slips, so that the data check has something of
 * each severity to show. Each goes to the first household of whose story nothing depends on it.
 */
export function withFlaws(callers: readonly Caller[]): readonly Caller[] {
  const spoiled = [...callers]
  const done = new Set<number>()
  for (const { fits, spoil } of flaws) {
    const at = spoiled.findIndex(
      (caller, nth) => nth > 55 && !done.has(nth) && caller.plan.referrals.length === 0 && fits(caller),
    )
    const caller = spoiled[at]
    if (caller === undefined) throw new Error('No household can have this slip')
    spoiled[at] = spoil(caller)
    done.add(at)
  }
  return spoiled
}

const flaws: readonly Flaw[] = [
  {
    // the relationship of a child is not told
    fits: ({ people }) => people.length > 2 && people.at(-1)?.plan.relation === 2,
    spoil: (caller) => ({
      ...caller,
      people: caller.people.map((person, place) =>
        place === caller.people.length - 1 ? { ...person, plan: { ...person.plan, relation: 99 } } : person,
      ),
    }),
  },
  {
    // both partners are recorded as head
    fits: ({ people }) => people[1]?.plan.relation === 3,
    spoil: (caller) => ({
      ...caller,
      people: caller.people.map((person, place) =>
        place === 1 ? { ...person, plan: { ...person.plan, relation: 1 } } : person,
      ),
    }),
  },
  {
    // nobody said whether they were put on the list
    fits: ({ entry }) => entry.assessments.length > 1,
    spoil: (caller) =>
      withEntry(caller, ({ assessments }) => ({
        assessments: assessments.map((one, nth) =>
          nth === 0 ? { ...one, PrioritizationStatus: null } : one,
        ),
      })),
  },
  {
    // an assessment of the partner
    fits: ({ people, entry }) => (people[1]?.plan.age ?? 0) >= 18 && entry.assessments.length > 1,
    spoil: (caller) =>
      withEntry(caller, ({ assessments }) => ({
        assessments: assessments.map((one, nth) => (nth === 0 ? { ...one, of: 1 } : one)),
      })),
  },
  {
    // a service after the stay had ended
    fits: ({ entry }) => (entry.exit?.day ?? 0) > 10 && entry.events.some(({ Event }) => Event === 7),
    spoil: (caller) =>
      withEntry(caller, ({ events, exit }) => ({
        events: [...events, { day: (exit?.day ?? 0) - 4, Event: 16 }],
      })),
  },
  {
    // what came of problem solving is not told
    fits: ({ entry }) => entry.events.some(({ ProbSolDivRRResult }) => ProbSolDivRRResult === 0),
    spoil: (caller) =>
      withEntry(caller, ({ events }) => ({
        events: events.map((event) => (event.Event === 2 ? { ...event, ProbSolDivRRResult: null } : event)),
      })),
  },
  {
    // safely somewhere else, and the stay goes on
    fits: ({ entry }) => entry.events.some(({ ProbSolDivRRResult }) => ProbSolDivRRResult === 1),
    spoil: (caller) => withEntry(caller, () => ({ exit: null })),
  },
  ...(['4471', '4482', '4510'] as const).map((place, nth): Flaw => ({
    // an opening of another agency, which this vault knows by its number only
    fits: ({ entry }) => entry.events.at(-1)?.Event === 9,
    spoil: (caller) =>
      withEntry(caller, ({ events }) => ({
        events: [
          ...events.slice(0, -1),
          ...events.slice(-1).map(({ day }) => ({
            day,
            Event: 10 as const,
            elsewhere: { place, result: ([1, 2, 3] as const)[nth] ?? 1, told: Math.max(2, day - 1) },
          })),
        ],
      })),
  })),
]

function withEntry(caller: Caller, change: (entry: EntryPlan) => Partial<EntryPlan>): Caller {
  return { ...caller, entry: { ...caller.entry, ...change(caller.entry) } }
}
