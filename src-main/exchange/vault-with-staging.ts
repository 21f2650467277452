import Database from 'better-sqlite3-multiple-ciphers'
import { unlock } from '#main/store/unlock.ts'
import { attachStaging } from './staging/cipher.ts'
import { withoutJournal, type StagingPlace } from './staging/staging.ts'

/** A store's file and its key, 64 hex digits, as a worker is given them. */
export interface StorePlace {
  readonly file: string
  readonly keyHex: string
}

/**
 * A connection of its own to a vault's store, with the staging store attached as `staging`. Light writes of the window
 * wait while it writes; it waits for them.
 */
export function openWithStaging(store: StorePlace, staging: StagingPlace): Database.Database {
  const db = new Database(store.file, { fileMustExist: true, timeout: 10_000 })
  try {
    unlock(db, store.keyHex)
    db.pragma('synchronous = FULL')
    db.pragma('secure_delete = ON')
    db.pragma('temp_store = MEMORY')
    // KiB. Keys are drawn by chance, so each row goes to another page of each index: what is not kept is decrypted anew.
    db.pragma('cache_size = -98304')
    // A commit that folded the log would hold up its result; whoever writes much folds it afterwards.
    db.pragma('wal_autocheckpoint = 0')
    attachStaging(db, staging)
    withoutJournal(db, 'staging')
    db.pragma('staging.cache_size = -8192')
    return db
  } catch (failure) {
    db.close()
    throw failure
  }
}
