import type { TableCounts } from '#main/exchange/merge/compare.ts'
import { merge } from '#main/exchange/merge/merge.ts'
import type { StagingPlace } from '#main/exchange/staging/staging.ts'
import { openWithStaging, type StorePlace } from '#main/exchange/vault-with-staging.ts'
import type { Job } from './job.ts'

export interface MergeImport {
  readonly store: StorePlace
  readonly staging: StagingPlace
  readonly UserID: string
}

/** Brings what was staged into the vault, in one transaction. */
export const mergeImportJob: Job<MergeImport, readonly TableCounts[]> = async (
  { store, staging, UserID },
  tools,
) => {
  const db = openWithStaging(store, staging)
  try {
    return merge(db, store.file, { UserID, at: new Date() }, tools)
  } finally {
    db.close()
  }
}
