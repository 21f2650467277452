import type Database from 'better-sqlite3-multiple-ciphers'

/** Fewer writes than this may lie in the log; folding flushes the disk twice, which is not worth one save. */
const writesWorthFolding = 12

/** How long nothing may have been written before the store counts as at rest, in ms. */
const restMs = 200

/** Pages of 4 KiB: so full a log is folded by SQLite itself, in the commit that fills it, rest or no rest. */
export const foldInCommitAtPages = 8_000

/** Folds the log into the store and waits for nobody (PASSIVE): what a reader still needs stays until the next time. */
export function foldLog(db: Database.Database): void {
  db.pragma('wal_checkpoint(PASSIVE)')
}

/**
 * Folds SQLite's log (the WAL) into the store while nobody waits for a save. SQLite would do it within a commit, about
 * every 36th, and that save then takes 20 ms and more (docs/decisions/fold-the-log-at-rest.md).
 */
export class LogFolding {
  private readonly db: Database.Database
  private unfolded = 0
  private timer: NodeJS.Timeout | null = null

  constructor(db: Database.Database) {
    this.db = db
    db.pragma(`wal_autocheckpoint = ${foldInCommitAtPages}`)
  }

  /** A write was committed: when no other follows it soon, the log is folded. */
  noteWrite(): void {
    this.unfolded += 1
    if (this.unfolded < writesWorthFolding) return
    this.stop()
    this.timer = setTimeout(() => this.fold(), restMs).unref()
  }

  /** No fold comes any more. Closing the last connection to a store folds what is left. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
  }

  private fold(): void {
    this.timer = null
    if (this.db.inTransaction) return
    try {
      foldLog(this.db)
      this.unfolded = 0
    } catch {
      // A full disk or a worker that is folding: the log keeps everything, and the next write asks again.
    }
  }
}
