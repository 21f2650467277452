import type { z } from 'zod'
import { typedText } from '#shared/domain/client/answer.ts'
import type { ReferralState } from '#shared/domain/referral/state.ts'
import {
  contactAttemptAnswersSchema,
  contactOrNull,
  isEngaging,
  type ContactAttempt,
  type ContactOutcome,
} from './contact-attempt.ts'

/** What can be corrected of a contact that was logged, as typed, and why. */
export const amendContactAnswersSchema = contactAttemptAnswersSchema
  .omit({ cardRead: true, statusWord: true })
  .extend({ reason: typedText })
export type AmendContactAnswers = Readonly<z.infer<typeof amendContactAnswersSchema>>

/** A contact as it is saved, as far as it can be corrected. */
export type SavedContact = Pick<
  ContactAttempt,
  'channel' | 'attemptedAt' | 'outcome' | 'voicemailLeft' | 'nextTry' | 'note'
>

const amendable = [
  'channel',
  'attemptedAt',
  'outcome',
  'voicemailLeft',
  'nextTry',
  'note',
] as const satisfies readonly (keyof SavedContact)[]
export type AmendableContactField = (typeof amendable)[number]

/** The contact as corrected; null while an answer is missing or wrong. */
export function asCorrected(answers: AmendContactAnswers): SavedContact | null {
  const contact = contactOrNull({ ...answers, cardRead: true })
  if (contact === null) return null
  const { channel, attemptedAt, outcome, voicemailLeft, nextTry, note } = contact
  return { channel, attemptedAt, outcome, voicemailLeft, nextTry, note }
}

/** What differs from what is saved. */
export function correctedFields(
  saved: SavedContact,
  corrected: SavedContact,
): readonly AmendableContactField[] {
  return amendable.filter((field) => saved[field] !== corrected[field])
}

/**
 * Where a referral stands after a contact was corrected. While contact is what moved it, the contacts decide; what
 * came after them (an intake, a result) stands.
 * @param outcomes of every contact as corrected
 */
export function stateAfterCorrection(
  state: ReferralState,
  outcomes: readonly ContactOutcome[],
): ReferralState {
  if (state !== 'contacting' && state !== 'engaged') return state
  return outcomes.some(isEngaging) ? 'engaged' : 'contacting'
}
