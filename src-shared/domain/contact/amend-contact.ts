import { z } from 'zod'
import {
  fieldValueSchema,
  leftBehind,
  type FieldValue,
  type GivenValues,
} from '#shared/domain/amend/changes.ts'
import { typedText } from '#shared/domain/client/answer.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { readTime } from '#shared/domain/date/typed-time.ts'
import type { ReferralState } from '#shared/domain/referral/state.ts'
import {
  contactAttemptAnswersSchema,
  contactOrNull,
  isEngaging,
  type ContactAttempt,
  type ContactOutcome,
} from './contact-attempt.ts'

/** A contact as it is saved, as far as it can be corrected. */
export type SavedContact = Pick<
  ContactAttempt,
  'channel' | 'attemptedAt' | 'outcome' | 'voicemailLeft' | 'nextTry' | 'note'
>

/** The fields of a contact that can be corrected, in the order in which they are told. */
export const amendableOfContact = [
  'channel',
  'attemptedAt',
  'outcome',
  'voicemailLeft',
  'nextTry',
  'note',
] as const satisfies readonly (keyof SavedContact)[]
export type AmendableContactField = (typeof amendableOfContact)[number]

/** What can be corrected of a contact that was logged, as typed, and why. */
export const amendContactAnswersSchema = contactAttemptAnswersSchema
  .omit({ cardRead: true, statusWord: true })
  .extend({
    /** The values that stood there when she began, to tell her changes from a colleague's. */
    seen: z.partialRecord(z.enum(amendableOfContact), fieldValueSchema).nullish(),
    reason: typedText,
  })
export type AmendContactAnswers = Readonly<z.infer<typeof amendContactAnswersSchema>>

/** What a correction starts from: the saved values as answers, and that they were seen. */
export function beginContactAmendment(saved: SavedContact): AmendContactAnswers {
  return { ...asAnswers(amendableOfContact, saved), seen: saved }
}

/**
 * The answers of a correction begun earlier, over the contact of today: what a colleague changed since and she left
 * alone, or was not asked, stands as it is saved. What she saw stays what she saw: her changes are still told from theirs.
 */
export function rebasedContact(answers: AmendContactAnswers, saved: SavedContact): AmendContactAnswers {
  const given = Object.entries(answers).filter(([, answer]) => answer !== undefined)
  const whole: AmendContactAnswers = {
    ...asAnswers(amendableOfContact, saved),
    ...Object.fromEntries(given),
  }
  const left = leftBehind(amendableOfContact, givenFields(whole), answers.seen, saved)
  return { ...whole, ...asAnswers(left, saved) }
}

function givenFields({
  channel = null,
  attemptDate,
  attemptTime,
  outcome = null,
  voicemailLeft = null,
  nextTry,
  note,
}: AmendContactAnswers): GivenValues<AmendableContactField> {
  return {
    channel,
    attemptedAt: `${dateOf(attemptDate) ?? attemptDate ?? ''}T${readTime(attemptTime ?? '') ?? attemptTime ?? ''}`,
    outcome,
    voicemailLeft,
    nextTry: dateOf(nextTry) ?? typed(nextTry),
    note: typed(note),
  }
}

function asAnswers(
  fields: readonly AmendableContactField[],
  { attemptedAt, ...values }: SavedContact,
): AmendContactAnswers {
  const answers = fields.flatMap((field): readonly (readonly [string, FieldValue])[] =>
    field === 'attemptedAt'
      ? [
          ['attemptDate', attemptedAt.slice(0, 10)],
          ['attemptTime', attemptedAt.slice(11, 16)],
        ]
      : [[field, values[field]]],
  )
  return amendContactAnswersSchema.parse(Object.fromEntries(answers))
}

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
  return amendableOfContact.filter((field) => saved[field] !== corrected[field])
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
