import Database from 'better-sqlite3-multiple-ciphers'
import { EncryptedZip } from '#main/exchange/export/encrypted-zip.ts'
import type { Stamp } from '#main/exchange/export/outgoing-row.ts'
import type { Selection } from '#main/exchange/export/selection.ts'
import { writeExport, type ExportFacts, type WrittenExport } from '#main/exchange/export/write-export.ts'
import { unlock } from '#main/store/unlock.ts'
import type { Job } from './job.ts'

export interface ExportJob {
  readonly storeFile: string
  readonly keyHex: string
  /** Where the encrypted zip is made; it must not be there yet, and is the caller's to move or to take away. */
  readonly path: string
  readonly passphrase: string
  readonly selection: Selection
  readonly stamp: Stamp
  readonly facts: ExportFacts
}

/** Writes an HMIS CSV export into an encrypted zip, over a connection that cannot write. */
export const exportHmisJob: Job<ExportJob, WrittenExport> = async (
  { storeFile, keyHex, path, passphrase, ...what },
  { progress },
) => {
  const db = new Database(storeFile, { readonly: true, fileMustExist: true, timeout: 5_000 })
  try {
    unlock(db, keyHex)
    const zip = new EncryptedZip(path, passphrase)
    try {
      return await writeExport(db, zip, what, progress)
    } finally {
      zip.close()
    }
  } finally {
    closeQuietly(db)
  }
}

/** A statement that a failure cut short keeps the connection busy; the thread that ends now ends it too. */
function closeQuietly(db: Database.Database): void {
  try {
    db.close()
  } catch {
    // See above: the failure itself is what has to be told.
  }
}
