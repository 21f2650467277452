import { api } from './client.ts'
import { leaveLockNote } from './lock-note.ts'
import { writeOut } from './unwritten.ts'

/** Locks because somebody asked: the last words typed are stored first, and the next page says why it is locked. */
export async function lockNow(): Promise<void> {
  await writeOut()
  leaveLockNote({ why: 'asked', minutes: 0 })
  await api.vault.lock()
}
