import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { z } from 'zod'
import { faultCode, writeFault } from './file-faults.ts'
import { makeFolder } from './make-folder.ts'
import { isRunning, processStart } from './process-identity.ts'
import { VaultError } from './vault-error.ts'
import { vaultFiles } from './vault-files.ts'

/** One copy of Threshold's hold on a vault folder. */
export interface VaultLock {
  /** Lets go; safe to call twice, and from an exit handler. */
  release(): void
}

/** A lock file without its content yet is one being written, for this long. */
const WRITING_MS = 10_000

const holderSchema = z.object({
  token: z.string(),
  pid: z.int().positive(),
  processStart: z.string().nullable(),
  /** A hash: computers are often named after their owners. */
  computer: z.string(),
})
type Holder = z.infer<typeof holderSchema>

/**
 * Takes the folder for this process, or throws `in-use`. The lock of a process that is gone (killed, power lost) is
 * taken over. That of another computer is not, because nobody here can see whether it still runs: `evenFromElsewhere`
 * takes it, after the person has said that Threshold is closed there.
 */
export function acquireVaultLock(
  folder: string,
  { evenFromElsewhere = false }: { readonly evenFromElsewhere?: boolean } = {},
): VaultLock {
  const { lock } = vaultFiles(folder)
  const self: Holder = {
    token: randomBytes(16).toString('hex'),
    pid: process.pid,
    processStart: processStart(process.pid),
    computer: thisComputer(),
  }
  try {
    makeFolder(folder)
    if (!tryToCreate(lock, self)) {
      takeAwayStale(lock, self, evenFromElsewhere)
      if (!tryToCreate(lock, self)) throw new VaultError({ code: 'in-use', elsewhere: false })
    }
  } catch (fault) {
    throw writeFault(fault)
  }
  held.add(self.token)
  return { release: () => release(lock, self) }
}

/** The locks this process holds now. A file of ours that names another one could not be taken away when it was let go. */
const held = new Set<string>()

/** True when the file is ours now; false when there is one already. */
function tryToCreate(lock: string, self: Holder): boolean {
  let file: number
  try {
    file = openSync(lock, 'wx', 0o600)
  } catch (fault) {
    if (faultCode(fault) === 'EEXIST') return false
    throw fault
  }
  try {
    writeSync(file, JSON.stringify(self))
    fsyncSync(file)
  } catch (fault) {
    rmSync(lock, { force: true })
    throw fault
  } finally {
    closeSync(file)
  }
  return true
}

/** Moves a stale lock out of the way; throws `in-use` when its holder is alive or cannot be judged. */
function takeAwayStale(lock: string, self: Holder, evenFromElsewhere: boolean): void {
  const seen = readText(lock)
  if (seen === null) return
  const holder = parseHolder(seen)
  if (holder === null ? isBeingWritten(lock) : isAlive(holder, self, evenFromElsewhere)) {
    throw new VaultError({ code: 'in-use', elsewhere: holder !== null && holder.computer !== self.computer })
  }
  const aside = `${lock}.${self.token}`
  try {
    renameSync(lock, aside)
  } catch (fault) {
    if (faultCode(fault) === 'ENOENT') return
    throw fault
  }
  const someoneWasFaster = readText(aside) !== seen
  if (someoneWasFaster) {
    renameSync(aside, lock)
    throw new VaultError({ code: 'in-use', elsewhere: false })
  }
  rmSync(aside, { force: true })
}

function isAlive(holder: Holder, self: Holder, evenFromElsewhere: boolean): boolean {
  if (holder.computer !== self.computer) return !evenFromElsewhere
  if (holder.pid === self.pid && holder.processStart === self.processStart) return held.has(holder.token)
  if (!isRunning(holder.pid)) return false
  return holder.processStart === null || holder.processStart === processStart(holder.pid)
}

function isBeingWritten(lock: string): boolean {
  try {
    return Math.abs(Date.now() - statSync(lock).mtimeMs) < WRITING_MS
  } catch {
    return false
  }
}

/** Never throws: where the file cannot be taken away now (a drive that is gone), it counts as stale from here on. */
function release(lock: string, self: Holder): void {
  held.delete(self.token)
  try {
    const text = readText(lock)
    if (text !== null && parseHolder(text)?.token === self.token) rmSync(lock, { force: true })
  } catch {
    // See above.
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (fault) {
    if (faultCode(fault) === 'ENOENT') return null
    throw fault
  }
}

function parseHolder(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function thisComputer(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 32)
}
