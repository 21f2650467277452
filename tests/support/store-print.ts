import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { entities } from '#main/store/tables/entities.ts'
import { unlock } from '#main/store/unlock.ts'
import { unlockVault } from '#main/vault/unlock-vault.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { dana } from './agency.ts'

/** Looks at an agency's vault from outside while the application has it open. */
export interface StoreReader {
  /** Stands for every row of every table and for the keys: two are equal when nothing was changed between them. */
  print(): string
  close(): void
}

/** Opens a reader on the vault of a user-data folder, with Dana's pass phrase as it is now. */
export async function readStore(userData: string): Promise<StoreReader> {
  const folder = join(userData, 'vault')
  const files = vaultFiles(folder)
  const vault = await unlockVault(folder, dana)
  const db = new Database(files.store, { readonly: true })
  unlock(db, vault.dataKeyHex)
  vault.close()
  const tables = entities.map(({ options }) => db.prepare(`SELECT * FROM "${options.name}" ORDER BY rowid`))
  return {
    print: () => {
      const hash = createHash('sha256').update(readFileSync(files.header))
      for (const table of tables) hash.update(JSON.stringify(table.all()))
      return hash.digest('hex')
    },
    close: () => db.close(),
  }
}
