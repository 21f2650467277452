import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { createVault } from '#main/vault/create-vault.ts'
import type { OpenVault } from '#main/vault/open-vault.ts'
import { VaultError } from '#main/vault/vault-error.ts'

export const ROSA = { signInName: 'Rosa Díaz', passphrase: 'margin tundra olive kettle' }
export const BEATRICE = { signInName: 'beatrice', passphrase: 'copper lantern seldom orbit' }
export const NEW_PASSPHRASE = 'glacier pencil mutton sphere'

const cleanUps: (() => void)[] = []

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) cleanUp()
})

/** A fresh folder of its own, removed after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-vault-'))
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A vault with Rosa as its only user, already locked again. */
export async function lockedVault(
  folder = freshFolder(),
): Promise<{ folder: string; recoveryWords: string[] }> {
  const { open, recoveryWords } = await createVault(folder, { kind: 'agency', ...ROSA })
  open.close()
  return { folder, recoveryWords }
}

/** A vault with Rosa and Beatrice, opened by Rosa. */
export async function vaultOfTwo(): Promise<{ folder: string; open: OpenVault; beatrice: string }> {
  const folder = freshFolder()
  const { open } = await createVault(folder, { kind: 'agency', ...ROSA })
  const beatrice = await open.addUser(BEATRICE.signInName, BEATRICE.passphrase)
  return { folder, open, beatrice }
}

/** The VaultError this rejects with; anything else fails the test. */
export async function vaultErrorOf(promise: Promise<unknown>): Promise<VaultError> {
  try {
    await promise
  } catch (fault) {
    if (fault instanceof VaultError) return fault
    throw fault
  }
  throw new Error('It was expected to fail, and did not.')
}

export function headerPath(folder: string): string {
  return join(folder, 'vault.json')
}

export function readHeaderText(folder: string): string {
  return readFileSync(headerPath(folder), 'utf8')
}

/** Every file of a folder as one text, for searching. */
export function allTextIn(folder: string): string {
  return readdirSync(folder)
    .map(
      (name) =>
        `${name}\n${readFileSync(join(folder, name), 'latin1')}\n${readFileSync(join(folder, name), 'utf8')}`,
    )
    .join('\n')
}

/** A clock that stands still until it is moved. */
export class HandClock {
  #at: number

  constructor(start = Date.parse('2026-11-21T09:00:00Z')) {
    this.#at = start
  }

  readonly now = (): number => this.#at

  move(seconds: number): void {
    this.#at += seconds * 1000
  }
}

const isRoot = process.getuid?.() === 0

/** A disk of 256 KB, or null where this machine does not let us mount one. */
export function smallDisk(): string | null {
  if (process.platform !== 'linux' || !isRoot) return null
  const folder = mkdtempSync(join(tmpdir(), 'threshold-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).status === 0
  if (!mounted) {
    rmSync(folder, { recursive: true })
    return null
  }
  cleanUps.push(() => {
    spawnSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Fills a small disk to its last byte. */
export function fillDisk(folder: string): void {
  const block = Buffer.alloc(4096, 1)
  for (let n = 0; statfsSync(folder).bavail > 0; n += 1) writeFileSync(join(folder, `filler-${n}`), block)
}

/**
 * Makes a folder read-only, and answers true, by the means this machine has: a mount that is remounted for root, whom
 * permissions do not stop, and permissions for everyone else.
 */
export function makeReadOnly(folder: string): boolean {
  if (process.platform === 'win32') return false
  if (isRoot) return spawnSync('mount', ['-o', 'remount,ro', folder]).status === 0
  chmodSync(folder, 0o555)
  cleanUps.push(() => chmodSync(folder, 0o755))
  return true
}

/** A folder that can be made read-only afterwards, or null. */
export function folderToMakeReadOnly(): string | null {
  return isRoot ? smallDisk() : freshFolder()
}

/** Runs one of the scripts beside this file in a process of its own, and waits until it prints `ready`. */
export async function startChild(script: string, ...args: string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  cleanUps.push(() => child.kill('SIGKILL'))
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('ready')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`${script} ended early (${code})`)))
  })
  return child
}

/** Kills without warning, as a loss of power would, and waits until the process is gone. */
export async function killHard(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  child.kill('SIGKILL')
  await gone
}
