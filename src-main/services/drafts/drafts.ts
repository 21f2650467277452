import { partOfSubject } from '#shared/domain/client/profile.ts'
import type { Act } from '#shared/domain/hat/permissions.ts'
import { placeOfSubject } from '#shared/domain/intake/amend/amend-answers.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { draftSchema, isOwnDraft, type Draft, type DraftKind } from '#shared/ipc/draft-calls.ts'
import { attemptById } from '#main/store/repositories/contact.ts'
import { newId } from '#main/store/new-id.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import type { WorkingDesk } from '../desk.ts'
import { ceStay } from '../access/rapid-resolution.ts'
import { ownStay } from '../stays/end-stay.ts'
import { ownReferral, requireHousehold, requireMay, requireStay } from '../guard.ts'
import { householdOf, stayOf } from '../intake/recorded-intake.ts'
import { stayOfEnrollment } from '../stays/stays.ts'
import { ownTransfer } from '../transfers/step-transfer.ts'

type DraftRow = LocalRow<'draft'>

/**
 * The draft of this kind about this subject, begun now when there is none. Drafts belong to a subject, not to a
 * person: whoever takes over a household goes on where it stopped. New referrals are one each: without an id a blank
 * one is begun, or the one that was begun and left blank. @throws AppError not-allowed, not-found
 */
export async function openDraft(
  desk: WorkingDesk,
  kind: DraftKind,
  subject: string,
  draftId?: string,
): Promise<Draft> {
  await requireWork(desk, kind, subject)
  const which = draftId === undefined ? (subject === 'new' ? { answers: '{}' } : {}) : { draft_id: draftId }
  const found = await desk.store.db.findOneBy<DraftRow>('draft', {
    ...ownOrShared(desk, kind, subject),
    ...which,
  })
  if (found !== null) return toDraft(found)
  if (draftId !== undefined) throw goneDraft()
  const now = desk.now().toISOString()
  const row: DraftRow = {
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

/** Deletes a draft that is no longer wanted, and answers what it held. @throws AppError not-found */
export async function discardDraft(desk: WorkingDesk, draftId: string): Promise<Draft> {
  const draft = await requireDraft(desk, draftId)
  await desk.store.writeQuietly((db) => db.delete('draft', { draft_id: draftId }))
  return draft
}

/**
 * Puts a discarded draft back as it was. One that was begun in its place and is still blank gives way to it.
 * @throws AppError conflict when there are answers in its place
 */
export async function putDraftBack(desk: WorkingDesk, draft: Draft): Promise<void> {
  const { draft_id, kind, subject } = draft
  await requireWork(desk, kind, subject)
  await desk.store.writeQuietly(async (db) => {
    const inItsPlace = subject === 'new' ? [] : [ownOrShared(desk, kind, subject)]
    const standing = await db.findBy<DraftRow>('draft', [{ draft_id }, ...inItsPlace])
    if (standing.some(({ answers }) => answers !== '{}')) throw begunAgain()
    for (const blank of standing) await db.delete('draft', { draft_id: blank.draft_id })
    const row: DraftRow = { ...draft, answers: JSON.stringify(draft.answers), UserID: desk.UserID }
    await db.insert('draft', row)
  })
}

/** The draft, for those who may write it: one about nothing yet only for its writer. @throws AppError not-found */
async function requireDraft(desk: WorkingDesk, draft_id: string): Promise<Draft> {
  const row = await desk.store.db.findOneBy<DraftRow>('draft', { draft_id })
  if (row === null) throw goneDraft()
  const draft = toDraft(row)
  if (isOwnDraft(draft.kind, draft.subject) && row.UserID !== desk.UserID) throw goneDraft()
  await requireWork(desk, draft.kind, draft.subject)
  return draft
}

function goneDraft(): AppError {
  return new AppError(
    'not-found',
    'This draft was finished or discarded in the meantime. Go back and open it again.',
  )
}

function begunAgain(): AppError {
  return new AppError(
    'conflict',
    'This step was begun again in the meantime, so the earlier draft cannot come back. Nothing was changed.',
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
  safety_card: 'contact.log',
  contact_point: 'contact.log',
  profile: 'client.edit',
  end_stay: 'stay.end',
  assessment: 'assessment.record',
  questionnaire: 'questionnaire.propose',
  access: 'access.record',
  rapid_resolution: 'access.record',
  stay_join: 'stay.household',
  stay_head: 'stay.household',
  amend_exit: 'stay.end',
  transfer: 'transfer.ask',
  transfer_move: 'transfer.ask',
  release: 'release.record',
  referral_card: 'card.make',
  ce_event: 'event.log',
} as const satisfies Record<DraftKind, Act>

/** Their subject is a client, and only those who work with her household write them. */
const aboutHousehold: ReadonlySet<DraftKind> = new Set([
  'safety_card',
  'contact_point',
  'release',
  'referral_card',
  'ce_event',
  'assessment',
])

/**
 * Drafts hold answers, so only those may open one who may save it.
 * @throws AppError not-allowed, not-found
 */
export async function requireWork(desk: WorkingDesk, kind: DraftKind, subject: string): Promise<void> {
  requireMay(desk, actOf[kind])
  const { db } = desk.store
  if (kind === 'questionnaire') return
  if (aboutHousehold.has(kind)) await requireHousehold(desk, db, subject)
  else if (kind === 'profile') await requireClient(desk, subject)
  else if (kind === 'access') await requireClientOrNew(desk, subject)
  else if (kind === 'rapid_resolution') await ceStay(desk, db, subject)
  else if (kind === 'end_stay' || kind === 'stay_join' || kind === 'stay_head' || kind === 'transfer')
    await ownStay(desk, db, subject)
  else if (kind === 'transfer_move') await ownTransfer(desk, db, subject)
  else if (kind === 'amend_exit') requireStay(desk, await stayOfEnrollment(desk, db, subject))
  else if (kind === 'amend_intake') await requireOwnIntake(desk, subject)
  else if (kind === 'amend_contact') await ownReferral(desk, db, (await attemptById(db, subject)).referral_id)
  else if (kind !== 'receive') await ownReferral(desk, db, subject)
  else if (subject !== 'new')
    throw new AppError('not-found', 'A referral is received as a new one. Go back and begin again.')
}

async function requireClientOrNew(desk: WorkingDesk, subject: string): Promise<void> {
  if (subject !== 'new') await clientById(desk.store.db, subject)
}

async function requireClient(desk: WorkingDesk, subject: string): Promise<void> {
  const place = partOfSubject(subject)
  if (place === null)
    throw new AppError('not-found', 'This record is no longer there. Go back and open it again.')
  await clientById(desk.store.db, place.PersonalID)
}

async function requireOwnIntake(desk: WorkingDesk, subject: string): Promise<void> {
  const place = placeOfSubject(subject)
  if (place === null)
    throw new AppError('not-found', 'This enrollment is no longer there. Go back and open it again.')
  const stays = await householdOf(desk.store.db, place.EnrollmentID)
  requireStay(desk, stayOf(stays, place.EnrollmentID))
}

function ownOrShared(desk: WorkingDesk, kind: DraftKind, subject: string) {
  return isOwnDraft(kind, subject) ? { kind, subject, UserID: desk.UserID } : { kind, subject }
}

/** A stored draft as it is read. */
export function toDraft(row: DraftRow): Draft {
  return draftSchema.parse({ ...row, answers: JSON.parse(row.answers) as unknown })
}
