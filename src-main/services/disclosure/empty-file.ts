import { open } from 'node:fs/promises'
import { faultCode } from '#main/vault/file-faults.ts'

/**
 * Takes what a file says off the disk, flushed; its name stays. False when no file has that name. Whatever else stands
 * in the way is thrown: what it says may still be there.
 */
export async function emptyFile(file: string): Promise<boolean> {
  try {
    const handle = await open(file, 'r+')
    try {
      await handle.truncate()
      await handle.sync()
    } finally {
      await handle.close()
    }
    return true
  } catch (fault) {
    if (faultCode(fault) === 'ENOENT') return false
    throw fault
  }
}
