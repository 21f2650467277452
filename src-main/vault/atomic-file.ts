import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { faultCode, writeFault } from './file-faults.ts'

/** Virus scanners on Windows hold a fresh file for a moment. */
const RENAME_TRIES = 6

/**
 * Writes a small file so that a crash or a full disk leaves either the old content or the new, never a part:
 * temporary file beside it, flushed to the disk, then renamed over it. Throws a VaultError.
 */
export async function writeFileAtomically(path: string, text: string): Promise<void> {
  const temporary = `${path}.new`
  try {
    await rm(temporary, { force: true })
    await writeFlushed(temporary, text)
    await renameOver(temporary, path)
  } catch (fault) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw writeFault(fault)
  }
  await flushFolder(dirname(path))
}

async function writeFlushed(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text, 'utf8')
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Gives a whole file its name, also where a virus scanner holds it for a moment. */
export async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to)
      return
    } catch (fault) {
      const held =
        process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(faultCode(fault) ?? '')
      if (!held || attempt === RENAME_TRIES) throw fault
      await pause(20 * attempt)
    }
  }
}

/**
 * Flushes the rename itself. Windows and some network drives cannot; a loss of power then leaves the old file or the
 * new one, and both are whole.
 */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  if (handle === null) return
  try {
    await handle.sync()
  } catch {
    // The rename has happened; see above.
  } finally {
    await handle.close()
  }
}
