import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { openStore } from '#main/store/open-store.ts'
import { unlock } from '#main/store/unlock.ts'
import { cacheFolder } from '../places.ts'
import { schemaMark, withoutIndexes } from '../vault/large-vault.ts'
import { RowWriter } from '../vault/row-writer.ts'
import { ceWorld } from './ce-world.ts'

/** Goes up when the rows that are made change. */
const version = 1
export const keyHex = 'c0'.repeat(32)

/** An encrypted store that holds the invented community, made once and kept. Answers its file. */
export async function ceStore(clients: number): Promise<string> {
  const folder = join(cacheFolder, `ce-${clients}-clients-v${version}-${schemaMark()}`)
  const file = 'store.db'
  if (existsSync(folder)) return join(folder, file)
  const half = `${folder}.unfinished`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  const store = await openStore({ file: join(half, file), keyHex, create: true })
  await store.close()
  const db = new Database(join(half, file))
  try {
    unlock(db, keyHex)
    // Only while the rows are made: nothing here would be missed after a power cut.
    for (const pragma of ['synchronous = OFF', 'cache_size = -1000000', 'temp_store = MEMORY'])
      db.pragma(pragma)
    withoutIndexes(db, () => {
      const writer = new RowWriter(db)
      for (const [table, row] of ceWorld(clients)) writer.insert(table, row)
      writer.flush()
    })
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
  renameSync(half, folder)
  return join(folder, file)
}
