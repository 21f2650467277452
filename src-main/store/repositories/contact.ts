import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { contactOutcomes, voicemails, channels } from '#shared/domain/contact/contact-attempt.ts'
import {
  contactPointKinds,
  safeties,
  unaskedSafetyCard,
  type ContactPoint,
  type SafetyCard,
} from '#shared/domain/contact/safety-card.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { LoggedAttempt } from '#shared/ipc/contact-calls.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'

/** A point as it is stored: it has an id. */
export type StoredPoint = ContactPoint & { readonly id: string }

/** What is stored is one of our own words; anything else must stop the call rather than open a channel. */
const storedSafety = z.enum(safeties)
const storedKind = z.enum(contactPointKinds)
const storedChannel = z.enum(channels)
const storedOutcome = z.enum(contactOutcomes)
const storedVoicemail = z.enum(voicemails)

/** A client's safety card, or null while nobody has asked. */
export async function safetyCardOf(db: EntityManager, PersonalID: string): Promise<SafetyCard | null> {
  const row = await db.findOneBy<LocalRow<'safety_card'>>('safety_card', { PersonalID })
  if (row === null) return null
  return {
    callSafe: storedSafety.parse(row.call_safe),
    textSafe: storedSafety.parse(row.text_safe),
    voicemailSafe: storedSafety.parse(row.voicemail_safe),
    emailSafe: storedSafety.parse(row.email_safe),
    safeHours: row.safe_hours,
    codeWord: row.code_word,
    neverMentionAgency: row.never_mention_agency === 1,
    interpreterLanguage: row.interpreter_language,
    notes: row.notes,
  }
}

/** The card the rules go by: that of a client nobody has asked is the most careful one. */
export async function cardToGoBy(db: EntityManager, PersonalID: string): Promise<SafetyCard> {
  return (await safetyCardOf(db, PersonalID)) ?? unaskedSafetyCard
}

/** The ways to reach a client in the order they were added, with their values. Never leaves main whole. */
export async function contactPointsOf(
  db: EntityManager,
  PersonalID: string,
): Promise<readonly StoredPoint[]> {
  const rows: readonly LocalRow<'contact_point'>[] = await db.query(
    'SELECT * FROM contact_point WHERE PersonalID = ? ORDER BY rowid',
    [PersonalID],
  )
  return rows.map((row) => ({
    id: row.contact_point_id,
    kind: storedKind.parse(row.kind),
    label: row.label,
    value: row.value,
    safe: storedSafety.parse(row.safe),
  }))
}

/** One try to reach a client, as it is stored. @throws AppError not-found */
export async function attemptById(
  db: EntityManager,
  contact_attempt_id: string,
): Promise<LocalRow<'contact_attempt'>> {
  const row = await db.findOneBy<LocalRow<'contact_attempt'>>('contact_attempt', { contact_attempt_id })
  if (row === null)
    throw new AppError('not-found', 'This contact is no longer there. Go back and open it again.')
  return row
}

/** The tries to reach a client about a referral, the latest first. */
export async function attemptsOf(db: EntityManager, referral_id: string): Promise<readonly LoggedAttempt[]> {
  const rows: readonly (LocalRow<'contact_attempt'> & { who: string | null })[] = await db.query(
    `SELECT contact_attempt.*, account.display_name AS who FROM contact_attempt
       LEFT JOIN account ON account.UserID = contact_attempt.UserID
      WHERE referral_id = ? ORDER BY attempted_at DESC, contact_attempt.rowid DESC`,
    [referral_id],
  )
  return rows.map((row) => ({
    contact_attempt_id: row.contact_attempt_id,
    channel: storedChannel.parse(row.channel),
    attemptedAt: row.attempted_at,
    outcome: storedOutcome.parse(row.outcome),
    voicemailLeft: storedVoicemail.parse(row.voicemail),
    nextTry: row.next_try,
    statusWord: row.status_word,
    note: row.note,
    who: row.who ?? 'Somebody no longer in this vault',
  }))
}
