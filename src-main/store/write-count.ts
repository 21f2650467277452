import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import type Database from 'better-sqlite3-multiple-ciphers'

const digits = 16

/**
 * How often the store was written, kept twice: in the store, as part of each transaction, and in a small file beside
 * it, right after. SQLite cannot tell that the end of its log is gone or that an old file was put back; when the file
 * says more than the store does, saved work is missing (docs/decisions/missing-work-is-noticed.md).
 */
export class WriteCount {
  private readonly db: Database.Database
  private file: number | null

  constructor(db: Database.Database, storeFile: string) {
    this.db = db
    this.file = openToWrite(countFile(storeFile))
  }

  /** Counts the transaction under way, and answers its number. It is undone with it. */
  raise(): number {
    const number = countInStore(this.db) + 1
    this.db.pragma(`user_version = ${number}`)
    return number
  }

  /**
   * Notes beside the store what was committed. Not flushed: a loss of power may leave a lower number, which says
   * nothing. Nor may it fail the save, which has happened.
   */
  note(number: number): void {
    if (this.file === null) return
    try {
      writeSync(this.file, String(number).padStart(digits, '0'), 0, 'latin1')
    } catch {
      // A full disk, or one that is gone: the number beside stays behind.
    }
  }

  close(): void {
    if (this.file !== null) closeSync(this.file)
    this.file = null
  }
}

/** The number in the store that this connection reads. */
export function countInStore(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** The number beside a store; 0, which says nothing, where there is none or it cannot be read. */
export function countBeside(storeFile: string): number {
  try {
    const text = readFileSync(countFile(storeFile), 'latin1')
    return /^\d{16}$/.test(text) ? Number(text) : 0
  } catch {
    return 0
  }
}

function countFile(storeFile: string): string {
  return `${storeFile}-count`
}

function openToWrite(path: string): number | null {
  for (const flags of ['r+', 'w+']) {
    try {
      return openSync(path, flags, 0o600)
    } catch {
      // Not there yet, or not ours to write: the next way, or none.
    }
  }
  return null
}
