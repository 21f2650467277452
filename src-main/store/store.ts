import PQueue from 'p-queue'
import type { DataSource, EntityManager } from 'typeorm'
import type { LogFolding } from './log-folding.ts'
import { isBusy, toStoreError } from './sqlite-errors.ts'
import type { WriteCount } from './write-count.ts'
import { WriteSession, type Act } from './write-session.ts'

/** Longer than any merge of an import: a save that waits and then is done is better than one that is refused. */
const retryFor = 60_000

/**
 * The open store. Reads go straight to `db`; every write goes through `write`, one at a time, in one transaction
 * that also records who changed what and when.
 */
export class Store {
  private readonly writes = new PQueue({ concurrency: 1 })
  private readonly dataSource: DataSource
  private readonly count: WriteCount
  private readonly folding: LogFolding
  /** True while `together` holds the transaction that every write is a part of. */
  private outer = false

  constructor(dataSource: DataSource, count: WriteCount, folding: LogFolding) {
    this.dataSource = dataSource
    this.count = count
    this.folding = folding
  }

  /** For reading. Writing through it would leave no history, so only `write` does. */
  get db(): EntityManager {
    return this.dataSource.manager
  }

  /**
   * Runs `work` in one transaction. Everything it changes through the session is recorded as one act; when it
   * throws, nothing of it is there.
   * @throws AppError disk-full, folder-read-only, store-damaged, conflict
   */
  async write<T>(
    act: Act,
    work: (session: WriteSession) => Promise<T>,
  ): Promise<{ readonly actId: string; readonly result: T }> {
    return this.writes.add(async () => {
      await this.begin()
      try {
        const session = new WriteSession(this.db, act)
        const result = await work(session)
        await session.finish()
        await this.commit()
        return { actId: session.actId, result }
      } catch (failure) {
        await this.rollback()
        throw toStoreError(failure)
      }
    })
  }

  /** Writes that are no record yet: drafts. One transaction, no history. */
  async writeQuietly<T>(work: (db: EntityManager) => Promise<T>): Promise<T> {
    return this.writes.add(async () => {
      await this.begin()
      try {
        const result = await work(this.db)
        await this.commit()
        return result
      } catch (failure) {
        await this.rollback()
        throw toStoreError(failure)
      }
    })
  }

  /**
   * Runs `work`, which writes act by act as ever, and puts all its acts on the disk at once: each page is then encrypted
   * once and not with every act. When it throws, none of them is there. For a store that nobody else has open.
   */
  async together<T>(work: () => Promise<T>): Promise<T> {
    await this.begin()
    this.outer = true
    try {
      const result = await work()
      await this.writes.onIdle()
      this.outer = false
      await this.commit()
      return result
    } catch (failure) {
      await this.writes.onIdle()
      this.outer = false
      await this.rollback()
      throw toStoreError(failure)
    }
  }

  /** Waits for writes under way, then closes the file. */
  async close(): Promise<void> {
    await this.writes.onIdle()
    this.folding.stop()
    this.count.close()
    if (this.dataSource.isInitialized) await this.dataSource.destroy()
  }

  private async commit(): Promise<void> {
    if (this.outer) {
      await this.db.query('RELEASE act')
      return
    }
    const number = this.count.raise()
    await this.db.query('COMMIT')
    this.count.note(number)
    this.folding.noteWrite()
  }

  /** SQLite has one writer. When a worker holds it, this waits off the window's thread and tries again. */
  private async begin(): Promise<void> {
    if (this.outer) {
      await this.db.query('SAVEPOINT act')
      return
    }
    const giveUpAt = Date.now() + retryFor
    for (;;) {
      try {
        await this.db.query('BEGIN IMMEDIATE')
        return
      } catch (failure) {
        if (!isBusy(failure) || Date.now() > giveUpAt) throw toStoreError(failure)
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    }
  }

  /** SQLite itself may have rolled back already (a full disk does); then there is nothing left to undo. */
  private async rollback(): Promise<void> {
    try {
      await this.db.query(this.outer ? 'ROLLBACK TO act' : 'ROLLBACK')
      if (this.outer) await this.db.query('RELEASE act')
    } catch {
      // Nothing was open any more.
    }
  }
}
