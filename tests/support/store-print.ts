import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3-multiple-ciphers'
import { entities } from '#main/store/tables/entities.ts'
import { unlock } from '#main/store/unlock.ts'
import { unlockVault } from '#main/vault/unlock-vault.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import type { Credentials } from '#main/vault/unlock-vault.ts'

/** Looks at a vault from outside while the application has it open. */
export interface StoreReader {
  /** Stands for every row of every table and for the keys: two are equal when nothing was changed between them. */
  print(): string
  /** How many acts are on record; no change of a record is without one, and a draft is none. */
  acts(): number
  close(): void
}

/** Opens a reader on the vault in a folder. */
export async function readStore(folder: string, credentials: Credentials): Promise<StoreReader> {
  const files = vaultFiles(folder)
  const vault = await unlockVault(folder, credentials)
  const db = new Database(files.store, { readonly: true })
  unlock(db, vault.dataKeyHex)
  vault.close()
  const tables = entities.map(({ options }) => db.prepare(`SELECT * FROM "${options.name}" ORDER BY rowid`))
  const acts = db.prepare<[], number>('SELECT count(*) FROM act').pluck()
  return {
    acts: () => acts.get() ?? 0,
    print: () => {
      const hash = createHash('sha256').update(readFileSync(files.header))
      for (const table of tables) hash.update(JSON.stringify(table.all()))
      return hash.digest('hex')
    },
    close: () => db.close(),
  }
}
