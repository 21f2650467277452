import type { ClockRule, ContactPace } from './clock-rule.ts'

const starts = {
  EventDate: 'the referral date',
  DateNotified: 'the day you were told of it',
  DateReferralAcknowledged: 'the day you acknowledged it',
  housingLookedOn: 'the last look at the search',
} as const satisfies Record<ClockRule['from'], string>

/** How a clock counts: `3 working days from the day you were told of it`. */
export function countWords({ days, unit, from }: Pick<ClockRule, 'days' | 'unit' | 'from'>): string {
  const day = unit === 'working' ? 'working day' : 'day'
  return `${days} ${day}${days === 1 ? '' : 's'} from ${starts[from]}`
}

/** Whether a deadline was checked for the agency's own community. */
export function verifiedWords({ verified }: { readonly verified: boolean }): string {
  return verified ? 'Verified for your community' : 'Not verified for your community'
}

/** How often to try: `At least 3 tries, 2 days apart`. */
export function contactPaceWords({
  attempts,
  daysBetween,
}: Pick<ContactPace, 'attempts' | 'daysBetween'>): string {
  return `At least ${attempts} ${attempts === 1 ? 'try' : 'tries'}, ${daysBetween} ${daysBetween === 1 ? 'day' : 'days'} apart`
}
