import { compareDates } from '#shared/domain/date/iso-date.ts'
import { awaitsResult, type ReferralState } from '#shared/domain/referral/state.ts'
import type { Pack } from '#shared/domain/pack/pack.ts'
import type { ClockEnd, ClockRule } from './clock-rule.ts'
import { dueDate } from './due-date.ts'
import { dueTone, dueWords, type Due, type DueTone } from './due-words.ts'
import type { WorkCalendar } from './working-days.ts'

/** What the clocks need to know of a referral. */
export interface ClockFacts {
  readonly state: ReferralState
  readonly EventDate: string
  readonly DateNotified: string
  readonly DateReferralAcknowledged: string | null
  readonly housingLookedOn: string | null
  readonly hasAttempt: boolean
  /** The day agreed for the next try; null when none is. */
  readonly nextTry: string | null
}

/** One running clock of a referral. */
export interface ReferralClock {
  /** The key of the rule, or `next_try`. */
  readonly key: string
  readonly label: string
  readonly due: Due
}

/** A clock as it stands today. */
export interface ShownClock extends ReferralClock {
  readonly words: string
  readonly tone: DueTone
}

/** The running clocks of a referral, the most pressing first. They do not depend on today, so they can be stored. */
export function runningClocks(
  facts: ClockFacts,
  rules: readonly ClockRule[],
  calendar: WorkCalendar,
): readonly ReferralClock[] {
  const clocks = rules.flatMap((rule): readonly ReferralClock[] => {
    const from = facts[rule.from]
    if (from === null || !runs[rule.until](facts)) return []
    return [
      { key: rule.key, label: rule.label, due: { date: dueDate(rule, from, calendar), unit: rule.unit } },
    ]
  })
  return [...clocks, ...nextTryClock(facts)].toSorted((first, second) =>
    compareDates(first.due.date, second.due.date),
  )
}

/** A referral's clocks in words, and the one that runs out first. */
export function referralClocks(
  facts: ClockFacts,
  today: string,
  pack: Pick<Pack, 'clocks'>,
  calendar: WorkCalendar,
): { readonly next: ShownClock | null; readonly all: readonly ShownClock[] } {
  const all = runningClocks(facts, pack.clocks, calendar).map((clock) => showClock(clock, today, calendar))
  return { next: all[0] ?? null, all }
}

/** A clock as it stands today, for instance one whose last day was stored. */
export function showClock(clock: ReferralClock, today: string, calendar: WorkCalendar): ShownClock {
  return { ...clock, words: dueWords(clock.due, today, calendar), tone: dueTone(clock.due, today, calendar) }
}

const runs: Readonly<Record<ClockEnd, (facts: ClockFacts) => boolean>> = {
  acknowledge: ({ state }) => state === 'received',
  contact: ({ state, hasAttempt }) => state === 'acknowledged' && !hasAttempt,
  engage: ({ state }) => state === 'received' || state === 'acknowledged' || state === 'contacting',
  enroll: ({ state }) => awaitsResult(state) && state !== 'enrolled',
  result: ({ state }) => awaitsResult(state),
  housing: ({ state }) => state === 'successful',
}

function nextTryClock({ state, nextTry }: ClockFacts): readonly ReferralClock[] {
  if (nextTry === null || (state !== 'contacting' && state !== 'engaged')) return []
  return [
    { key: 'next_try', label: 'Try to reach the household again', due: { date: nextTry, unit: 'calendar' } },
  ]
}
