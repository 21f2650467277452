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
  registered: 0,
  assessed: 1,
  received: 2,
  acknowledged: 3,
  card: 4,
  tried: 5,
  enrolled: 6,
  ended: 7,
  housing: 8,
  left: 9,
  begun: 10,
  gone: 11,
} as const satisfies Readonly<Record<string, number>>

/** What the vault calls a household, once it was registered or its first referral recorded. */
export interface Found {
  PersonalID: string | null
}

/** The household's PersonalID. Throws before it is in the vault. */
export function personOf({ PersonalID }: Found): string {
  if (PersonalID === null) throw new Error('This household is not in the vault yet')
  return PersonalID
}
