import { createHash } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import { channelState } from '#shared/domain/contact/channel-state.ts'
import { channelLabels, type Channel } from '#shared/domain/contact/contact-attempt.ts'
import { checkSafetyCard } from '#shared/domain/contact/check-safety-card.ts'
import {
  parseSafetyCard,
  unaskedSafetyCard,
  type ContactPoint,
  type Safety,
  type SafetyCard,
  type SafetyCardAnswers,
} from '#shared/domain/contact/safety-card.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { MaskedPoint } from '#shared/ipc/contact-calls.ts'
import { newId } from '#main/store/new-id.ts'
import { contactPointsOf, safetyCardOf } from '#main/store/repositories/contact.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { actOf, type WorkingDesk } from '../desk.ts'
import { ownReferral, requireHousehold, requireMay } from '../guard.ts'
import { save, type SaveRequest } from '../save.ts'

/** How many ways to reach one client a card holds. */
const mostPoints = 20

type CardRequest = Omit<SaveRequest, 'act'> & {
  readonly PersonalID: string
  readonly answers: Omit<SafetyCardAnswers, 'points'>
}

/**
 * The card as the window gets it: numbers and addresses stay in main until one is revealed.
 * @throws AppError not-found
 */
export async function readSafetyCard(
  desk: WorkingDesk,
  PersonalID: string,
): Promise<{ card: SafetyCard; asked: boolean; version: string; points: MaskedPoint[] }> {
  const { db } = desk.store
  await requireClient(db, PersonalID)
  const card = await safetyCardOf(db, PersonalID)
  const points = await contactPointsOf(db, PersonalID)
  return {
    card: card ?? unaskedSafetyCard,
    asked: card !== null,
    version: versionOf(card),
    points: points.map(({ id, kind, label, safe }) => ({ contact_point_id: id, kind, label, safe })),
  }
}

/** Writes down how it is safe to reach a client. @throws AppError not-allowed, not-found */
export async function saveSafetyCard(desk: WorkingDesk, request: CardRequest): Promise<SaveOutcome> {
  requireMay(desk, 'contact.log')
  const { PersonalID, answers } = request
  return save(
    desk,
    { ...request, act: 'contact.card' },
    async ({ db }) => {
      await requireClient(db, PersonalID)
      await requireHousehold(desk, db, PersonalID)
      return checkSafetyCard(answers)
    },
    async (session) => {
      const { card } = parseSafetyCard(answers)
      const columns = {
        call_safe: card.callSafe,
        text_safe: card.textSafe,
        voicemail_safe: card.voicemailSafe,
        email_safe: card.emailSafe,
        safe_hours: card.safeHours,
        code_word: card.codeWord,
        never_mention_agency: card.neverMentionAgency ? 1 : 0,
        interpreter_language: card.interpreterLanguage,
        notes: card.notes,
      }
      const known = await session.db.existsBy('safety_card', { PersonalID })
      if (known) await session.update('safety_card', PersonalID, columns)
      else await session.insert('safety_card', { PersonalID, ...columns })
      return PersonalID
    },
  )
}

/** Adds a way to reach a client. @throws AppError not-allowed, not-found */
export async function addContactPoint(
  desk: WorkingDesk,
  PersonalID: string,
  point: Pick<ContactPoint, 'kind' | 'value' | 'safe'> & { readonly label: string },
  draft_id: string | null = null,
): Promise<SaveOutcome> {
  requireMay(desk, 'contact.log')
  const answers = { points: [point] }
  return save(
    desk,
    { act: 'contact.point.add', acceptWarnings: false, draft_id, draftAbout: PersonalID },
    async ({ db }) => {
      await requireClient(db, PersonalID)
      await requireHousehold(desk, db, PersonalID)
      return [...checkPoint(answers), ...checkRoom(await contactPointsOf(db, PersonalID))]
    },
    async (session) => {
      const contact_point_id = newId()
      const [complete] = parseSafetyCard(answers).points
      if (complete === undefined) throw new Error('one point in, one point out')
      const { kind, label, value, safe } = complete
      await session.insert('contact_point', { contact_point_id, PersonalID, kind, label, value, safe })
      return contact_point_id
    },
  )
}

