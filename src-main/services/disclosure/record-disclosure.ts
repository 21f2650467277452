import {
  newDisclosureSchema,
  whyNoEntry,
  type Fingerprint,
  type NewDisclosure,
} from '#shared/domain/disclosure/disclosure.ts'
import { whyNotUnder } from '#shared/domain/release/release-state.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { newId } from '#main/store/new-id.ts'
import { releaseById } from '#main/store/repositories/releases.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import type { Desk } from '../desk.ts'
import { certainDay } from '../agency/known-day.ts'

interface Kept extends Fingerprint {
  readonly entry: NewDisclosure
  /** Known beforehand where other rows point at the entry. */
  readonly disclosure_id?: string
  /** A correction that is made at the unlock after Threshold ended in the middle of saving a file. */
  readonly recordedLate?: boolean
}

/**
 * Writes down that something left, in the act in which it leaves; for a file, `discloseFile` sees to that. Under a
 * release, the release must stand and name both client and receiver. Answers the entry's id.
 * @throws AppError not-allowed, not-found
 */
export async function recordDisclosure(
  session: WriteSession,
  desk: Desk,
  { entry, sha256, bytes, disclosure_id = newId(), recordedLate = false }: Kept,
): Promise<string> {
  const known = newDisclosureSchema.parse(entry)
  const wrong = whyNoEntry(known)
  if (wrong !== null) throw new Error(wrong)
  if (known.release_id !== null) await requireRelease(session, desk, known)
  const { authorityWords, published, ...columns } = known
  await session.insert('disclosure', {
    ...columns,
    disclosure_id,
    at: desk.now().toISOString(),
    UserID: desk.UserID,
    authority_words: authorityWords,
    published: published === null || published === undefined ? null : JSON.stringify(published),
    sha256,
    bytes,
    recorded_late: recordedLate ? 1 : 0,
  })
  return disclosure_id
}

async function requireRelease(
  session: WriteSession,
  desk: Desk,
  { release_id, PersonalID, recipient }: NewDisclosure,
): Promise<void> {
  const release = await releaseById(session.db, release_id ?? '')
  if (release.PersonalID !== PersonalID || release.recipient !== recipient) {
    throw new AppError(
      'not-allowed',
      'The release names another client or another agency. Nothing left the vault.',
    )
  }
  const why = whyNotUnder(release, await certainDay(desk, session.db))
  if (why !== null) throw new AppError('not-allowed', `${why}. Nothing left the vault.`)
}
