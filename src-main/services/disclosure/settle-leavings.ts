import { access, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { correctLeaving } from './correct-leaving.ts'
import type { Desk } from '../desk.ts'

/**
 * Settles what a sudden end left half done, at the unlock after it. What has no name of its own did not leave: it is
 * removed, and an entry that was written before it is corrected. What has its name left, and has its entry.
 */
export async function settleLeavings(desk: Desk): Promise<void> {
  const unsettled = await desk.store.db.find<LocalRow<'leaving_file'>>('leaving_file')
  for (const file of unsettled) await settle(desk, file)
}

async function settle(desk: Desk, file: LocalRow<'leaving_file'>): Promise<void> {
  const { leaving_file_id, temporary, disclosure_id, UserID } = file
  // A disk that is not plugged in is settled at a later unlock.
  if (!(await isThere(dirname(temporary)))) return
  const hasLeft = disclosure_id !== null && !(await isThere(temporary))
  if (disclosure_id === null || hasLeft)
    await desk.store.writeQuietly((db) => db.delete('leaving_file', { leaving_file_id }))
  else await correctLeaving({ ...desk, UserID }, { leaving_file_id, disclosure_id }, 'ended')
  await rm(temporary, { force: true })
}

async function isThere(file: string): Promise<boolean> {
  try {
    await access(file)
    return true
  } catch {
    return false
  }
}
