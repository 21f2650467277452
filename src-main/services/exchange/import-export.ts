import type { TableCounts } from '#main/exchange/merge/compare.ts'
import type { Preview } from '#main/exchange/preview.ts'
import { newStagingPlace, removeStaging, type StagingPlace } from '#main/exchange/staging/staging.ts'
import type { StorePlace } from '#main/exchange/vault-with-staging.ts'
import { runJob, type JobOptions } from '#main/jobs/run-job.ts'

export interface Import {
  /** The zip or folder of an HMIS CSV export. */
  readonly from: string
  /** Of an encrypted zip; null where there is none. */
  readonly passphrase?: string | null
  readonly store: StorePlace
  readonly UserID: string
}

/** What came in, and what was found while it was read. */
export interface Imported {
  readonly preview: Preview
  readonly counts: readonly TableCounts[]
}

/**
 * Takes an HMIS CSV export into a store: all of it that can come in, or nothing. Nothing of it is ever on the disk
 * unencrypted. @param onPreview is told what would come before anything does, while the staging store is there
 * @throws AppError bad-input, wrong-pass-phrase, cancelled, disk-full
 */
export async function importExport(
  { from, passphrase = null, store, UserID }: Import,
  options: JobOptions = {},
  onPreview: (preview: Preview, staging: StagingPlace) => Promise<void> = async () => {},
): Promise<Imported> {
  const staging = newStagingPlace(store.file)
  try {
    const preview = await runJob('stage-import', { from, passphrase, store, staging }, options)
    await onPreview(preview, staging)
    const counts = await runJob('merge-import', { store, staging, UserID }, options)
    return { preview, counts }
  } finally {
    removeStaging(staging)
  }
}

/** Says what an import would bring and changes nothing. */
export async function dryRunImport(
  { from, passphrase = null, store }: Omit<Import, 'UserID'>,
  options: JobOptions = {},
  onPreview: (preview: Preview, staging: StagingPlace) => Promise<void> = async () => {},
): Promise<Preview> {
  const staging = newStagingPlace(store.file)
  try {
    const preview = await runJob('stage-import', { from, passphrase, store, staging }, options)
    await onPreview(preview, staging)
    return preview
  } finally {
    removeStaging(staging)
  }
}
