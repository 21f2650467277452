import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { faultCode, writeFault } from './file-faults.ts'

/**
 * Makes a folder for its owner alone, and those above it that are missing; one that is there is left as it is. Throws a
 * VaultError. (Node's own `recursive` calls a read-only disk a missing folder.)
 */
export function makeFolder(folder: string): void {
  try {
    makeWithParents(folder)
  } catch (fault) {
    throw writeFault(fault)
  }
}

function makeWithParents(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (fault) {
    const code = faultCode(fault)
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(folder) === folder) throw fault
    makeWithParents(dirname(folder))
    mkdirSync(folder, { mode: 0o700 })
  }
}
