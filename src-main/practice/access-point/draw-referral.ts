import type { ProjectKey, StaffKey } from '../agency.ts'
import { between, evenly, pick, weighted, type Chance } from '../chance.ts'
import type { Day, ReferralPlan } from '../plan.ts'

type Ending = Pick<ReferralPlan, 'tries' | 'intake' | 'successful' | 'housing' | 'exit' | 'unsuccessful'>

interface Opening {
  readonly to: ProjectKey
  readonly by: StaffKey
  readonly Event?: number
}

const shelter: Opening = { to: 'shelter', by: 'lindgren' }

/** The openings that the access points send households to, and who works there. The voucher is one (4.20, 18). */
const openings: readonly (readonly [weight: number, Opening])[] = [
  [29, shelter],
  [19, { to: 'rehousing', by: 'ferris' }],
  [20, { to: 'transitional', by: 'ferris' }],
  [7, { to: 'jointTransitional', by: 'quintero' }],
  [7, { to: 'jointRehousing', by: 'quintero' }],
  [10, { to: 'supportive', by: 'quintero' }],
  [6, { to: 'otherPermanent', by: 'ferris' }],
  [9, { to: 'otherPermanent', by: 'ferris', Event: 18 }],
]

const endings = [
  [56, 'accepted'],
  [15, 'declined'],
  [15, 'refused'],
  [9, 'lost'],
  [5, 'forgotten'],
] as const

/** Working days within which the work on a referral is over, so that the practice vault keeps the open ones it is known for. */
const untilEnded: Day = 66

export type DrawReferral = (from: Day) => ReferralPlan | null

/**
 * Draws referrals to openings of the agency after `from`, every opening and ending in its turn, worked to the end
 * unless they are of the last days or lie there forgotten; null where there are too few days left.
 */
export function referralsInTurn(chance: Chance): DrawReferral {
  const openingOf = evenly(chance, openings)
  const endingOf = evenly(chance, endings)
  return (from) => {
    const eventDate = from - between(chance, 3, 30)
    if (eventDate < 4) return null
    const opening = eventDate < untilEnded ? shelter : openingOf()
    const isShelter = opening.to === 'shelter'
    const acknowledged = eventDate - (isShelter ? 0 : between(chance, 0, 2))
    const ending = eventDate < 14 || endingOf()
    return {
      ...opening,
      howItCame: weighted(chance, ways),
      eventDate,
      acknowledged,
      ...worked(
        chance,
        opening.to,
        ending === true ? 'forgotten' : ending,
        acknowledged - between(chance, 1, 2),
      ),
    }
  }
}

function worked(chance: Chance, to: ProjectKey, ending: (typeof endings)[number][1], tried: Day): Ending {
  const interested = { tries: [{ day: tried, channel: 'call', outcome: 'interested' }] } as const
  // the project that whoever practices works at has no work but what the written households bring
  if (ending === 'accepted' || (ending === 'forgotten' && to === 'rehousing'))
    return { ...interested, ...accepted(chance, to, tried) }
  if (ending === 'forgotten') return interested
  if (ending === 'declined') {
    const tries = [{ day: tried, channel: 'call', outcome: 'not_interested' }] as const
    return { tries, unsuccessful: { day: tried - 1, ...pick(chance, declined), backToList: 'yes' } }
  }
  if (ending === 'refused')
    return { ...interested, unsuccessful: { day: tried - 2, ...pick(chance, refused), backToList: 'yes' } }
  const missed = { channel: 'call', outcome: 'no_answer' } as const
  const tries = [
    { ...missed, day: tried, next: tried - 2 },
    { ...missed, day: tried - 2, next: tried - 4 },
    { ...missed, day: tried - 4 },
  ]
  const lost = { whoEnded: 'lost_contact', countedOn: 'provider', IfNotHousedReason: 'lost_contact' } as const
  return { tries, unsuccessful: { day: tried - 5, ...lost, backToList: 'yes' } }
}

const ways = [
  [4, 'phone'],
  [3, 'meeting'],
  [3, 'email'],
  [1, 'hmis_partner'],
] as const

const declined = [
  { whoEnded: 'client', IfNotHousedReason: 'declined_home' },
  { whoEnded: 'client', IfNotHousedReason: 'unsafe_location' },
  { whoEnded: 'client', IfNotHousedReason: 'other_option' },
  { whoEnded: 'client', IfNotHousedReason: 'moved_away' },
] as const

const refused = [
  { whoEnded: 'provider', IfNotHousedReason: 'opening_gone' },
  {
    whoEnded: 'provider',
    IfNotHousedReason: 'project_rules',
    note: 'The rooms were too few for this household.',
  },
  {
    whoEnded: 'provider',
    IfNotHousedReason: 'funder_rules',
    note: 'The grant could not serve this household.',
  },
  { whoEnded: 'provider', IfNotHousedReason: 'documents', note: 'A paper did not come in time.' },
] as const

/** They come in, or look for a home and find one, and some have left again since. */
function accepted(chance: Chance, to: ProjectKey, tried: Day): Ending {
  const intake = Math.max(2, tried - between(chance, 1, 5))
  const came = { intake, successful: intake }
  if (to === 'shelter') return { ...came, ...stayed(chance, intake, intake, [12, 45], fromShelter) }
  if (to === 'transitional' || to === 'jointTransitional')
    return {
      ...came,
      ...stayed(chance, intake, intake - between(chance, 1, 4), [110, 260], fromTransitional),
    }
  if (chance() < 0.14) {
    const day = intake - between(chance, 24, 40)
    return { ...came, housing: [{ day, outcome: 'will_not_be_housed', reason: 'unit_fell_through' }] }
  }
  const movedIn = intake - between(chance, 8, 45)
  const housing = [{ day: movedIn - 1, outcome: 'moved_in', movedIn } as const]
  const left = movedIn - between(chance, 90, 220)
  const leaves = to === 'rehousing' || to === 'jointRehousing'
  return {
    ...came,
    housing,
    ...(leaves && left > 2 ? { exit: { day: left, ...pick(chance, fromRehousing) } } : {}),
  }
}

function stayed(
  chance: Chance,
  intake: Day,
  day: Day,
  [least, most]: readonly [number, number],
  destinations: readonly Where[],
): Pick<Ending, 'housing' | 'exit'> {
  const left = day - between(chance, least, most)
  return {
    housing: [{ day: Math.min(day, intake), outcome: 'moved_in' }],
    ...(left > 2 ? { exit: { day: left, ...pick(chance, destinations) } } : {}),
  }
}

type Where = Pick<NonNullable<ReferralPlan['exit']>, 'Destination' | 'DestinationSubsidyType'>

const fromShelter: readonly Where[] = [
  { Destination: 302 },
  { Destination: 422 },
  { Destination: 410 },
  { Destination: 313 },
  { Destination: 435, DestinationSubsidyType: 431 },
  { Destination: 30 },
]
const fromTransitional: readonly Where[] = [
  { Destination: 410 },
  { Destination: 435, DestinationSubsidyType: 433 },
  { Destination: 423 },
]
const fromRehousing: readonly Where[] = [
  { Destination: 410 },
  { Destination: 410 },
  { Destination: 435, DestinationSubsidyType: 433 },
  { Destination: 422 },
]
