import { z } from 'zod'
import { amendContactAnswersSchema } from '#shared/domain/contact/amend-contact.ts'
import type { ContactAmendContext } from '#shared/domain/contact/check-contact-amendment.ts'
import {
  channels,
  contactAttemptAnswersSchema,
  contactOutcomes,
  voicemails,
} from '#shared/domain/contact/contact-attempt.ts'
import {
  contactPointKinds,
  safeties,
  safetyCardAnswersSchema,
  safetyCardSchema,
} from '#shared/domain/contact/safety-card.ts'
import { saveOutcomeSchema } from '#shared/domain/save-outcome.ts'
import { call } from './call.ts'
import { saveInput } from './save-input.ts'

/** A way to reach a client, without the number or address itself: that is revealed one at a time, after the card. */
const maskedPointSchema = z.object({
  contact_point_id: z.string(),
  kind: z.enum(contactPointKinds),
  label: z.string().nullable(),
  safe: z.enum(safeties),
})
export type MaskedPoint = z.output<typeof maskedPointSchema>

const attemptSchema = z.object({
  contact_attempt_id: z.string(),
  channel: z.enum(channels),
  attemptedAt: z.string(),
  outcome: z.enum(contactOutcomes),
  voicemailLeft: z.enum(voicemails),
  nextTry: z.iso.date().nullable(),
  /** The key of the community's status word, where one was set with this try. */
  statusWord: z.string().nullable(),
  note: z.string().nullable(),
  who: z.string(),
})
export type LoggedAttempt = z.output<typeof attemptSchema>

const loggedContactSchema = z.object({
  referral_id: z.string(),
  alias: z.string(),
  /** Why it can be read but not corrected under the hat worn, or null. */
  readOnlyReason: z.string().nullable(),
  context: z.custom<ContactAmendContext>((value) => typeof value === 'object' && value !== null),
})
export type LoggedContact = z.output<typeof loggedContactSchema>

const contact_attempt_id = z.string().min(1).max(32)

export const contactCalls = {
  card: call(
    'hat',
    z.object({ PersonalID: z.string() }),
    z.object({
      card: safetyCardSchema,
      /** False while nobody has asked the household; the card is then the most careful one. */
      asked: z.boolean(),
      /** Stands for what the card says now. A reveal names the version that was read. */
      version: z.string(),
      points: z.array(maskedPointSchema),
    }),
  ),
  saveCard: call(
    'hat',
    z.object({
      PersonalID: z.string(),
      answers: safetyCardAnswersSchema.omit({ points: true }),
      ...saveInput,
    }),
    saveOutcomeSchema,
  ),
  addPoint: call(
    'hat',
    z.object({
      PersonalID: z.string(),
      kind: z.enum(contactPointKinds),
      label: z.string().max(60),
      value: z.string().max(200),
      safe: z.enum(safeties),
      draft_id: saveInput.draft_id,
    }),
    saveOutcomeSchema,
  ),
  markPoint: call(
    'hat',
    z.object({ contact_point_id: z.string(), safe: z.enum(safeties) }),
    saveOutcomeSchema,
  ),
  removePoint: call('hat', z.object({ contact_point_id: z.string() }), saveOutcomeSchema),
  /**
   * Shows one number or address for one way of using it. Main refuses unless the card was read as it is now, leaves
   * the channel open, and the referral is the household's and of the project worn, whatever the window believes.
   */
  reveal: call(
    'hat',
    z.object({
      referral_id: z.string(),
      contact_point_id: z.string(),
      channel: z.enum(channels),
      cardVersion: z.string(),
    }),
    z.object({ value: z.string() }),
  ),
  attempts: call('hat', z.object({ referral_id: z.string() }), z.array(attemptSchema)),
  log: call(
    'hat',
    z.object({ referral_id: z.string(), answers: contactAttemptAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
  /** One contact that was logged, as it can be corrected. */
  logged: call('hat', z.object({ contact_attempt_id }), loggedContactSchema),
  /** Corrects it, with a reason that stays in the history. */
  amend: call(
    'hat',
    z.object({ contact_attempt_id, answers: amendContactAnswersSchema, ...saveInput }),
    saveOutcomeSchema,
  ),
}
