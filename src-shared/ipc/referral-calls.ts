import { z } from 'zod'
import { receiveAnswersSchema } from '#shared/domain/referral/receive.ts'
import { acknowledgeAnswersSchema } from '#shared/domain/referral/acknowledge.ts'
import { referralStates } from '#shared/domain/referral/state.ts'
import { contactOutcomes } from '#shared/domain/contact/contact-attempt.ts'
import { amendAnswersSchema } from '#shared/domain/referral/amend-answers.ts'
import type { AmendContext } from '#shared/domain/referral/check-amend.ts'
import { housingAnswersSchema } from '#shared/domain/resolve/housing.ts'
import { successfulAnswersSchema } from '#shared/domain/resolve/successful.ts'
import { unsuccessfulAnswersSchema } from '#shared/domain/resolve/unsuccessful.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'
import { enrollmentSummarySchema } from './client-calls.ts'
import { saveInput } from './save-input.ts'
import { projectSchema } from './settings-calls.ts'

/** The lists of referrals, each a number on Home. */
export const referralBuckets = [
  'to_acknowledge',
  'to_contact',
  'in_intake',
  'to_resolve',
  'not_yet_housed',
  'overdue',
  'open',
  'ended',
] as const
export type ReferralBucket = (typeof referralBuckets)[number]

/** A referral as a list shows it. */
export const referralRowSchema = z.object({
  referral_id: z.string(),
  PersonalID: z.string(),
  alias: z.string(),
  mark: z.string(),
  state: z.enum(referralStates),
  Event: z.number().int(),
  EventDate: z.iso.date(),
  reference_code: z.string().nullable(),
  ProjectID: z.string(),
  ProjectName: z.string(),
  ProjectType: z.number().int(),
  nextDueOn: z.iso.date().nullable(),
  nextDueWhat: z.string().nullable(),
})
export type ReferralRow = z.output<typeof referralRowSchema>

/** A referral with everything its spine needs. */
export const referralSchema = referralRowSchema.extend({
  EventID: z.string(),
  howItCame: z.string(),
  referredBy: z.string().nullable(),
  DateNotified: z.iso.date(),
  DateReferralAcknowledged: z.iso.date().nullable(),
  lateReason: z.string().nullable(),
  ReferralResult: z.number().int().nullable(),
  ResultDate: z.iso.date().nullable(),
  resultingEnrollment: enrollmentSummarySchema.nullable(),
  IfNotHousedReason: z.string().nullable(),
  /** Whether an unsuccessful referral ended because the household could not be reached. */
  lostContact: z.boolean(),
  backToList: z.string().nullable(),
  /** Whether the list manager was told that an accepted household was not housed. */
  listManagerTold: z.boolean(),
  note: z.string().nullable(),
  /** When the search for housing was last looked at; the result date when nobody has since. */
  housingLookedOn: z.iso.date().nullable(),
  /** When the first and the latest try to reach the household were made; local time. */
  firstContactAt: z.string().nullable(),
  lastContactAt: z.string().nullable(),
  attempts: z.number().int(),
  /** What the latest try came to. */
  lastOutcome: z.enum(contactOutcomes).nullable(),
  /** Why it can be read but not changed under the hat worn, or null. */
  readOnlyReason: z.string().nullable(),
})
export type Referral = z.output<typeof referralSchema>

const referralId = z.string().min(1).max(64)

export const referralCalls = {
  list: call(
    'hat',
    z.object({
      bucket: z.enum(referralBuckets),
      limit: z.number().int().min(1).max(100).default(100),
      offset: z.number().int().min(0).max(100_000).default(0),
    }),
    z.array(referralRowSchema),
  ),
  get: call('hat', z.object({ referral_id: referralId }), referralSchema),
  ofClient: call('hat', z.object({ PersonalID: z.string() }), z.array(referralRowSchema)),
  /** What the rules of a new referral need to know. */
  receiveContext: call(
    'hat',
    z.void(),
    z.object({ projects: z.array(projectSchema), suggestedAlias: z.string() }),
  ),
  receive: call('hat', z.object({ answers: receiveAnswersSchema, ...saveInput }), saveOutcomeSchema),
  acknowledge: call(
    'hat',
    z.object({ referral_id: referralId, answers: acknowledgeAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
  /** The enrollments of the head of household that a successful referral could have led to. */
  enrollments: call('hat', z.object({ referral_id: referralId }), z.array(enrollmentSummarySchema)),
  resolveSuccessful: call(
    'hat',
    z.object({ referral_id: referralId, answers: successfulAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
  resolveUnsuccessful: call(
    'hat',
    z.object({ referral_id: referralId, answers: unsuccessfulAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
  recordHousing: call(
    'hat',
    z.object({ referral_id: referralId, answers: housingAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
  amendContext: call(
    'hat',
    z.object({ referral_id: referralId }),
    z.custom<AmendContext>((value) => typeof value === 'object' && value !== null),
  ),
  amend: call(
    'hat',
    z.object({ referral_id: referralId, answers: amendAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
}
