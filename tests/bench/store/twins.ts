import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { foldInCommitAtPages } from '#main/store/log-folding.ts'
import { unlock } from '#main/store/unlock.ts'
import { unlockVault } from '#main/vault/unlock-vault.ts'
import { dana } from '../../support/agency.ts'
import { largeVaultCopy } from '../vault/large-vault.ts'

/** The same store twice, page for page: as it is kept, and decrypted. */
export interface Twins {
  openEncrypted(): Database.Database
  openPlain(): Database.Database
}

export async function makeTwins(clients: number): Promise<Twins> {
  const folder = join(await largeVaultCopy(clients, 'twins'), 'vault')
  const encrypted = join(folder, 'store.db')
  const plain = join(folder, 'plain.db')
  const vault = await unlockVault(folder, dana)
  const keyHex = vault.dataKeyHex
  vault.close()
  cpSync(encrypted, plain)
  const db = new Database(plain)
  unlock(db, keyHex)
  db.pragma('journal_mode = DELETE')
  db.pragma("rekey = ''")
  db.close()
  if (existsSync(`${plain}-journal`)) rmSync(`${plain}-journal`)
  return {
    openEncrypted: () => opened(encrypted, (fresh) => unlock(fresh, keyHex)),
    openPlain: () => opened(plain, () => {}),
  }
}

/** With the pragmas of `openStore`. */
function opened(file: string, prepare: (db: Database.Database) => void): Database.Database {
  const db = new Database(file)
  prepare(db)
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'secure_delete = ON',
    'temp_store = MEMORY',
    'cache_size = -262144',
    `wal_autocheckpoint = ${foldInCommitAtPages}`,
  ]) {
    db.pragma(pragma)
  }
  return db
}