/** Says whether a way to reach a client is safe. @throws AppError not-allowed, not-found */
export async function markContactPoint(
  desk: WorkingDesk,
  contact_point_id: string,
  safe: Safety,
): Promise<SaveOutcome> {
  requireMay(desk, 'contact.log')
  return save(
    desk,
    { act: 'contact.point.mark', acceptWarnings: false, draft_id: null },
    (session) => pointIsOurs(desk, session, contact_point_id),
    async (session) => {
      await session.update('contact_point', contact_point_id, { safe })
      return contact_point_id
    },
  )
}

/** Takes a way to reach a client out of the vault. @throws AppError not-allowed, not-found */
export async function removeContactPoint(desk: WorkingDesk, contact_point_id: string): Promise<SaveOutcome> {
  requireMay(desk, 'contact.log')
  return save(
    desk,
    { act: 'contact.point.remove', acceptWarnings: false, draft_id: null },
    (session) => pointIsOurs(desk, session, contact_point_id),
    async (session) => {
      await session.remove('contact_point', contact_point_id)
      return contact_point_id
    },
  )
}

/** A number or address is changed only by the project its household is with. */
async function pointIsOurs(
  desk: WorkingDesk,
  session: WriteSession,
  contact_point_id: string,
): Promise<readonly Issue[]> {
  const { PersonalID } = await session.read('contact_point', contact_point_id)
  await requireHousehold(desk, session.db, PersonalID)
  return []
}

interface Reveal {
  readonly referral_id: string
  readonly contact_point_id: string
  readonly channel: Channel
  /** The version of the card that was read. */
  readonly cardVersion: string
}

/**
 * The number or address itself, for one channel that the card leaves open, in the work on one referral. Each look is
 * in the history.
 * @throws AppError not-allowed while the channel is closed or the card was not read as it is now, not-found
 */
export async function revealContactPoint(desk: WorkingDesk, request: Reveal): Promise<{ value: string }> {
  requireMay(desk, 'contact.log')
  const { referral_id, contact_point_id, channel, cardVersion } = request
  const { result } = await desk.store.write(actOf(desk, 'contact.reveal'), async (session) => {
    const { PersonalID } = await ownReferral(desk, session.db, referral_id)
    const card = await safetyCardOf(session.db, PersonalID)
    if (versionOf(card) !== cardVersion) {
      throw stayHidden(
        'The safety card was changed after you read it. Read it again, then choose how to reach them',
      )
    }
    const points = await contactPointsOf(session.db, PersonalID)
    const point = points.find(({ id }) => id === contact_point_id)
    if (point === undefined) throw stayHidden('This number or address is not kept for this household')
    const state = channelState(card ?? unaskedSafetyCard, points, channel)
    if (!state.open) throw stayHidden(state.reason)
    if (point.safe === 'no') throw stayHidden('This number or address is marked not safe for this household')
    if (!state.points.includes(point)) {
      throw stayHidden(`This is not used for ${channelLabels[channel].toLowerCase()}`)
    }
    await session.noteRead('contact_point', contact_point_id, PersonalID)
    return { value: point.value }
  })
  return result
}

function stayHidden(why: string): AppError {
  return new AppError('not-allowed', `${why}. It stays hidden.`)
}

/** Changes with every word of the card, so that nobody dials by what it said before. */
function versionOf(card: SafetyCard | null): string {
  return createHash('sha256').update(JSON.stringify(card)).digest('hex')
}

/** The issues of the one point of these answers, at its own fields: `value`, not `points.0.value`. */
function checkPoint(answers: SafetyCardAnswers): readonly Issue[] {
  return checkSafetyCard(answers).map(({ path, severity, message }) => ({
    path: path.replace('points.0.', ''),
    severity,
    message,
  }))
}

function checkRoom(points: readonly unknown[]): readonly Issue[] {
  return points.length < mostPoints
    ? []
    : [error('', `This household has ${mostPoints} numbers and addresses: remove one that is out of use`)]
}

async function requireClient(db: EntityManager, PersonalID: string): Promise<void> {
  if (await db.existsBy('client_profile', { PersonalID })) return
  throw new AppError('not-found', 'This record is no longer there. Go back and open it again.')
}
