import Database from 'better-sqlite3-multiple-ciphers'
import { unlock } from '#main/store/unlock.ts'

/**
 * A connection of its own that only reads: it never holds up whoever writes. What a report works out stays in memory and
 * goes with the connection.
 */
export function openToRead({
  file,
  keyHex,
}: {
  readonly file: string
  readonly keyHex: string
}): Database.Database {
  const db = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 })
  try {
    unlock(db, keyHex)
    db.pragma('temp_store = MEMORY')
    // KiB, and at most: a page that is still in memory need not be decrypted again.
    db.pragma('cache_size = -262144')
    return db
  } catch (failure) {
    db.close()
    throw failure
  }
}
