import type { HatAct } from '#shared/domain/hat/permissions.ts'
import { placeOfSubject } from '#shared/domain/intake/amend/amend-answers.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { draftSchema, type Draft, type DraftKind } from '#shared/ipc/draft-calls.ts'
import { attemptById } from '#main/store/repositories/contact.ts'
import { newId } from '#main/store/new-id.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { referralById } from '#main/store/repositories/referrals.ts'
import type { WorkingDesk } from './desk.ts'
import { requireMay, requireOwn, requireStay } from './guard.ts'
import { householdOf, stayOf } from './recorded-intake.ts'

/**
 * The draft of this kind about this subject, begun now when there is none. Drafts belong to a subject, not to a
 * person: whoever takes over a household goes on where it stopped.
 */
export async function openDraft(desk: WorkingDesk, kind: DraftKind, subject: string): Promise<Draft> {
  await requireWork(desk, kind, subject)
  const found = await desk.store.db.findOneBy<LocalRow<'draft'>>('draft', ownOrShared(desk, kind, subject))
  if (found !== null) return toDraft(found)
  const now = desk.now().toISOString()
  const row: LocalRow<'draft'> = {
    draft_id: newId(),
    kind,
    subject,
    answers: '{}',
    page: null,
    UserID: desk.UserID,
    started_at: now,
    saved_at: now,
  }
  await desk.store.writeQuietly((db) => db.insert('draft', row))
  return toDraft(row)
}

/** Keeps the answers given so far and the page they stopped on. @throws AppError not-found */
export async function saveDraft(
  desk: WorkingDesk,
  draftId: string,
  answers: Readonly<Record<string, unknown>>,
  page: string | null,
): Promise<{ saved_at: string }> {
  await requireDraft(desk, draftId)
  const saved_at = desk.now().toISOString()
  const done = await desk.store.writeQuietly((db) =>
    db.update(
      'draft',
      { draft_id: draftId },
      { answers: JSON.stringify(answers), page, saved_at, UserID: desk.UserID },
    ),
  )
  if (done.affected === 0) {
    throw goneDraft()
  }
  return { saved_at }
}

/** Forgets a draft: its record was saved, or the user set it aside. */
export async function discardDraft(desk: WorkingDesk, draftId: string): Promise<void> {
  await requireDraft(desk, draftId)
  await desk.store.writeQuietly((db) => db.delete('draft', { draft_id: draftId }))
}

/** This user's unfinished drafts about the project she wears, the latest first, with the alias they are about. */
export async function unfinishedDrafts(
  desk: WorkingDesk,
): Promise<readonly (Omit<Draft, 'answers'> & { alias: string | null })[]> {
  const rows: readonly (LocalRow<'draft'> & { alias: string | null })[] = await desk.store.db.query(
    `SELECT draft.*, client_profile.alias
       FROM draft
       LEFT JOIN contact_attempt
         ON draft.kind = 'amend_contact' AND contact_attempt.contact_attempt_id = draft.subject
       LEFT JOIN Enrollment
         ON draft.kind = 'amend_intake'
         AND Enrollment.EnrollmentID = substr(draft.subject, 1, instr(draft.subject, '/') - 1)
       LEFT JOIN referral ON referral.referral_id = coalesce(contact_attempt.referral_id, draft.subject)
       LEFT JOIN client_profile ON client_profile.PersonalID = coalesce(referral.PersonalID, Enrollment.PersonalID)
      WHERE draft.UserID = ? AND draft.answers <> '{}'
        AND coalesce(referral.ProjectID, Enrollment.ProjectID, ?) = ?
      ORDER BY draft.saved_at DESC LIMIT 50`,
    [desk.UserID, desk.hat.ProjectID, desk.hat.ProjectID],
  )
  return rows.map((row) => {
    const { answers: _answers, ...draft } = toDraft(row)
    return { ...draft, alias: row.alias }
  })
}

/** A draft may be written by whoever may open it: one about nothing yet only by its writer. */
async function requireDraft(desk: WorkingDesk, draft_id: string): Promise<void> {
  const row = await desk.store.db.findOneBy<LocalRow<'draft'>>('draft', { draft_id })
  if (row === null || (row.subject === 'new' && row.UserID !== desk.UserID)) throw goneDraft()
  await requireWork(desk, toDraft(row).kind, row.subject)
}

function goneDraft(): AppError {
  return new AppError(
    'not-found',
    'This draft was finished or set aside in the meantime. Go back and open it again.',
  )
}

/** What each wizard's draft is the beginning of. */
const actOf = {
  receive: 'referral.receive',
  acknowledge: 'referral.acknowledge',
  contact: 'contact.log',
  intake: 'intake.save',
  successful: 'referral.resolve',
  unsuccessful: 'referral.resolve',
  housing: 'referral.housing',
  amend: 'referral.amend',
  amend_intake: 'intake.save',
  amend_contact: 'contact.log',
} as const satisfies Record<DraftKind, HatAct>

/** Drafts hold answers, so only those may open one who may save it. @throws AppError not-allowed, not-found */
async function requireWork(desk: WorkingDesk, kind: DraftKind, subject: string): Promise<void> {
  requireMay(desk, actOf[kind])
  const { db } = desk.store
  if (kind === 'amend_intake') await requireOwnIntake(desk, subject)
  else if (kind === 'amend_contact')
    requireOwn(desk, await referralById(db, (await attemptById(db, subject)).referral_id))
  else if (kind !== 'receive') requireOwn(desk, await referralById(db, subject))
  else if (subject !== 'new')
    throw new AppError('not-found', 'A referral is received as a new one. Go back and begin again.')
}

async function requireOwnIntake(desk: WorkingDesk, subject: string): Promise<void> {
  const place = placeOfSubject(subject)
  if (place === null)
    throw new AppError('not-found', 'This enrollment is no longer there. Go back and open it again.')
  const stays = await householdOf(desk.store.db, place.EnrollmentID)
  requireStay(desk, stayOf(stays, place.EnrollmentID))
}

/** A new referral's draft is its writer's own; a draft about a referral is shared by those who work on it. */
function ownOrShared(desk: WorkingDesk, kind: DraftKind, subject: string) {
  return subject === 'new' ? { kind, subject, UserID: desk.UserID } : { kind, subject }
}

function toDraft(row: LocalRow<'draft'>): Draft {
  return draftSchema.parse({ ...row, answers: JSON.parse(row.answers) as unknown })
}
