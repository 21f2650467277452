import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importExport } from '#main/services/exchange/import-export.ts'
import { columnNamesOf, tableNames, tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { fillEmptyFiles } from '../../support/hmis/fill-files.ts'
import { mutableExport } from '../../support/hmis/mutable-export.ts'
import { structuralFaults } from '../../support/hmis-files.ts'
import { freshStore, inventedExport, sharedExport, type FreshStore } from '../exchange/support.ts'
import { exported, type ReadBack } from './run-export.ts'

const eva = 'eva-demo-fy2026.zip'
const derived = 'kits/A-hud-2021-fy2022csv/derived_fy2026_ce_apr'
const shared: readonly (readonly [string, string | null])[] = [
  ['HUD’s kit of 2021, CE only', sharedExport(`${derived}/ce_only/input`)],
  ['HUD’s kit of 2021, CE and shelter', sharedExport(`${derived}/ce_and_es/input`)],
  ['HUD’s kit of 2022', sharedExport('kits/F-hud-2022-fy2026csv/input')],
  ['Eva’s demonstration', sharedExport(eva)],
]
const absent = shared.flatMap(([name, place]) => (place === null ? [name] : []))
/** Ours has every file, and eight of them are empty. */
const filled = mutableExport(inventedExport)
fillEmptyFiles(filled, {
  PersonalID: 'c0001',
  EnrollmentID: 'e0001',
  AssessmentID: 'a0001',
  ProjectID: 'P1',
  UserID: 'u1',
  DateDeleted: '',
  ExportID: 'E1',
})
afterAll(filled.remove)
const sources = [
  ['our invented export', inventedExport] as const,
  ['our invented export with rows in each of HUD’s files', filled.folder] as const,
  ...shared.flatMap(([name, place]) => (place === null ? [] : [[name, place] as const])),
]

type Row = Readonly<Record<string, string | number | null>>

test('the filled export that is taken around has rows in each of HUD’s 24 files', () => {
  expect(tableNames).toHaveLength(24)
  const linesOf = (table: string): number =>
    readFileSync(join(filled.folder, `${table}.csv`), 'utf8')
      .trimEnd()
      .split('\n').length
  expect(tableNames.filter((table) => linesOf(table) < 2)).toEqual([])
})

describe.each(sources)(
  `taken in, sent out and taken in again${absent.length === 0 ? '' : ` (not on this machine: ${absent.join(', ')})`}: %s`,
  (_name, from) => {
    let home: string
    let first: FreshStore
    let second: FreshStore
    let out: ReadBack

    beforeAll(async () => {
      home = mkdtempSync(join(tmpdir(), 'threshold-round-'))
      first = await freshStore()
      second = await freshStore()
      await importExport({ from, store: first.place, UserID: 'u' })
      out = await exported(first.place, home)
      const unpacked = join(home, 'unpacked')
      mkdirSync(unpacked)
      for (const [name, text] of out.files) writeFileSync(join(unpacked, name), text)
      await importExport({ from: unpacked, store: second.place, UserID: 'u' })
    })

    afterAll(async () => {
      await first.remove()
      await second.remove()
      rmSync(home, { recursive: true, force: true })
    })

    test('the files break no rule of HUD’s layout', () => expect(structuralFaults(out.files)).toEqual([]))

    test('both stores hold the same, apart from what the export said it changed', async () => {
      const told = new Map<string, number>()
      for (const { table, column, change, count } of out.changes) {
        if (table === 'User') continue
        const key = change === 'row' ? `${table}: rows` : `${table}.${column}`
        told.set(key, (told.get(key) ?? 0) + count)
      }
      const found = new Map<string, number>()
      for (const table of tableNames) {
        if (table === 'Export' || table === 'User') continue
        for (const difference of await differences(table, first, second))
          found.set(difference, (found.get(difference) ?? 0) + 1)
      }
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(told))
    })

    test('a second export of the second store changes nothing any more', async () => {
      const again = await exported(second.place, home)
      expect(again.changes).toEqual([])
      expect(again.rows).toEqual(out.rows)
    })
  },
)

/** `Client.DOB` for a value that differs, `Client: rows` for a row that is in one store only. */
async function differences(
  table: HudTableName,
  one: FreshStore,
  other: FreshStore,
): Promise<readonly string[]> {
  const { primaryKey } = tableOf(table)
  const read = (from: FreshStore): Promise<readonly Row[]> => from.store.db.query(`SELECT * FROM "${table}"`)
  const others = new Map((await read(other)).map((row) => [row[primaryKey], row]))
  const columns: readonly string[] = columnNamesOf(table).filter((name: string) => name !== 'ExportID')
  return (await read(one)).flatMap((row) => {
    const counterpart = others.get(row[primaryKey] ?? null)
    if (counterpart === undefined) return [`${table}: rows`]
    return columns.flatMap((name) => (row[name] === counterpart[name] ? [] : [`${table}.${name}`]))
  })
}
