import { between, evenly, pick, type Chance } from '../chance.ts'
import type { Day, ExitPlan, ReferralPlan } from '../plan.ts'
import { referralsInTurn, type DrawReferral } from './draw-referral.ts'
import type { EntryPlan, EventPlan } from './plan.ts'

/** What came of it after the last assessment. */
export interface Ended {
  readonly events: readonly EventPlan[]
  readonly referral: ReferralPlan | null
  readonly exit?: EntryPlan['exit']
}

/** What is drawn in turn among those who go one way. */
interface Turns {
  readonly referralAfter: DrawReferral
  readonly isVisited: () => boolean
}

type Draw = (chance: Chance, last: Day, turns: Turns) => Ended

/** The ways on from an access point, and how many of a hundred go each. */
const ways: readonly (readonly [weight: number, Draw])[] = [
  [42, sentToOpening],
  [11, (chance, last) => safelyElsewhere(chance, last)],
  [4, (chance, last) => going(chance, last, { Event: 2, ProbSolDivRRResult: 0 })],
  [5, (chance, last) => kept(chance, last, { Event: 1 })],
  [10, (chance, last) => going(chance, last, { Event: 7 })],
  [8, (chance, last) => going(chance, last, { Event: 9 })],
  [4, (chance, last) => going(chance, last, { Event: 8 })],
  [6, (chance, last) => going(chance, last, { Event: 16 })],
  [4, (chance, last) => going(chance, last, { Event: 6 })],
  [5, (chance, last) => going(chance, last, { Event: 4 })],
  [3, (chance, last) => going(chance, last, { Event: 3 })],
  [7, (chance, last) => ({ events: [], referral: null, ...lostSight(chance, last) })],
]

/** Draws what came of it after the day of the last assessment, every way in its turn. */
export function endingsInTurn(chance: Chance): (last: Day) => Ended {
  const way = evenly(chance, ways)
  const turns = { referralAfter: referralsInTurn(chance), isVisited: evenly(chance, visits) }
  return (last) => way()(chance, last, turns)
}

const visits = [
  [1, true],
  [1, false],
] as const

/** An opening of the agency, and for some a visit afterwards (4.20, 5). */
function sentToOpening(chance: Chance, last: Day, { referralAfter, isVisited }: Turns): Ended {
  const referral = referralAfter(last)
  if (referral === null) return { events: [], referral }
  const { housing = [], unsuccessful } = referral
  const housed = housing.find(({ outcome }) => outcome === 'moved_in')
  if (housed === undefined) {
    if (unsuccessful === undefined && housing.length === 0) return { events: [], referral }
    const told = unsuccessful?.day ?? housing[0]?.day ?? 2
    return { events: [], referral, ...lostSight(chance, told) }
  }
  const visited = housed.day - between(chance, 5, 25)
  const aftercare = visited > 2 && isVisited()
  const events: readonly EventPlan[] = aftercare
    ? [{ day: visited, Event: 5, ReferralCaseManageAfter: chance() < 0.7 ? 1 : 0 }]
    : []
  const day = (aftercare ? visited : housed.day) - between(chance, 1, 6)
  return {
    events,
    referral,
    ...(day > 1 && chance() < 0.8 ? { exit: { day, ...homeOf(referral) } } : {}),
  }
}

function homeOf({ to }: ReferralPlan): Pick<ExitPlan, 'Destination' | 'DestinationSubsidyType'> {
  if (to === 'shelter') return { Destination: 101 }
  if (to === 'transitional' || to === 'jointTransitional') return { Destination: 302 }
  const subsidies = { rehousing: 431, jointRehousing: 431, supportive: 439, otherPermanent: 440 } as const
  return { Destination: 435, DestinationSubsidyType: subsidies[to] }
}

/** Problem solving found a safe place, and the stay in Coordinated Entry ends with it. */
function safelyElsewhere(chance: Chance, last: Day): Ended {
  const day = last - between(chance, 1, 6)
  if (day < 3) return { events: [], referral: null }
  const Destination = pick(chance, [422, 423, 410, 410, 422] as const)
  return {
    events: [{ day, Event: 2, ProbSolDivRRResult: 1 }],
    referral: null,
    exit: { day: day - 1, Destination },
  }
}

/** Helped to keep or to make safe the home they had. */
function kept(chance: Chance, last: Day, event: Omit<EventPlan, 'day'>): Ended {
  const day = last - between(chance, 1, 8)
  if (day < 3) return { events: [], referral: null }
  return { events: [{ day, ...event }], referral: null, exit: { day: day - 1, Destination: 410 } }
}

function going(chance: Chance, last: Day, event: Omit<EventPlan, 'day'>): Ended {
  const day = last - between(chance, 2, 20)
  if (day < 2) return { events: [], referral: null }
  return { events: [{ day, ...event }], referral: null, ...lostSight(chance, day) }
}

/** Most stays end some weeks later, some with words and some without. */
function lostSight(chance: Chance, from: Day): { readonly exit?: ExitPlan } {
  const day = from - between(chance, 15, 55)
  if (day < 2 || chance() < 0.2) return {}
  return { exit: { day, Destination: pick(chance, [30, 422, 423, 410, 313, 312, 410, 314] as const) } }
}
