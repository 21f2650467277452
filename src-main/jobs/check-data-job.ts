import Database from 'better-sqlite3-multiple-ciphers'
import type { StagingPlace } from '#main/exchange/staging/staging.ts'
import { openWithStaging, type StorePlace } from '#main/exchange/vault-with-staging.ts'
import { dataChecks } from '#main/reports/data-check/checks.ts'
import type { FoundRow } from '#main/reports/data-check/data-check.ts'
import { FindingsFiles } from '#main/reports/data-check/findings-files.ts'
import { runChecks, type CheckRun } from '#main/reports/data-check/run-checks.ts'
import { unlock } from '#main/store/unlock.ts'
import type { Job } from './job.ts'

export interface CheckData extends Omit<CheckRun, 'checks' | 'schema' | 'prefix'> {
  readonly store: StorePlace
  /** What waits to be imported, to be checked in the store's place; null to check the store. */
  readonly staging: StagingPlace | null
  /** Checks that do not count here, by id. */
  readonly leaveOut: readonly string[]
  /** How many rows of each check to answer. */
  readonly keep: number
  /** A folder to write every row into, as CSV; null for none. */
  readonly out: string | null
}

/** What one check found: how much, and the first rows. */
export interface CheckResult {
  readonly id: string
  readonly count: number
  readonly rows: readonly FoundRow[]
}

/** Runs the data checks. It only reads, but for the files in `out`. */
export const checkDataJob: Job<CheckData, readonly CheckResult[]> = async (input, { progress }) => {
  const { store, staging, leaveOut, keep, out, ...run } = input
  const checks = dataChecks.filter(({ id }) => !leaveOut.includes(id))
  const results: CheckResult[] = []
  const files = out === null ? null : new FindingsFiles(out)
  const db = staging === null ? openToRead(store) : openWithStaging(store, staging)
  let rows: FoundRow[] = []
  let found = 0
  progress(0, checks.length, 'Laying out the records')
  try {
    runChecks(
      db,
      { ...run, checks, schema: staging === null ? 'main' : 'staging', prefix: '' },
      {
        onRow: (check, row) => {
          if (rows.length < keep) rows.push(row)
          files?.add(check, row)
        },
        onCheck: (check, count, done) => {
          files?.end(check, count)
          results.push({ id: check.id, count, rows })
          rows = []
          found += count
          progress(done, checks.length, `${done} of ${checks.length} checks done, ${found} found so far`)
        },
      },
    )
    return results
  } finally {
    db.close()
    files?.close()
  }
}

function openToRead({ file, keyHex }: StorePlace): Database.Database {
  const db = new Database(file, { readonly: true, timeout: 5_000 })
  try {
    unlock(db, keyHex)
    return db
  } catch (failure) {
    db.close()
    throw failure
  }
}
