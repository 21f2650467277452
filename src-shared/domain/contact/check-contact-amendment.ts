import { overtakenWarnings, type LastChanges } from '#shared/domain/amend/overtaken.ts'
import { checkNote } from '#shared/domain/client/note.ts'
import { checkDate, dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { error, warning, type Issue } from '#shared/domain/issue.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'
import {
  asCorrected,
  correctedFields,
  type AmendableContactField,
  type AmendContactAnswers,
  type SavedContact,
} from './amend-contact.ts'
import { channelState } from './channel-state.ts'
import { checkMoment, checkPace, type ContactContext } from './check-contact.ts'
import { contactPath, overtakenInContact } from './contact-amend-words.ts'
import { asksVoicemail, isReached, type ContactOutcome } from './contact-attempt.ts'

/** What the rules of a correction need to know. */
export interface ContactAmendContext extends Pick<ContactContext, 'card' | 'points' | 'pace'> {
  readonly saved: SavedContact
  readonly lastChanges: LastChanges<AmendableContactField>
  /** The other contacts about the referral. */
  readonly attempts: readonly { readonly attemptedAt: string; readonly outcome: ContactOutcome }[]
  readonly referral: ContactContext['referral'] & {
    /** When it ended without success. */
    readonly endedOn: string | null
    /** Whether it ended because the household could not be reached. */
    readonly isLostContact: boolean
  }
}

/**
 * The rules of correcting a contact: what is written is what happened, so the safety card of today asks and does not
 * refuse; nothing may contradict how the referral went on; and a reason.
 */
export function checkContactAmendment(
  answers: AmendContactAnswers,
  context: ContactAmendContext & { readonly now: string },
): readonly Issue[] {
  const { saved, now } = context
  const today = now.slice(0, 10)
  const moved = dateOf(answers.attemptDate) !== saved.attemptedAt.slice(0, 10)
  const found = [
    ...checkChannel(answers, context),
    ...checkMoment(answers, context),
    ...(moved ? [...checkPace(answers, context), ...checkEnd(answers, context)] : []),
    ...checkOutcome(answers, context),
    ...checkVoicemail(answers, context),
    ...checkDate(answers.nextTry, {
      path: 'nextTry',
      name: 'Next try',
      notBefore: sinceTheTry(answers),
      optional: true,
    }),
    ...(answers.note === saved.note ? [] : checkNote('note', answers.note, today)),
  ]
  const corrected = asCorrected(answers)
  const isSame = corrected !== null && correctedFields(saved, corrected).length === 0
  return [
    ...(isSame ? [error('', 'Change an answer, or leave the contact as it is')] : []),
    ...found,
    ...overtakenWarnings(overtakenInContact(answers, context), contactPath),
    ...checkWhy(answers.reason, today),
  ]
}

function checkChannel(
  { channel }: AmendContactAnswers,
  { card, points, saved }: ContactAmendContext,
): readonly Issue[] {
  if (!channel) return [error('channel', 'Choose how you tried to reach the household')]
  if (channel === saved.channel) return []
  const state = channelState(card, points, channel)
  return state.open ? [] : [warning('channel', `${state.reason}: check that this is how you tried`)]
}

function checkEnd({ attemptDate }: AmendContactAnswers, { referral }: ContactAmendContext): readonly Issue[] {
  const date = dateOf(attemptDate)
  const { endedOn } = referral
  if (date === null || endedOn === null || compareDates(date, endedOn) <= 0) return []
  return [
    error(
      'attemptDate',
      `Attempt date must be the same as or before ${formatDate(endedOn)}, the day the referral ended`,
    ),
  ]
}

function checkOutcome(
  { outcome }: AmendContactAnswers,
  { saved, referral }: ContactAmendContext,
): readonly Issue[] {
  if (!outcome) return [error('outcome', 'Choose what happened')]
  if (!referral.isLostContact || !isReached(outcome) || isReached(saved.outcome)) return []
  return [
    error(
      'outcome',
      'This referral ended because the household could not be reached: correct how it ended first, with Amend on the referral',
    ),
  ]
}

function checkVoicemail(
  answers: AmendContactAnswers,
  { card, saved }: ContactAmendContext,
): readonly Issue[] {
  const { voicemailLeft } = answers
  const path = 'voicemailLeft'
  if (!asksVoicemail(answers)) return []
  if (!voicemailLeft) return [error(path, 'Choose whether a voicemail was left')]
  if (voicemailLeft === 'no' || voicemailLeft === saved.voicemailLeft || card.voicemailSafe !== 'no')
    return []
  return [warning(path, 'Voicemail is marked not safe for this household: check that one was left')]
}

function sinceTheTry({ attemptDate }: AmendContactAnswers) {
  const date = dateOf(attemptDate)
  return date === null ? null : { date, what: 'the day of the try' }
}
