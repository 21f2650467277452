import { z } from 'zod'
import { oneOf } from '#shared/domain/pack/one-of.ts'

const dayWords = 'use a whole number of days, 0 to 365'
const paceWords = 'use a whole number of days, 0 to 60'
const tryWords = 'use a whole number of tries, 1 to 20'

/** Where a clock starts. `housingLookedOn` is the day the search for housing was last looked at, first with the result. */
export const clockStarts = [
  'EventDate',
  'DateNotified',
  'DateReferralAcknowledged',
  'housingLookedOn',
] as const

/**
 * What stops a clock: the acknowledgement, the first contact attempt, the household that is reached, its intake, the
 * referral result, the end of the search.
 */
export const clockEnds = ['acknowledge', 'contact', 'engage', 'enroll', 'result', 'housing'] as const
export type ClockEnd = (typeof clockEnds)[number]

/** A community's deadline, as data. Every rule says where it comes from and whether that was checked. */
export const clockRuleSchema = z.object({
  key: z.string().min(1).max(60),
  /** What is to be done, as an act: `Acknowledge the referral`. */
  label: z.string().min(1).max(120),
  from: oneOf(clockStarts),
  until: oneOf(clockEnds),
  days: z.number(dayWords).int(dayWords).min(0, dayWords).max(365, dayWords),
  unit: oneOf(['working', 'calendar']),
  verified: z.boolean(),
  source: z.string().min(1),
})
export type ClockRule = Readonly<z.infer<typeof clockRuleSchema>>

/** How often to try, and when to ask whether a household cannot be reached. */
export const contactPaceSchema = z.object({
  daysBetween: z.number(paceWords).int(paceWords).min(0, paceWords).max(60, paceWords),
  attempts: z.number(tryWords).int(tryWords).min(1, tryWords).max(20, tryWords),
  verified: z.boolean(),
  source: z.string().min(1),
})
export type ContactPace = Readonly<z.infer<typeof contactPaceSchema>>
