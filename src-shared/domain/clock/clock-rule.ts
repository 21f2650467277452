import { z } from 'zod'

/** Where a clock starts. `housingLookedOn` is the day the search for housing was last looked at, first with the result. */
export const clockStarts = [
  'EventDate',
  'DateNotified',
  'DateReferralAcknowledged',
  'housingLookedOn',
] as const

/** What stops a clock: the acknowledgement, the first contact attempt, the referral result, the end of the search. */
export const clockEnds = ['acknowledge', 'contact', 'result', 'housing'] as const
export type ClockEnd = (typeof clockEnds)[number]

/** A community's deadline, as data. Every rule says where it comes from and whether that was checked. */
export const clockRuleSchema = z.object({
  key: z.string().min(1).max(60),
  /** What is to be done, as an act: `Acknowledge the referral`. */
  label: z.string().min(1).max(120),
  from: z.enum(clockStarts),
  until: z.enum(clockEnds),
  days: z.number().int().min(0).max(365),
  unit: z.enum(['working', 'calendar']),
  verified: z.boolean(),
  source: z.string().min(1),
})
export type ClockRule = Readonly<z.infer<typeof clockRuleSchema>>

/** A word a community uses for where a referral stands. Those the CE team sets are shown but cannot be chosen. */
export const statusWordSchema = z.object({
  key: z.string().min(1).max(60),
  label: z.string().min(1).max(120),
  setBy: z.enum(['provider', 'ceTeam']),
})
export type StatusWord = Readonly<z.infer<typeof statusWordSchema>>

/** How often to try, and when to ask whether a household cannot be reached. */
export const contactPaceSchema = z.object({
  daysBetween: z.number().int().min(0).max(60),
  attempts: z.number().int().min(1).max(20),
  verified: z.boolean(),
  source: z.string().min(1),
})
export type ContactPace = Readonly<z.infer<typeof contactPaceSchema>>

/** A community's deadlines, contact pace and status words, in the order its referrals pass through them. */
export const clockPackSchema = z.object({
  key: z.string().min(1).max(60),
  label: z.string().min(1).max(120),
  rules: z.array(clockRuleSchema).readonly(),
  contactPace: contactPaceSchema,
  statusWords: z.array(statusWordSchema).readonly(),
})
export type ClockPack = Readonly<z.infer<typeof clockPackSchema>>
