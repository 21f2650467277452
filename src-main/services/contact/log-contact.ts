import dayjs from 'dayjs'
import { checkContact, type ContactContext } from '#shared/domain/contact/check-contact.ts'
import { lastStatusWord } from '#shared/domain/contact/check-status-word.ts'
import {
  isEngaging,
  parseContact,
  type ContactAttemptAnswers,
} from '#shared/domain/contact/contact-attempt.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { EntityManager } from 'typeorm'
import { newId } from '#main/store/new-id.ts'
import { attemptsOf, cardToGoBy, contactPointsOf } from '#main/store/repositories/contact.ts'
import type { WholeReferral } from '#main/store/repositories/referrals.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import type { WorkingDesk } from '../desk.ts'
import { ownReferral, requireMay } from '../guard.ts'
import { moveReferral } from '../referrals/move-referral.ts'
import { save, type SaveRequest } from '../save.ts'
import { readCommunity } from '../community/community.ts'

type Request = Omit<SaveRequest, 'act'> & {
  readonly referral_id: string
  readonly answers: ContactAttemptAnswers
}

/**
 * Logs one try to reach the household, a missed call too, and takes the referral on. A channel the safety card
 * forbids is refused here as well.
 * @throws AppError not-allowed, not-found
 */
export async function logContact(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'contact.log')
  const { referral_id, answers } = request
  return save(
    desk,
    { ...request, act: 'contact.log' },
    async ({ db }) => checkContact(answers, await gather(desk, db, await ownReferral(desk, db, referral_id))),
    async (session) => record(desk, session, await ownReferral(desk, session.db, referral_id), answers),
  )
}

async function gather(
  desk: WorkingDesk,
  db: EntityManager,
  referral: WholeReferral,
): Promise<ContactContext> {
  const { pack } = await readCommunity(db)
  const attempts = await attemptsOf(db, referral.referral_id)
  return {
    now: dayjs(desk.now()).format('YYYY-MM-DDTHH:mm'),
    card: await cardToGoBy(db, referral.PersonalID),
    points: await contactPointsOf(db, referral.PersonalID),
    attempts,
    referral,
    pace: pack.contactPace,
    statusWords: pack.statuses,
    lastStatusWord: lastStatusWord(attempts),
  }
}

async function record(
  desk: WorkingDesk,
  session: WriteSession,
  referral: WholeReferral,
  answers: ContactAttemptAnswers,
): Promise<string> {
  const attempt = parseContact(answers)
  const { referral_id, PersonalID } = referral
  await session.insert('contact_attempt', {
    contact_attempt_id: newId(),
    referral_id,
    PersonalID,
    channel: attempt.channel,
    attempted_at: attempt.attemptedAt,
    outcome: attempt.outcome,
    voicemail: attempt.voicemailLeft,
    next_try: attempt.nextTry,
    status_word: attempt.statusWord,
    note: attempt.note,
    UserID: desk.UserID,
  })
  await moveReferral(session, referral, 'log_contact', { reached: isEngaging(attempt.outcome) })
  return referral_id
}
