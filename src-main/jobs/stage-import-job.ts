import { openSource } from '#main/exchange/source/open-source.ts'
import { stageExport, type StagedExport } from '#main/exchange/staging/stage-export.ts'
import { Staging, removeStaging, type StagingPlace } from '#main/exchange/staging/staging.ts'
import { leaveOutOrphans } from '#main/exchange/staging/links.ts'
import { noteHouseholds } from '#main/exchange/staging/households.ts'
import { noteCompared } from '#main/exchange/merge/get-ready.ts'
import { findingGroups, type Preview } from '#main/exchange/preview.ts'
import { openWithStaging, type StorePlace } from '#main/exchange/vault-with-staging.ts'
import type { Job, JobTools } from './job.ts'

export interface StageImport {
  /** The zip or folder of the export. */
  readonly from: string
  /** Of an encrypted zip; null where there is none. */
  readonly passphrase?: string | null
  readonly store: StorePlace
  readonly staging: StagingPlace
}

/**
 * Reads an HMIS CSV export into a staging store and says what an import would bring. The vault is only read. A run that
 * fails takes its staging store away.
 */
export const stageImportJob: Job<StageImport, Preview> = async (
  { from, passphrase = null, store, staging },
  tools,
) => {
  try {
    const said = await fillStaging({ from, passphrase }, staging, tools)
    tools.progress(0, 1, 'Comparing with the vault')
    const db = openWithStaging(store, staging)
    try {
      // One look at the vault for all of it, however many saves come meanwhile.
      db.exec('BEGIN')
      leaveOutOrphans(db)
      noteHouseholds(db)
      const counts = noteCompared(db)
      db.exec('COMMIT')
      return { counts, findings: findingGroups(db), ...said }
    } finally {
      db.close()
    }
  } catch (failure) {
    removeStaging(staging)
    throw failure
  }
}

async function fillStaging(
  { from, passphrase }: { readonly from: string; readonly passphrase: string | null },
  place: StagingPlace,
  tools: JobTools,
): Promise<StagedExport> {
  const source = await openSource(from, passphrase)
  try {
    const staging = new Staging(place)
    try {
      return await stageExport(source, staging, tools)
    } finally {
      staging.close()
    }
  } finally {
    await source.close()
  }
}
