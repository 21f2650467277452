import { rename, rm, stat } from 'node:fs/promises'
import dayjs from 'dayjs'
import { AppError } from '#shared/ipc/errors.ts'
import type { PushedEvent } from '#shared/ipc/events.ts'
import { runJob } from '#main/jobs/run-job.ts'
import { practiceCredentials } from '#main/practice/agency.ts'
import { writeFault } from '#main/vault/file-faults.ts'
import { inspectVault, kindOfPrevious } from '#main/vault/header-file.ts'
import { holdingVacant, isVacant } from '#main/vault/vacant-folder.ts'
import { acquireVaultLock } from '#main/vault/vault-lock.ts'
import { VaultError } from '#main/vault/vault-error.ts'
import { openSession } from './open-session.ts'
import type { Session } from '../session.ts'

type Push = (event: PushedEvent) => void

/**
 * Opens the practice vault in this folder and makes it first where there is none. One that can no longer be opened is
 * made anew, because it holds nothing of anybody's; what is not known to be one is kept beside it. `push` tells so, and
 * how far the making is.
 * @throws VaultError in-use, folder-read-only, disk-full, header-newer; AppError store-newer
 */
export async function openPractice(folder: string, push: Push): Promise<Session> {
  const { state } = await inspectVault(folder)
  if (state === 'damaged' || state === 'none') {
    if (!(await isVacant(folder))) await clearAway(folder, push)
    await furnish(folder, push)
  }
  try {
    return await openSession(folder, practiceCredentials)
  } catch (failure) {
    if (!(await isSpoiled(folder, failure))) throw failure
    await clearAway(folder, push)
    await furnish(folder, push)
    return openSession(folder, practiceCredentials)
  }
}

/**
 * Throws the practice vault in this folder away and makes it anew, with today's dates. Only ever a practice vault: of
 * anything else in the folder nothing is touched.
 * @throws VaultError in-use, folder-read-only, disk-full; AppError not-allowed
 */
export async function renewPractice(folder: string, push: Push): Promise<Session> {
  if (!(await isVacant(folder))) {
    if (!(await isKnownPractice(folder)))
      throw new AppError(
        'not-allowed',
        'The practice folder holds something that Threshold does not know as a practice vault. Nothing was changed.',
      )
    await clearAway(folder, push, wantedAnew)
  }
  await furnish(folder, push)
  return openSession(folder, practiceCredentials)
}

async function furnish(folder: string, push: Push): Promise<void> {
  await holdingVacant(folder, () =>
    runJob(
      'furnish-practice',
      { folder, today: dayjs().format('YYYY-MM-DD') },
      {
        onProgress: ({ done, total, words }) =>
          push({ kind: 'progress', job: 'practice', done, total, words }),
      },
    ),
  )
}

/** Faults that a new practice vault mends. A pass phrase exchanged while practicing is among them. */
const spoiling: ReadonlySet<string> = new Set([
  'header-damaged',
  'header-missing',
  'header-tampered',
  'store-damaged',
  'store-older',
  'wrong-pass-phrase',
  'not-allowed',
])

/** Never true for an agency's vault, whatever folder it is found in. */
async function isSpoiled(folder: string, failure: unknown): Promise<boolean> {
  if (!(failure instanceof VaultError || failure instanceof AppError) || !spoiling.has(failure.code))
    return false
  const inspection = await inspectVault(folder)
  return inspection.state !== 'ready' || inspection.kind === 'practice'
}

/**
 * Takes away what is left of a practice vault, unless another copy of Threshold has it open. Only a key file can say that
 * it is one; anything else is set aside, whole.
 */
async function clearAway(folder: string, push: Push, why: string = couldNotOpen): Promise<void> {
  const isPractice = await isKnownPractice(folder)
  const words = isPractice ? why : keptBeside
  push({ kind: 'progress', job: 'practice', done: 0, total: 1, words })
  acquireVaultLock(folder).release()
  try {
    if (isPractice) await rm(folder, { recursive: true, force: true })
    else await rename(folder, await freeName(`${folder}.kept`))
  } catch (fault) {
    throw writeFault(fault)
  }
}

const wantedAnew = 'The old practice vault is taken away'
const couldNotOpen =
  'The practice vault could not be opened. It held invented people only, so a new one is made.'
const keptBeside =
  'The practice folder held something that Threshold does not know. It was kept beside it, and a practice vault is made.'

async function isKnownPractice(folder: string): Promise<boolean> {
  const inspection = await inspectVault(folder)
  const kind = inspection.state === 'ready' ? inspection.kind : await kindOfPrevious(folder)
  return kind === 'practice'
}

async function freeName(path: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const name = `${path}-${n}`
    const isTaken = await stat(name).then(
      () => true,
      () => false,
    )
    if (!isTaken) return name
  }
}
