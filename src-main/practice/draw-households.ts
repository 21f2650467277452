import { suggestAlias, aliasKey } from '#shared/domain/client/alias.ts'
import { asDay } from '#shared/domain/date/iso-date.ts'
import { between, seededChance } from './chance.ts'
import type { HouseholdPlan, PersonPlan } from './plan.ts'

/** A person of a plan with what was drawn for them. */
export interface DrawnPerson {
  readonly plan: PersonPlan
  readonly alias: string
  readonly DOB: string
}

/** A household of a plan with what was drawn for it. */
export interface DrawnHousehold {
  readonly plan: HouseholdPlan
  readonly people: readonly DrawnPerson[]
  /** One for each referral. */
  readonly referenceCodes: readonly string[]
  /** Minutes after 9 in the morning at which work with this household begins. */
  readonly minutes: number
}

/** Draws what the plans leave open: birthdays, the aliases of members, reference codes, the time of day. */
export function drawHouseholds(plans: readonly HouseholdPlan[], today: string): readonly DrawnHousehold[] {
  const chance = seededChance(20_450)
  const taken = new Set(plans.map(({ alias }) => aliasKey(alias)))
  const newAlias = (): string => {
    const alias = suggestAlias(chance, (idea) => taken.has(aliasKey(idea)))
    taken.add(aliasKey(alias))
    return alias
  }
  return plans.map((plan, at) => ({
    plan,
    people: (plan.people ?? []).map((person, place) => ({
      plan: person,
      alias: place === 0 ? plan.alias : newAlias(),
      DOB: asDay(today)
        .subtract(person.age, 'year')
        .subtract(between(chance, 40, 320), 'day')
        .format('YYYY-MM-DD'),
    })),
    referenceCodes: plan.referrals.map((_, nth) => `CE-${3100 + at * 20 + nth * 7 + between(chance, 0, 6)}`),
    minutes: between(chance, 0, 240),
  }))
}
