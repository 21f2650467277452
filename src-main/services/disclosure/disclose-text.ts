import { createHash } from 'node:crypto'
import type { NewDisclosure } from '#shared/domain/disclosure/disclosure.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { newId } from '#main/store/new-id.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { actOf, type Desk } from '../desk.ts'
import { correctLeaving } from './correct-leaving.ts'
import { recordDisclosure } from './record-disclosure.ts'

interface LeavingText {
  /** The act's name in the history. */
  readonly act: string
  readonly text: string
  readonly entry: NewDisclosure
  readonly disclosure_id: string
  /** Judges once more inside the transaction, and writes what goes with the entry; throwing stops everything. */
  readonly guard: (session: WriteSession) => Promise<void>
  /** Takes back what `guard` wrote, in the act that says that the text was not copied. */
  readonly withdraw: (session: WriteSession) => Promise<void>
  readonly copy: (text: string) => Promise<void>
}

/**
 * Puts a text onto the clipboard once its entry is on the disk: what left is always written down. Where it cannot be
 * copied the ledger is corrected; where everything ends in between, the next unlock says so (`settleLeavings`).
 * @throws AppError conflict where it could not be copied; whatever `guard` throws
 */
export async function discloseText(
  desk: Desk,
  { act, text, entry, disclosure_id, guard, withdraw, copy }: LeavingText,
): Promise<{ readonly actId: string }> {
  const bytes = Buffer.from(text, 'utf8')
  const leaving_file_id = newId()
  const forget = async () =>
    desk.store.writeQuietly((db) => db.delete('leaving_file', { leaving_file_id })).catch(() => undefined)
  const { actId } = await desk.store.write(actOf(desk, act), async (session) => {
    await guard(session)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await recordDisclosure(session, desk, { entry, disclosure_id, sha256, bytes: bytes.length })
    const note = { temporary: '', disclosure_id, UserID: desk.UserID, started_at: desk.now().toISOString() }
    await session.db.insert('leaving_file', { leaving_file_id, ...note })
  })
  try {
    await copy(text)
  } catch (cause) {
    await correctLeaving(desk, { leaving_file_id, disclosure_id }, 'not copied', withdraw).then(
      forget,
      () => undefined,
    )
    throw new AppError(
      'conflict',
      'The text could not be copied. Nothing left the vault. Make the card again.',
      undefined,
      { cause },
    )
  }
  await forget()
  return { actId }
}
