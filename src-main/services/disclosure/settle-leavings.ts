import { access, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { faultCode } from '#main/vault/file-faults.ts'
import { correctLeaving } from './correct-leaving.ts'
import type { Desk } from '../desk.ts'
import { emptyFile } from './empty-file.ts'

/**
 * Settles what was left half done, at the unlock after it. What has no name of its own did not leave: it is emptied, an
 * entry that was written before it is corrected, and only then it is removed. What has its name left, and has its entry.
 * What cannot be settled now keeps its note for a later unlock, and nothing else waits for it.
 */
export async function settleLeavings(desk: Desk): Promise<void> {
  const unsettled = await desk.store.db.find<LocalRow<'leaving_file'>>('leaving_file')
  for (const file of unsettled) await settle(desk, file).catch(() => undefined)
}

async function settle(desk: Desk, file: LocalRow<'leaving_file'>): Promise<void> {
  const { leaving_file_id, temporary, disclosure_id, UserID } = file
  const forget = () => desk.store.writeQuietly((db) => db.delete('leaving_file', { leaving_file_id }))
  // A text for the clipboard, which lies nowhere.
  if (temporary === '') {
    if (disclosure_id !== null)
      await correctLeaving({ ...desk, UserID }, { leaving_file_id, disclosure_id }, 'cut off')
    await forget()
    return
  }
  const hadNoName = await emptyFile(temporary)
  // A disk that is not plugged in is settled at a later unlock.
  if (!hadNoName && !(await isThere(dirname(temporary)))) return
  if (hadNoName && disclosure_id !== null)
    await correctLeaving({ ...desk, UserID }, { leaving_file_id, disclosure_id }, 'ended')
  await rm(temporary, { force: true })
  await forget()
}

async function isThere(folder: string): Promise<boolean> {
  try {
    await access(folder)
    return true
  } catch (fault) {
    if (faultCode(fault) === 'ENOENT') return false
    throw fault
  }
}
