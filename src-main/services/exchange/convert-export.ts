import { rename, rm } from 'node:fs/promises'
import type { StorePlace } from '#main/exchange/vault-with-staging.ts'
import { placeFault } from '#main/vault/place-fault.ts'
import type { Selection } from '#main/exchange/export/selection.ts'
import type { WrittenExport } from '#main/exchange/export/write-export.ts'
import { runJob } from '#main/jobs/run-job.ts'
import { hudDateTime } from '#main/store/hud-date-time.ts'
import { newId } from '#main/store/new-id.ts'
import type { Store } from '#main/store/store.ts'
import { exportFacts } from './export-facts.ts'
import { refuseWeakFilePassphrase } from './file-passphrase.ts'

export interface Conversion {
  readonly store: Store
  readonly place: StorePlace
  readonly selection: Selection
  readonly HashStatus: 1 | 4
  readonly passphrase: string
  readonly path: string
  readonly version: string
}

/**
 * Writes an export that was read from files back as HUD's files of today, encrypted. Nobody's vault is open: whoever asks
 * holds these records in plain files already, so nobody signs and no ledger is there to say so.
 * @throws AppError weak-pass-phrase, cancelled, disk-full, folder-read-only
 */
export async function convertExport(
  { store, place, selection, HashStatus, passphrase, path, version }: Conversion,
  options: NonNullable<Parameters<typeof runJob>[2]>,
): Promise<WrittenExport> {
  await refuseWeakFilePassphrase(passphrase)
  const ExportDate = hudDateTime(new Date())
  const moment = { ExportDate, ImplementationID: newId(), version }
  const facts = await exportFacts(store.db, { period: selection.period, HashStatus }, moment)
  const stamp = { ExportID: newId(), ExportDate, HashStatus }
  const temporary = `${path}.part`
  const { file: storeFile, keyHex } = place
  try {
    const input = { storeFile, keyHex, path: temporary, passphrase, selection, stamp, facts }
    const written = await runJob('export-hmis', input, options)
    await rename(temporary, path).catch((fault: unknown) => {
      throw placeFault(fault)
    })
    return written
  } catch (failure) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw failure
  }
}
