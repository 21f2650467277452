import { readFile, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import { writeFileAtomically } from './atomic-file.ts'
import { VaultError } from './vault-error.ts'
import { vaultFiles } from './vault-files.ts'

/** Milliseconds since 1970, as `Date.now` gives them. */
export type Clock = () => number

const FREE_TRIES = 3
const LONGEST_WAIT_SECONDS = 60

const attemptsSchema = z.strictObject({ failures: z.int().min(0), lastAt: z.number() })
type Attempts = z.infer<typeof attemptsSchema>

const NO_ATTEMPTS: Attempts = { failures: 0, lastAt: 0 }

/** What could not be written (read-only folder, full disk), so that the wait holds at least while Threshold runs. */
const unwritten = new Map<string, Attempts>()

/** The wait after so many wrong tries in a row: none for three, then 1, 2, 4 ... 60 seconds. */
function waitSecondsAfter(failures: number): number {
  return failures <= FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_SECONDS, 2 ** (failures - FREE_TRIES - 1))
}

/**
 * Runs one try of a pass phrase; null from it is a wrong one. The try is written down as wrong before it begins, so
 * that killing Threshold in the middle does not make it free. Throws `throttled` without trying while the wait lasts,
 * and `wrong-pass-phrase` with the wait that now begins.
 */
export async function throttledTry<T>(
  folder: string,
  now: Clock,
  attempt: () => Promise<T | null>,
): Promise<T> {
  const before = await currentAttempts(folder, now)
  const secondsLeft = secondsLeftOf(before, now())
  if (secondsLeft > 0) throw new VaultError({ code: 'throttled', secondsLeft })
  const failed = { failures: before.failures + 1, lastAt: now() }
  await remember(folder, failed)
  const result = await attempt()
  if (result === null) {
    throw new VaultError({ code: 'wrong-pass-phrase', secondsLeft: secondsLeftOf(failed, now()) })
  }
  await forgetAttempts(folder)
  return result
}

/** Whole seconds until the next try is allowed; 0 when it is. */
export async function secondsUntilNextTry(folder: string, now: Clock = Date.now): Promise<number> {
  return secondsLeftOf(await currentAttempts(folder, now), now())
}

/** Starts the count again, after somebody has proved that they may open the vault. */
export async function forgetAttempts(folder: string): Promise<void> {
  unwritten.delete(resolve(folder))
  await rm(vaultFiles(folder).attempts, { force: true }).catch(() => undefined)
}

function secondsLeftOf(attempts: Attempts, at: number): number {
  const end = attempts.lastAt + waitSecondsAfter(attempts.failures) * 1000
  return Math.max(0, Math.ceil((end - at) / 1000))
}

/**
 * The tries so far. When the last one lies in the future, the clock was set back: the wait starts again from now, so
 * that it neither ends early nor lasts longer than its own length.
 */
async function currentAttempts(folder: string, now: Clock): Promise<Attempts> {
  const attempts = unwritten.get(resolve(folder)) ?? (await readAttempts(folder, now))
  if (attempts.lastAt <= now()) return attempts
  const restarted = { ...attempts, lastAt: now() }
  await remember(folder, restarted)
  return restarted
}

/** A file that cannot be understood counts as the three free tries: not as none, and not as a lock-out. */
async function readAttempts(folder: string, now: Clock): Promise<Attempts> {
  const text = await readFile(vaultFiles(folder).attempts, 'utf8').catch(() => null)
  if (text === null) return NO_ATTEMPTS
  try {
    return attemptsSchema.parse(JSON.parse(text))
  } catch {
    return { failures: FREE_TRIES, lastAt: now() }
  }
}

async function remember(folder: string, attempts: Attempts): Promise<void> {
  try {
    await writeFileAtomically(vaultFiles(folder).attempts, JSON.stringify(attempts))
    unwritten.delete(resolve(folder))
  } catch {
    unwritten.set(resolve(folder), attempts)
  }
}
