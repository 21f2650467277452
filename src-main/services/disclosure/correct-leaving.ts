import dayjs from 'dayjs'
import type { NewDisclosure } from '#shared/domain/disclosure/disclosure.ts'
import { formatDateTime } from '#shared/domain/date/format-date.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { actOf, type Desk } from '../desk.ts'
import { recordDisclosure } from './record-disclosure.ts'

const words = {
  failed: 'The file could not be saved where it was to go. Nothing left.',
  ended:
    'Saving the file was broken off, and what was there without its name was emptied at a later unlock. Most likely nothing left.',
  'not copied': 'The text could not be copied. Nothing left.',
  'cut off':
    'Threshold ended while the text was being copied. Whether it came onto the clipboard is not known; if it did, it most likely went no further.',
} as const

interface Leaving {
  readonly leaving_file_id: string
  readonly disclosure_id: string
}

/**
 * Says in the ledger that a file whose entry was written did not get its name, or a text was not copied, and in the note
 * about it that this was said. Only what is empty by then may be called so.
 */
export async function correctLeaving(
  desk: Desk,
  { leaving_file_id, disclosure_id }: Leaving,
  why: keyof typeof words,
  withdraw: (session: WriteSession) => Promise<void> = async () => {},
): Promise<void> {
  await desk.store.write(actOf(desk, 'ledger.correct'), async (session) => {
    const row = await session.read('disclosure', disclosure_id)
    await recordDisclosure(session, desk, {
      entry: correctionOf(row, words[why]),
      sha256: '',
      bytes: 0,
      recordedLate: why === 'ended' || why === 'cut off',
    })
    await withdraw(session)
    await session.db.update('leaving_file', { leaving_file_id }, { disclosure_id: null })
  })
}

/** The entry that says what is wrong with one. */
export function correctionOf(
  { disclosure_id, at, recipient, PersonalID }: LocalRow<'disclosure'>,
  what: string,
): NewDisclosure {
  const made = formatDateTime(dayjs(at).format('YYYY-MM-DDTHH:mm'))
  return {
    kind: 'correction',
    form: 'none',
    what,
    recipient,
    authority: 'own',
    authorityWords: 'Keeping the ledger right',
    purpose: `Corrects the entry of ${made}`,
    release_id: null,
    PersonalID,
    second_UserID: null,
    published: null,
    corrects: disclosure_id,
  }
}
