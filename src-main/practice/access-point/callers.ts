import { aliasKey, suggestAlias } from '#shared/domain/client/alias.ts'
import { between, evenly, pick, seededChance, type Chance } from '../chance.ts'
import type { Day, HouseholdPlan, ReferralPlan } from '../plan.ts'
import { cards, phone } from '../safety-cards.ts'
import { situations } from '../situations.ts'
import { drawAssessed } from './draw-entry.ts'
import { endingsInTurn } from './draw-ending.ts'
import { drawPeople } from './draw-people.ts'
import { withFlaws } from './flaws.ts'
import { householdKinds } from './household-kinds.ts'
import type { Caller } from './plan.ts'

/** About what a victim service provider of middling size sees in two years. */
const count = 130
const first: Day = 496

/**
 * Draws the households that asked an access point for help in the last two years. They are drawn, and the others
 * written, because they are there for what reports count: what each of them tells nobody reads as a story.
 */
export function drawCallers(taken: Iterable<string>, dateOf: (day: Day) => string): readonly Caller[] {
  const chance = seededChance(41_926)
  const keys = new Set([...taken].map((alias) => aliasKey(alias)))
  const newAlias = (): string => {
    const alias = suggestAlias(chance, (idea) => keys.has(aliasKey(idea)))
    keys.add(aliasKey(alias))
    return alias
  }
  const kind = evenly(chance, householdKinds)
  const at = evenly(chance, accessPoints)
  const endingAfter = endingsInTurn(chance)
  const callers = Array.from({ length: count }, (_, nth): Caller => {
    const began = first - Math.floor((nth * (first - 4)) / count) - between(chance, 0, 2)
    const people = drawPeople(chance, kind()(chance), dateOf(began), newAlias)
    const { last, ...assessed } = drawAssessed(chance, at(), began)
    const { events, referral, exit } = endingAfter(last)
    const [{ alias }] = people
    return {
      plan: { alias, situation: pick(chance, livedBefore), ...reached(chance, referral) },
      people,
      referenceCodes: [`CE-${5000 + nth * 10 + between(chance, 0, 9)}`],
      minutes: between(chance, 0, 240),
      entry: {
        ...assessed,
        events: [...assessed.events, ...events],
        ...(exit === undefined ? {} : { exit }),
        ...(nth % 19 === 7 ? { dueInDays: between(chance, 40, 200) } : {}),
      },
    }
  })
  return withFlaws(callers)
}

const accessPoints = [
  [87, 'coordinatedEntry'],
  [13, 'outreach'],
] as const

/** Only a project that works with a referral writes down how to reach a household safely. */
function reached(
  chance: Chance,
  referral: ReferralPlan | null,
): Pick<HouseholdPlan, 'card' | 'points' | 'referrals'> {
  if (referral === null) return { card: null, points: [], referrals: [] }
  return {
    card: pick(chance, [cards.open, cards.noVoicemail, cards.neutralVoicemail]),
    points: [phone('Own phone', between(chance, 40, 99))],
    referrals: [referral],
  }
}

const livedBefore = [
  situations.ownRental,
  situations.family,
  situations.friendsForNights,
  situations.shelter,
  situations.car,
  situations.motelAfterCar,
  situations.subsidizedRental,
  situations.shelterForMonths,
]
