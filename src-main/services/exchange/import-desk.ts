import { basename } from 'node:path'
import { AppError } from '#shared/ipc/errors.ts'
import type { HeldImport, ImportCounts, ImportPreview } from '#shared/ipc/import-calls.ts'
import { tableOf } from '#shared/hud/fy2026/tables.ts'
import type { TableCounts } from '#main/exchange/merge/compare.ts'
import { newStagingPlace, removeStaging, type StagingPlace } from '#main/exchange/staging/staging.ts'
import type { StorePlace } from '#main/exchange/vault-with-staging.ts'
import type { JobProgress } from '#main/jobs/paced-words.ts'
import { runJob, type JobOptions } from '#main/jobs/run-job.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { foundChecks } from '../reports/data-check.ts'
import { today, type Desk } from '../desk.ts'
import { readDayLimits } from '../agency/settings.ts'
import { requireMay } from '../guard.ts'
import type { Session } from '../session.ts'

/** An export that somebody chose, and how far it is on its way in. It goes with the session. */
export interface ChosenImport {
  readonly path: string
  readonly staging: StagingPlace
  /** Null until the whole of it was read. */
  preview: ImportPreview | null
  /** The work on it that is under way; it never rejects. */
  work: { readonly done: Promise<void>; readonly stop: AbortController } | null
}

interface WorkTools {
  readonly begin: () => AbortSignal
  readonly onProgress: (progress: JobProgress) => void
}

/** What was chosen in this session; null when nothing was. @throws AppError not-allowed */
export function heldImport(desk: Desk, session: Session): HeldImport | null {
  requireMay(desk, 'data.import')
  const chosen = session.chosenImport
  return chosen === null
    ? null
    : {
        name: basename(chosen.path),
        isAtWork: chosen.work !== null,
        preview: chosen.preview,
      }
}

/** Asks for the zip or folder of an export. What was chosen before is dropped. @throws AppError not-allowed, conflict */
export async function chooseImport(
  desk: Desk,
  session: Session,
  ask: () => Promise<string | null>,
): Promise<HeldImport | null> {
  requireMay(desk, 'data.import')
  refuseAtWork(session.chosenImport)
  const path = await ask()
  if (path === null) return null
  refuseAtWork(session.chosenImport)
  await dropImport(session)
  session.chosenImport = {
    path,
    staging: newStagingPlace(vaultFiles(session.folder).store),
    preview: null,
    work: null,
  }
  return heldImport(desk, session)
}

/**
 * Reads what was chosen into a staging store, and says what would come in. A try that ends without a preview leaves
 * nothing on the disk, and can be made again. @throws AppError not-allowed, conflict, bad-input, wrong-pass-phrase, cancelled
 */
export async function stageChosen(
  desk: Desk,
  session: Session,
  passphrase: string | null,
  tools: WorkTools,
): Promise<ImportPreview> {
  requireMay(desk, 'data.import')
  const chosen = requireChosen(session)
  const { path: from, staging } = chosen
  const store = placeOf(session)
  chosen.preview = null
  return atWork(chosen, tools, async (options) => {
    try {
      removeStaging(staging)
      const read = await runJob('stage-import', { from, passphrase, store, staging }, options)
      const all = { projects: null, start: null, end: null, leaveOut: [], keep: 0, out: null }
      const limits = await readDayLimits(desk.store.db)
      const checks = await runJob(
        'check-data',
        { store, staging, today: today(desk), ...limits, ...all },
        options,
      )
      chosen.preview = {
        standard: read.standard,
        mapping: read.mapping.map((line) => ({
          ...line,
          touched: line.touched.map((place) => ({ ...place })),
        })),
        counts: read.counts.map(countsOf),
        findings: read.findings.map((group) => ({ ...group })),
        remarks: [...read.remarks],
        checks: foundChecks(checks),
      }
      return chosen.preview
    } catch (failure) {
      removeStaging(staging)
      throw failure
    }
  })
}

/**
 * Saves what was found while reading to a file. Its values come from the files that were chosen and never were the
 * vault's, so nothing leaves it. @throws AppError not-allowed, not-found, disk-full, folder-read-only
 */
export async function saveImportFindings(
  desk: Desk,
  session: Session,
  place: () => Promise<string | null>,
): Promise<{ saved: boolean }> {
  requireMay(desk, 'data.import')
  requireStaged(session)
  const to = await place()
  if (to === null) return { saved: false }
  const { staging } = requireStaged(session)
  await runJob('save-findings', { staging, to })
  return { saved: true }
}

/** Takes in what was read, in one transaction, and drops it. @throws AppError not-allowed, conflict, not-found, cancelled, disk-full */
export async function takeInStaged(desk: Desk, session: Session, tools: WorkTools): Promise<ImportCounts[]> {
  requireMay(desk, 'data.import')
  const chosen = requireStaged(session)
  const counts = await atWork(chosen, tools, (options) =>
    runJob(
      'merge-import',
      { store: placeOf(session), staging: chosen.staging, UserID: desk.UserID },
      { ...options, afterwards: (over) => void (session.goingOn = Promise.all([session.goingOn, over])) },
    ),
  )
  await dropImport(session)
  return counts.map(countsOf)
}

/** Forgets what was chosen, stops the work on it, and takes away what was read. */
export async function dropImport(session: Pick<Session, 'chosenImport'>): Promise<void> {
  const chosen = session.chosenImport
  session.chosenImport = null
  if (chosen === null) return
  chosen.work?.stop.abort()
  await chosen.work?.done
  removeStaging(chosen.staging)
}

/** One piece of work at a time on what was chosen: a second one that was sent at once is refused. */
async function atWork<T>(
  chosen: ChosenImport,
  { begin, onProgress }: WorkTools,
  work: (options: JobOptions) => Promise<T>,
): Promise<T> {
  refuseAtWork(chosen)
  const stop = new AbortController()
  const { promise: done, resolve } = Promise.withResolvers<void>()
  chosen.work = { done, stop }
  try {
    return await work({ signal: AbortSignal.any([begin(), stop.signal]), onProgress })
  } finally {
    chosen.work = null
    resolve()
  }
}

function refuseAtWork(chosen: ChosenImport | null): void {
  if (chosen !== null && chosen.work !== null)
    throw new AppError('conflict', 'An import is under way. Wait until it is done, or stop it first.')
}

function requireChosen({ chosenImport }: Session): ChosenImport {
  if (chosenImport === null)
    throw new AppError('not-found', 'No files are chosen. Nothing was changed. Choose a zip or folder first.')
  refuseAtWork(chosenImport)
  return chosenImport
}

function requireStaged(session: Session): ChosenImport {
  const chosen = requireChosen(session)
  if (chosen.preview === null)
    throw new AppError('not-found', 'The files were not read yet. Nothing was changed. Read them first.')
  return chosen
}

function placeOf({ folder, vault }: Session): StorePlace {
  return { file: vaultFiles(folder).store, keyHex: vault.dataKeyHex }
}

function countsOf({ table, added, same, changed, kept }: TableCounts): ImportCounts {
  return { file: tableOf(table).file, added, same, changed, kept }
}
