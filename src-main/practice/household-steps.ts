import dayjs from 'dayjs'
import type { WorkingDesk } from '#main/services/desk.ts'
import { addContactPoint, saveSafetyCard } from '#main/services/contact/safety-card.ts'
import { order, personOf, type Act, type Found } from './act.ts'
import type { ProjectKey } from './agency.ts'
import type { DrawnHousehold } from './draw-households.ts'
import type { Office } from './office.ts'
import { savedId } from './saved-id.ts'
import type { CardPlan, Day, ReferralPlan } from './plan.ts'
import { referralActs } from './referral-acts.ts'

/** One thing that was done with a household, at a moment of the past. */
export interface Step {
  readonly at: Date
  readonly alias: string
  readonly run: () => Promise<void>
}

/**
 * Everything that was done with a household, in the order it was done. `entryOf` is what an access point of the agency
 * recorded of it, where it came to one itself.
 */
export function householdSteps(
  household: DrawnHousehold,
  office: Office,
  dateOf: (day: Day) => string,
  entryOf: (found: Found) => readonly Act[] = () => [],
): readonly Step[] {
  const { plan } = household
  const found: Found = { PersonalID: null }
  const entry = entryOf(found).map((act) => ({ act, to: 'shelter', by: 'quintero' }) as const)
  const acts = plan.referrals.flatMap((referral, nth) => {
    const card = nth === 0 ? cardActs(household, referral, found) : []
    const { to, by } = referral
    return [...referralActs({ household, referral, nth, found, dateOf }), ...card].map((act) => ({
      act,
      to,
      by,
    }))
  })
  const changes = (plan.cardChanges ?? []).map(({ day, by, card }) => ({
    act: { day, order: order.card, run: (desk: WorkingDesk) => writeCard(desk, household, found, card) },
    to: projectOn(day, plan.referrals),
    by,
  }))
  return [...entry, ...acts, ...changes]
    .toSorted((one, two) => two.act.day - one.act.day || one.act.order - two.act.order)
    .map(({ act, to, by }, place) => {
      const at = momentOf(act, place, household, dateOf)
      return { at, alias: plan.alias, run: () => act.run(office.deskOf(by, to, at)) }
    })
}

/** The acts of one household follow each other by minutes, from its own time of the day on. */
function momentOf(act: Act, place: number, { minutes }: DrawnHousehold, dateOf: (day: Day) => string): Date {
  const opening = dayjs(`${dateOf(act.day)}T09:00`)
  return opening.add(minutes + place * 4, 'minute').toDate()
}

/** The card and the ways to reach the household are written down before the first try. */
function cardActs(household: DrawnHousehold, referral: ReferralPlan, found: Found): readonly Act[] {
  const { card, points } = household.plan
  const day = referral.tries?.[0]?.day ?? referral.acknowledged
  if (day === undefined) return []
  const cards = card === null ? [] : [(desk: WorkingDesk) => writeCard(desk, household, found, card)]
  const additions = points.map((point) => async (desk: WorkingDesk) => {
    savedId(await addContactPoint(desk, personOf(found), point))
  })
  return [...cards, ...additions].map((run) => ({ day, order: order.card, run }))
}

async function writeCard(
  desk: WorkingDesk,
  { plan }: DrawnHousehold,
  found: Found,
  card: CardPlan,
): Promise<void> {
  const answers = { ...card, interpreterLanguage: plan.language ?? null }
  const request = { PersonalID: personOf(found), answers, acceptWarnings: true, draft_id: null }
  savedId(await saveSafetyCard(desk, request))
}

/** The project that the household had to do with on a day: that of its last referral until then. */
function projectOn(day: Day, referrals: readonly ReferralPlan[]): ProjectKey {
  const last = referrals.findLast(({ eventDate }) => eventDate >= day)
  if (last === undefined) throw new Error('A safety card changes after the first referral')
  return last.to
}
