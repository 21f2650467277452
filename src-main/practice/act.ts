import type { WorkingDesk } from '#main/services/desk.ts'
import type { Day } from './plan.ts'

/** Something that was done with a household on a day. */
export interface Act {
  readonly day: Day
  /** Where it stands among the acts of its day. */
  readonly order: number
  readonly run: (desk: WorkingDesk) => Promise<void>
}

/** What can happen on one day, in the order of the spine. */
export const order = {
  received: 0,
  acknowledged: 1,
  card: 2,
  tried: 3,
  enrolled: 4,
  ended: 5,
  housing: 6,
  left: 7,
  begun: 8,
} as const satisfies Readonly<Record<string, number>>

/** What the vault calls a household, once its first referral was recorded. */
export interface Found {
  PersonalID: string | null
}

/** The household's PersonalID. Throws before its first referral was recorded. */
export function personOf({ PersonalID }: Found): string {
  if (PersonalID === null) throw new Error('This household was not referred yet')
  return PersonalID
}
