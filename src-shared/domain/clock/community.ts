import { starterReasons } from '#shared/domain/reasons/starter-reasons.ts'
import type { Reason } from '#shared/domain/reasons/reason.ts'
import type { ClockPack } from './clock-rule.ts'
import { starterPack } from './starter-pack.ts'
import { calendarOf, type OpenDays } from './work-calendar.ts'
import { standardCalendar, type WorkCalendar } from './working-days.ts'

/** The words, clocks and reasons of the community the agency works in. */
export interface Community {
  readonly pack: ClockPack
  readonly calendar: WorkCalendar
  readonly reasons: readonly Reason[]
}

/** What every vault starts with, and today the only one: nothing in it is verified for a CoC. */
export const starterCommunity: Community = {
  pack: starterPack,
  calendar: standardCalendar,
  reasons: starterReasons,
}

/** The community of an agency that is open on these days. */
export function communityOf(openDays: OpenDays): Community {
  return { ...starterCommunity, calendar: calendarOf(openDays) }
}
