import { statSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { AppError } from '#shared/ipc/errors.ts'
import { migrations } from './migrations/index.ts'
import { toStoreError } from './sqlite-errors.ts'
import { unlock } from './unlock.ts'
import { countBeside, countInStore } from './write-count.ts'

/** SQLCipher 4's. */
const pageSize = 4096

/**
 * Looks at a store before it is opened to write, over a connection that cannot: what turns out to be damaged, newer, or
 * to have lost saved work is named and stays byte for byte as it is. An ordinary opening would fold whatever log lies
 * beside the store into it.
 * @throws AppError store-damaged (also for a wrong key), store-newer, store-older, folder-read-only
 */
export function refuseUnfit(file: string, keyHex: string, { evenIfOlder = false } = {}): void {
  refuseCutShort(file)
  const db = openToRead(file)
  try {
    unlock(db, keyHex)
    const applied = db.prepare<[], { name: string }>('SELECT name FROM store_version').all()
    if (applied.some(({ name }) => !known.has(name))) throw new AppError('store-newer', sentences.newer)
    if (!evenIfOlder && countBeside(file) > countInStore(db)) {
      throw new AppError('store-older', sentences.older)
    }
  } catch (failure) {
    throw noTable(failure) ? new AppError('store-damaged', sentences.empty) : toStoreError(failure)
  } finally {
    db.close()
  }
}

const known: ReadonlySet<string> = new Set(migrations.map(({ name }) => name))

const sentences = {
  missing:
    'The vault folder has its key file but not its store (store.db). Put the store back or restore your last backup. Nothing was changed.',
  empty:
    'The vault’s store (store.db) is empty or cut short. Nothing was changed. Make a copy of the vault folder before anything else, then restore your last backup.',
  newer:
    'This vault was last opened by a newer Threshold. Nothing was changed. Install that version on this computer, then open the vault with it.',
  older:
    'Some work that was saved is missing from the vault’s store: a file beside it (store.db-wal) was lost or damaged, or an older copy was put in its place. Nothing was changed. Make a copy of the vault folder before anything else, then put the missing file back or restore your last backup.',
} as const

/**
 * A whole number of pages, one at least; SQLite would make a new store of an empty file. While its log waits to be
 * folded in, a store may end anywhere: a crash during the folding leaves it so, and the log has the rest.
 */
function refuseCutShort(file: string): void {
  const size = sizeOf(file)
  if (size === null) throw new AppError('store-damaged', sentences.missing)
  const hasLog = (sizeOf(`${file}-wal`) ?? 0) > 0
  if (size < pageSize || (size % pageSize !== 0 && !hasLog)) {
    throw new AppError('store-damaged', sentences.empty)
  }
}

function openToRead(file: string): Database.Database {
  try {
    return new Database(file, { readonly: true, fileMustExist: true, timeout: 0 })
  } catch (failure) {
    throw toStoreError(failure)
  }
}

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null
}

function noTable(failure: unknown): boolean {
  return failure instanceof Error && failure.message.startsWith('no such table')
}
