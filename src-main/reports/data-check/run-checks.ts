import type Database from 'better-sqlite3-multiple-ciphers'
import type { DataCheck, FoundRow } from './data-check.ts'
import { prepare, type Scope } from './prepare.ts'

/** What a run of the checks is asked. */
export interface CheckRun extends Scope {
  readonly checks: readonly DataCheck[]
  /** How many days a referral may be without a result. */
  readonly lateDays: number
  /** How many days a stay without a bed may go on before somebody should look at it. */
  readonly longDays: number
}

/** What hears of a run: each row as it is found, and each check's count as it ends. */
export interface Listener {
  readonly onRow?: (check: DataCheck, row: FoundRow) => void
  readonly onCheck?: (check: DataCheck, count: number, done: number) => void
}

/**
 * Runs checks, one after the other, on any connection to a store or to data that waits to be imported. It only reads;
 * a read-only connection will do.
 */
export function runChecks(db: Database.Database, run: CheckRun, { onRow, onCheck }: Listener): void {
  const clear = prepare(db, run)
  try {
    const { today, start, end, lateDays, longDays } = run
    for (const [at, check] of run.checks.entries()) {
      let count = 0
      const rows = db
        .prepare<[object], FoundRow>(check.sql)
        .iterate({ today, start, end, lateDays, longDays })
      for (const row of rows) {
        count += 1
        onRow?.(check, row)
      }
      onCheck?.(check, count, at + 1)
    }
  } finally {
    clear()
  }
}
