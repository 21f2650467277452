import { readdir, rm, rmdir } from 'node:fs/promises'
import { basename } from 'node:path'
import { faultCode, writeFault } from './file-faults.ts'
import { acquireVaultLock } from './vault-lock.ts'
import { VaultError } from './vault-error.ts'
import { vaultFiles } from './vault-files.ts'

/** True when the folder is not there, or holds nothing but the count of wrong tries and a lock. */
export async function isVacant(folder: string): Promise<boolean> {
  try {
    const names = await readdir(folder)
    return names.every((name) => leftovers(folder).some((path) => basename(path) === name))
  } catch (fault) {
    if (faultCode(fault) === 'ENOENT') return true
    if (faultCode(fault) === 'ENOTDIR') return false
    throw writeFault(fault)
  }
}

/**
 * Takes a vacant folder away, to make room for a whole vault. Everything is deleted by its name: what else lies there
 * may be somebody's only backup. Throws `vault-exists` for it.
 */
export async function removeVacant(folder: string): Promise<void> {
  if (!(await isVacant(folder))) throw new VaultError({ code: 'vault-exists' })
  try {
    for (const path of leftovers(folder)) await rm(path, { force: true })
    await rmdir(folder)
  } catch (fault) {
    const code = faultCode(fault) ?? ''
    if (code === 'ENOENT') return
    throw ['ENOTEMPTY', 'EEXIST'].includes(code)
      ? new VaultError({ code: 'vault-exists' })
      : writeFault(fault)
  }
}

/**
 * Holds a folder while a vault is made for it, so that no other copy of Threshold makes one there as well. When the
 * making fails, the folder goes again if it is empty.
 */
export async function holdingVacant<T>(folder: string, make: () => Promise<T>): Promise<T> {
  const lock = acquireVaultLock(folder)
  try {
    return await make()
  } finally {
    lock.release()
    await rmdir(folder).catch(() => undefined)
  }
}

function leftovers(folder: string): readonly string[] {
  const { attempts, lock } = vaultFiles(folder)
  return [attempts, lock]
}
