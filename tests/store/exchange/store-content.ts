import { createHash } from 'node:crypto'
import Database from 'better-sqlite3-multiple-ciphers'
import { unlock } from '#main/store/unlock.ts'

/** A print of every row of every table of a store: the same where nothing was changed. */
export function printOf({ file, keyHex }: { readonly file: string; readonly keyHex: string }): string {
  const db = new Database(file, { readonly: true })
  try {
    unlock(db, keyHex)
    const hash = createHash('sha256')
    const tables = db
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .all()
    for (const { name } of tables) {
      hash.update(name)
      for (const row of db.prepare(`SELECT * FROM "${name}" ORDER BY 1`).raw().iterate())
        hash.update(JSON.stringify(row))
    }
    return hash.digest('hex')
  } finally {
    db.close()
  }
}
