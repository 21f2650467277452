import type { TableCounts } from '#main/exchange/merge/compare.ts'
import { merge } from '#main/exchange/merge/merge.ts'
import type { StagingPlace } from '#main/exchange/staging/staging.ts'
import { openWithStaging, type StorePlace } from '#main/exchange/vault-with-staging.ts'
import { foldLog } from '#main/store/log-folding.ts'
import type { Job } from './job.ts'

export interface MergeImport {
  readonly store: StorePlace
  readonly staging: StagingPlace
  readonly UserID: string
}

/**
 * Brings what was staged into the vault, in one transaction. Once that is told, the log is folded into the store in this
 * thread, where it holds up neither a save nor a reader: every page of it is decrypted and encrypted anew.
 */
export const mergeImportJob: Job<MergeImport, readonly TableCounts[]> = async (
  { store, staging, UserID },
  tools,
) => {
  const db = openWithStaging(store, staging)
  try {
    const counts = merge(db, store.file, { UserID, at: new Date() }, tools)
    db.exec('DETACH DATABASE staging')
    const afterwards = tools.afterwards ?? ((work) => work())
    afterwards(() => {
      try {
        foldLog(db)
      } finally {
        db.close()
      }
    })
    return counts
  } catch (failure) {
    db.close()
    throw failure
  }
}
