import Database from 'better-sqlite3-multiple-ciphers'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore } from '#main/store/open-store.ts'
import { unlock } from '#main/store/unlock.ts'
import { columnNamesOf, tableNames } from '#shared/hud/fy2026/tables.ts'
import type { HudRow, HudTableName } from '#shared/hud/fy2026/types.ts'

/** Rows of HUD's tables, as they go into a store. */
export type HudRows = { readonly [T in HudTableName]?: readonly Partial<HudRow<T>>[] }

const keyHex = 'ab'.repeat(32)

/** A real encrypted store with these rows, as a connection that only reads. It is gone after the test. */
export async function reportStore(rows: HudRows): Promise<Database.Database> {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-report-'))
  const file = join(folder, 'store.db')
  const store = await openStore({ file, keyHex, create: true })
  await store.close()
  fill(file, rows)
  const db = connect(file, { readonly: true })
  onTestFinished(() => {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return db
}

function fill(file: string, rows: HudRows): void {
  const db = connect(file)
  db.exec('BEGIN')
  for (const table of tableNames) {
    const columns = columnNamesOf(table)
    const insert = db.prepare(
      `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join()}) VALUES (${columns.map(() => '?').join()})`,
    )
    for (const row of rows[table] ?? []) {
      const values: Readonly<Record<string, unknown>> = row
      insert.run(...columns.map((column) => values[column] ?? null))
    }
  }
  db.exec('COMMIT')
  db.close()
}

function connect(file: string, options: Database.Options = {}): Database.Database {
  const db = new Database(file, options)
  unlock(db, keyHex)
  db.pragma('temp_store = MEMORY')
  return db
}
