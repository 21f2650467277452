import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importExport } from '#main/services/exchange/import-export.ts'
import { tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import { mutableExport } from '../../support/hmis/mutable-export.ts'
import { freshStore, inventedExport, type FreshStore } from './support.ts'

let fresh: FreshStore

beforeEach(async () => {
  fresh = await freshStore()
})
afterEach(() => fresh.remove())

test('an export comes in whole, once: the second run changes nothing', async () => {
  const first = await importExport({ from: inventedExport, store: fresh.place, UserID: 'u' })
  expect(first.counts).toContainEqual({ table: 'Client', added: 370, same: 0, changed: 0, kept: 0 })
  expect(first.counts).toContainEqual({ table: 'Event', added: 235, same: 0, changed: 0, kept: 0 })
  expect(await numbers()).toEqual({ clients: 370, profiles: 370, aliases: 370, acts: 1 })
  expect(await fresh.store.db.query('PRAGMA foreign_key_check')).toEqual([])

  const second = await importExport({ from: inventedExport, store: fresh.place, UserID: 'u' })
  expect(second.counts.filter(({ added, changed, kept }) => added + changed + kept > 0)).toEqual([])
  expect(await numbers()).toEqual({ clients: 370, profiles: 370, aliases: 370, acts: 1 })
  expect(readdirSync(fresh.folder).filter((name) => name.includes('import'))).toEqual([])
})

async function numbers() {
  const [row] = await fresh.store.db.query(
    `SELECT (SELECT count(*) FROM Client) AS clients, (SELECT count(*) FROM client_profile) AS profiles,
            (SELECT count(DISTINCT alias_key) FROM client_profile) AS aliases,
            (SELECT count(*) FROM act WHERE name = 'exchange.import') AS acts`,
  )
  return row
}

test('GUIDs with hyphens are 32 characters without them, so that everything still hangs together', async () => {
  const files = mutableExport(inventedExport)
  try {
    for (const table of tableNames) {
      const { file } = tableOf(table)
      const long = (_: string, number: string): string => `00000000-0000-0000-0000-00000000${number}`
      files.write(file, files.read(file).replace(/\bc(\d{4})\b/g, long))
    }
    const { preview, counts } = await importExport({ from: files.folder, store: fresh.place, UserID: 'u' })
    expect(counts).toContainEqual({ table: 'Client', added: 370, same: 0, changed: 0, kept: 0 })
    expect(counts).toContainEqual({ table: 'Event', added: 235, same: 0, changed: 0, kept: 0 })
    expect(preview.findings).toContainEqual({
      file: 'Client.csv',
      column: 'PersonalID',
      reason: 'GUIDs with hyphens: they came in without, in every file',
      effect: 'mended',
      count: 370,
      firstLine: 2,
    })
    expect(new Set(preview.findings.map(({ column }) => column))).toEqual(new Set(['PersonalID']))
    expect(await fresh.store.db.query('PRAGMA foreign_key_check')).toEqual([])
  } finally {
    files.remove()
  }
})
