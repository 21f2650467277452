import { describe, expect, test } from 'vitest'
import { runningClocks } from '#shared/domain/clock/referral-clocks.ts'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import { isWorkingDay, standardCalendar } from '#shared/domain/clock/working-days.ts'
import { addDays } from '#shared/domain/date/iso-date.ts'
import { stateFromFacts } from '#shared/domain/referral/facts.ts'
import { isEnded, type ReferralState } from '#shared/domain/referral/state.ts'
import { practiceHouseholds } from '#main/practice/households.ts'
import type { ReferralPlan } from '#main/practice/plan.ts'
import { practiceDays } from '#main/practice/practice-days.ts'

/** Every day of four years, a leap year among them: weekends, holidays and the weeks of two holidays too. */
const days = Array.from({ length: 4 * 365 + 1 }, (_, nth) => addDays('2026-01-01', nth))

describe('on whatever day somebody starts to practice', () => {
  const open = practiceHouseholds
    .flatMap(({ referrals }) => referrals)
    .filter(({ to }) => to === 'rehousing')
    .map((referral) => ({ referral, state: stateOf(referral) }))
    .filter(({ state }) => !isEnded(state))
  const dueDates = new Map(days.map((today) => [today, open.flatMap((one) => dueDate(one, today) ?? [])]))

  test('twelve referrals are open and three of them overdue', () => {
    expect(open).toHaveLength(12)
    const others = [...dueDates].filter(([today, dates]) => dates.filter((date) => date < today).length !== 3)
    expect(others).toEqual([])
  })

  test('one at least is due that day, or on the next working day', () => {
    const others = [...dueDates].filter(([today, dates]) => {
      const next = practiceDays(today)(0)
      return !dates.some((date) => date >= today && date <= next)
    })
    expect(others).toEqual([])
  })
})

test('the days of a plan are working days one after the other, and only what is agreed for later is after today', () => {
  for (const today of ['2026-03-02', '2028-02-29', '2027-01-01', '2026-11-22']) {
    const dateOf = practiceDays(today)
    const past = Array.from({ length: 505 }, (_, nth) => dateOf(505 - nth))
    expect(past.filter((date) => date >= today || !isWorkingDay(date, standardCalendar))).toEqual([])
    expect(past).toEqual(past.toSorted())
    expect(new Set(past).size).toBe(505)
    expect([dateOf(0) >= today, dateOf(-1) > dateOf(0)]).toEqual([true, true])
  }
})

function stateOf(referral: ReferralPlan): ReferralState {
  const last = referral.housing?.at(-1)
  return stateFromFacts({
    DateReferralAcknowledged: referral.acknowledged === undefined ? null : 'that day',
    outcomes: (referral.tries ?? []).map(({ outcome }) => outcome),
    hasIntake: referral.intake !== undefined,
    ReferralResult: referral.successful === undefined ? (referral.unsuccessful === undefined ? null : 3) : 1,
    MoveInDate: last?.outcome === 'moved_in' ? 'that day' : null,
    IfNotHousedReason: last?.outcome === 'will_not_be_housed' ? last.reason : null,
  })
}

function dueDate(
  { referral, state }: { readonly referral: ReferralPlan; readonly state: ReferralState },
  today: string,
): string | undefined {
  const dateOf = practiceDays(today)
  const { eventDate, notified = eventDate, acknowledged, tries = [] } = referral
  const next = tries.at(-1)?.next
  const lookedOn = referral.housing?.at(-1)?.day ?? referral.successful
  const facts = {
    state,
    EventDate: dateOf(eventDate),
    DateNotified: dateOf(notified),
    DateReferralAcknowledged: acknowledged === undefined ? null : dateOf(acknowledged),
    housingLookedOn: lookedOn === undefined ? null : dateOf(lookedOn),
    hasAttempt: tries.length > 0,
    nextTry: next === undefined ? null : dateOf(next),
  }
  return runningClocks(facts, hudPack.clocks, standardCalendar)[0]?.due.date
}
