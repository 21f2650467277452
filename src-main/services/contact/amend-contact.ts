import dayjs from 'dayjs'
import { overtakenErrors } from '#shared/domain/amend/overtaken.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import {
  amendableOfContact,
  asCorrected,
  rebasedContact,
  stateAfterCorrection,
  type AmendContactAnswers,
} from '#shared/domain/contact/amend-contact.ts'
import {
  checkContactAmendment,
  type ContactAmendContext,
} from '#shared/domain/contact/check-contact-amendment.ts'
import {
  contactColumns,
  contactPath,
  overtakenInContact,
} from '#shared/domain/contact/contact-amend-words.ts'
import { refusal } from '#shared/domain/hat/permissions.ts'
import { readOnlyReason } from '#shared/domain/hat/may-write.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { LoggedContact } from '#shared/ipc/contact-calls.ts'
import type { EntityManager } from 'typeorm'
import { attemptById, attemptsOf, cardToGoBy, contactPointsOf } from '#main/store/repositories/contact.ts'
import { referralById, type WholeReferral } from '#main/store/repositories/referrals.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import type { WorkingDesk } from '../desk.ts'
import { asShown } from '../transfers/refuges.ts'
import { ownReferral, requireMay } from '../guard.ts'
import { lastChangesOf, type KeptAt } from '../last-changes.ts'
import { setNextDue } from '../referrals/move-referral.ts'
import { save, type SaveRequest } from '../save.ts'
import { readCommunity } from '../community/community.ts'

type Request = Omit<SaveRequest, 'act' | 'reason'> & {
  readonly contact_attempt_id: string
  readonly answers: AmendContactAnswers
}

/** One contact that was logged, and what the rules of correcting it need to know. @throws AppError not-found */
export async function loggedContact(desk: WorkingDesk, contact_attempt_id: string): Promise<LoggedContact> {
  const { db } = desk.store
  const { referral_id } = await attemptById(db, contact_attempt_id)
  const referral = await asShown(desk, db, await referralById(db, referral_id))
  const wearer = { role: desk.role, workgroup: desk.hat.workgroup }
  const { points, ...context } = await gather(db, referral, contact_attempt_id)
  return {
    referral_id,
    alias: referral.alias,
    readOnlyReason: readOnlyReason(desk.hat, referral) ?? refusal(wearer, 'contact.log'),
    // A number or address leaves main one at a time, and never for this.
    context: {
      ...context,
      points: points.map(({ id, kind, label, safe }) => ({ id, kind, label, safe, value: '' })),
    },
  }
}

/**
 * Corrects what was logged of a contact, with a reason that stays in the history. Where contact is what moved the
 * referral, its state and its clocks follow. An answer that somebody else changed since `answers.seen` was read is
 * refused until it was looked at again. @throws AppError not-allowed, not-found
 */
export async function amendContact(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'contact.log')
  const { contact_attempt_id, answers } = request
  const reason = typed(answers.reason)
  const own = async (db: EntityManager): Promise<WholeReferral> =>
    ownReferral(desk, db, (await attemptById(db, contact_attempt_id)).referral_id)
  return save(
    desk,
    { ...request, act: 'contact.amend', ...(reason === null ? {} : { reason }) },
    async ({ db }) => {
      const context = await gather(db, await own(db), contact_attempt_id)
      const whole = rebasedContact(answers, context.saved)
      const overtaken = overtakenErrors(overtakenInContact(whole, context), contactPath)
      const now = dayjs(desk.now()).format('YYYY-MM-DDTHH:mm')
      return overtaken.length > 0 ? overtaken : checkContactAmendment(whole, { ...context, now })
    },
    async (session) => {
      const referral = await own(session.db)
      const { saved } = await gather(session.db, referral, contact_attempt_id)
      return correct(session, referral, contact_attempt_id, rebasedContact(answers, saved))
    },
  )
}

async function correct(
  session: WriteSession,
  { referral_id, state }: WholeReferral,
  contact_attempt_id: string,
  answers: AmendContactAnswers,
): Promise<string> {
  const corrected = asCorrected(answers)
  if (corrected === null) throw new Error('checked before corrected')
  await session.update('contact_attempt', contact_attempt_id, {
    channel: corrected.channel,
    attempted_at: corrected.attemptedAt,
    outcome: corrected.outcome,
    voicemail: corrected.voicemailLeft,
    next_try: corrected.nextTry,
    note: corrected.note,
  })
  const outcomes = (await attemptsOf(session.db, referral_id)).map(({ outcome }) => outcome)
  await session.update('referral', referral_id, { state: stateAfterCorrection(state, outcomes) })
  await setNextDue(session, referral_id)
  return contact_attempt_id
}

async function gather(
  db: EntityManager,
  referral: WholeReferral,
  contact_attempt_id: string,
): Promise<ContactAmendContext> {
  const all = await attemptsOf(db, referral.referral_id)
  const saved = all.find((attempt) => attempt.contact_attempt_id === contact_attempt_id)
  if (saved === undefined) throw new Error('a referral holds the contact it was found by')
  const { channel, attemptedAt, outcome, voicemailLeft, nextTry, note } = saved
  return {
    saved: { channel, attemptedAt, outcome, voicemailLeft, nextTry, note },
    lastChanges: await lastChangesOf(db, places(referral.PersonalID, contact_attempt_id)),
    attempts: all.filter((attempt) => attempt !== saved),
    card: await cardToGoBy(db, referral.PersonalID),
    points: await contactPointsOf(db, referral.PersonalID),
    pace: (await readCommunity(db)).pack.contactPace,
    referral: {
      state: referral.state,
      EventDate: referral.EventDate,
      endedOn: referral.state === 'unsuccessful' ? referral.ResultDate : null,
      isLostContact: referral.lostContact === 1,
    },
  }
}

function places(PersonalID: string, rowId: string): Readonly<Record<string, KeptAt>> {
  const kept = { PersonalID, table: 'contact_attempt', rowId }
  return Object.fromEntries(
    amendableOfContact.map((field) => [field, { ...kept, column: contactColumns[field] }]),
  )
}
