import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import Database from 'better-sqlite3-multiple-ciphers'
import { stringify } from 'csv-stringify'
import { openOwnFile } from '#main/vault/own-file.ts'
import { writeFault } from '#main/vault/file-faults.ts'
import { effects } from '#shared/domain/exchange/finding-effects.ts'
import { unlockStaging } from './staging/cipher.ts'
import type { Finding } from './staging/finding.ts'
import type { StagingPlace } from './staging/staging.ts'

/**
 * Writes everything that was found to a CSV file of the user's choosing, in the order of the files: file, line, column,
 * value, reason, what became of it. A value that a spreadsheet would run is written so that it does not.
 * @throws VaultError disk-full, folder-read-only
 */
export async function saveFindings(staging: StagingPlace, to: string): Promise<void> {
  const db = new Database(staging.file, { readonly: true })
  try {
    unlockStaging(db, staging)
    const found = db
      .prepare<[], Finding>('SELECT file, line, "column", value, reason, effect FROM finding ORDER BY rowid')
      .iterate()
    const table = stringify({
      header: true,
      escape_formulas: true,
      record_delimiter: 'windows',
      columns: ['File', 'Line', 'Column', 'Value', 'Reason', 'What became of it'],
    })
    await pipeline(Readable.from(lines(found)), table, createWriteStream(to, { fd: openOwnFile(to) }))
  } catch (failure) {
    await rm(to, { force: true }).catch(() => undefined)
    throw writeFault(failure)
  } finally {
    db.close()
  }
}

function* lines(found: Iterable<Finding>): Generator<readonly (string | number | null)[]> {
  for (const { file, line, column, value, reason, effect } of found)
    yield [file, line, column, value, reason, effects[effect]]
}
