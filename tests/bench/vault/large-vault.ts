import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { unlock } from '#main/store/unlock.ts'
import { cacheFolder, projectRoot, workFolder } from '../places.ts'
import { makeEmptyAgency } from './agency.ts'
import { fill } from './fill.ts'

/** Goes up when the rows that are made change. */
const version = 4

/**
 * A user-data folder with a vault of this many clients and five times as many CE Events. Made once and kept; made anew
 * when the generator or the store's schema changes. What is answered is the kept one: do not write to it.
 */
export async function largeVault(clients: number): Promise<string> {
  const folder = join(cacheFolder, `${clients}-clients-v${version}-${schemaMark()}`)
  if (existsSync(folder)) return folder
  const half = `${folder}.unfinished`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  const agency = await makeEmptyAgency(half)
  const db = new Database(agency.storeFile)
  try {
    unlock(db, agency.keyHex)
    // Only while the rows are made: nothing here would be missed after a power cut.
    for (const pragma of ['synchronous = OFF', 'cache_size = -1000000', 'temp_store = MEMORY'])
      db.pragma(pragma)
    withoutIndexes(db, () => fill(db, agency, clients))
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
  renameSync(half, folder)
  return folder
}

/** A copy of such a vault that may be written to. */
export async function largeVaultCopy(clients: number, name: string): Promise<string> {
  const kept = await largeVault(clients)
  const copy = join(workFolder, name)
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(workFolder, { recursive: true })
  cpSync(kept, copy, { recursive: true })
  return copy
}

/**
 * Rows go in faster while only the keys are kept in order; the indexes are made again as they were, and the planner's
 * statistics, which go with an index, are put back.
 */
export function withoutIndexes(db: Database.Database, work: () => void): void {
  const indexes = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
    )
    .all()
  const statistics = db
    .prepare<[], { tbl: string; idx: string; stat: string }>('SELECT * FROM sqlite_stat1')
    .all()
  for (const { name } of indexes) db.exec(`DROP INDEX "${name}"`)
  work()
  for (const { sql } of indexes) db.exec(sql)
  db.exec('DELETE FROM sqlite_stat1')
  const put = db.prepare<[string, string, string]>(
    'INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)',
  )
  for (const { tbl, idx, stat } of statistics) put.run(tbl, idx, stat)
}

export function schemaMark(): string {
  const folder = join(projectRoot, 'src-main/store/migrations')
  const hash = createHash('sha256')
  for (const name of readdirSync(folder).toSorted()) hash.update(readFileSync(join(folder, name)))
  return hash.digest('hex').slice(0, 8)
}
