import Database from 'better-sqlite3-multiple-ciphers'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { StorePlace } from '#main/exchange/vault-with-staging.ts'
import { openToRead } from '#main/reports/open-to-read.ts'
import { openStore } from '#main/store/open-store.ts'
import { localTables, type LocalRow, type LocalTableName } from '#main/store/tables/local-tables.ts'
import { unlock } from '#main/store/unlock.ts'
import { columnNamesOf, tableNames } from '#shared/hud/fy2026/tables.ts'
import type { HudRow, HudTableName } from '#shared/hud/fy2026/types.ts'

/** Rows of HUD's tables, as they go into a store. */
export type HudRows = { readonly [T in HudTableName]?: readonly Partial<HudRow<T>>[] }

/** Rows of our own tables beside HUD's. */
export type LocalRows = { readonly [T in LocalTableName]?: readonly Partial<LocalRow<T>>[] }

const keyHex = 'ab'.repeat(32)

/** A real encrypted store with these rows, as a connection that only reads. It is gone after the test. */
export async function reportStore(rows: HudRows, local: LocalRows = {}): Promise<Database.Database> {
  const db = openToRead(await storeWith(rows, local))
  onTestFinished(() => {
    db.close()
  })
  return db
}

/** A real encrypted store with these rows: its file and its key. */
export async function storeWith(rows: HudRows, local: LocalRows = {}): Promise<StorePlace> {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-report-'))
  const file = join(folder, 'store.db')
  const store = await openStore({ file, keyHex, create: true })
  await store.close()
  fill(file, rows, local)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return { file, keyHex }
}

function fill(file: string, rows: HudRows, local: LocalRows): void {
  const db = new Database(file)
  unlock(db, keyHex)
  const insertAll = (
    table: string,
    columns: readonly string[],
    all: readonly Readonly<Record<string, unknown>>[] = [],
  ): void => {
    const insert = db.prepare(
      `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join()}) VALUES (${columns.map(() => '?').join()})`,
    )
    for (const values of all) insert.run(...columns.map((column) => values[column] ?? null))
  }
  db.exec('BEGIN')
  for (const table of tableNames) insertAll(table, columnNamesOf(table), rows[table])
  for (const [table, columns] of Object.entries(localTables))
    insertAll(table, Object.keys(columns), local[table as LocalTableName])
  db.exec('COMMIT')
  db.close()
}
