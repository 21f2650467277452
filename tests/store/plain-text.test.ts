import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { entities } from '#main/store/tables/entities.ts'
import { filesUnder, plainWords } from '../support/files.ts'
import { closedAgency, unlocked } from './services/agency-vault.ts'

const stem = 'zanzacolumn'

/** Every column of every table that holds text, with a word of its own; derived, so that a new one is there too. */
const columns = entities.flatMap(({ options }, table) =>
  Object.entries(options.columns).flatMap(([column, definition], place) =>
    definition?.type === 'text' ? [{ table: options.name, column, word: `${stem}${table}x${place}x` }] : [],
  ),
)

test('no text column of any table is readable in the vault’s files, while open and after closing', async () => {
  const tables = new Set(columns.map(({ table }) => table))
  expect(tables.size, 'every table has text').toBe(entities.length)
  const { folder } = await closedAgency()
  const { session, lock } = await unlocked(folder)
  const { db } = session.store
  // A row of words points at nobody.
  await db.query('PRAGMA foreign_keys = OFF')
  for (const table of tables) {
    const own = columns.filter((column) => column.table === table)
    const others = otherColumns(table)
    const names = [...own.map(({ column }) => column), ...others].map((name) => `"${name}"`).join(', ')
    const values = [...own.map(({ word }) => word), ...others.map(() => 0)]
    await session.store.writeQuietly((writing) =>
      writing.query(`INSERT INTO "${table}" (${names}) VALUES (${values.map(() => '?').join(', ')})`, values),
    )
  }
  const open = filesUnder(folder)
  expect(open.map(({ path }) => basename(path))).toContain('store.db-wal')
  expect(readable(open)).toEqual([])

  const lost: string[] = []
  for (const { table, column, word } of columns) {
    const rows: readonly unknown[] = await db.query(`SELECT 1 FROM "${table}" WHERE "${column}" = ?`, [word])
    if (rows.length !== 1) lost.push(`${table}.${column}`)
  }
  expect(lost, 'every word was really stored').toEqual([])
  await lock()
  const closed = filesUnder(folder)
  expect(readFileSync(join(folder, 'store.db')).length).toBeGreaterThan(100_000)
  expect(readable(closed)).toEqual([])
})

/** Columns that hold numbers and may not be empty; a table's own running number it gives itself. */
function otherColumns(table: string): readonly string[] {
  const options = entities.find((entity) => entity.options.name === table)?.options.columns ?? {}
  return Object.entries(options).flatMap(([name, definition]) =>
    definition?.type !== 'text' && definition?.nullable !== true && definition?.primary !== true
      ? [name]
      : [],
  )
}

function readable(files: ReturnType<typeof filesUnder>): readonly string[] {
  return files.filter(({ bytes }) => plainWords(bytes, [stem]).length > 0).map(({ path }) => path)
}
