import { api } from './client.ts'
import { writeOut } from './unwritten.ts'

/** Locks because somebody asked: the last words typed are stored first. */
export async function lockNow(): Promise<void> {
  await writeOut()
  await api.vault.lock()
}
