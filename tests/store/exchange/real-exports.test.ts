import { afterEach, beforeEach, expect, test } from 'vitest'
import { importExport } from '#main/services/exchange/import-export.ts'
import { freshStore, sharedExport, type FreshStore } from './support.ts'

let fresh: FreshStore

beforeEach(async () => {
  fresh = await freshStore()
})
afterEach(() => fresh.remove())

/** Exports of others, which only some machines have; what they must bring. */
const real = [
  { path: 'eva-demo-fy2026.zip', standard: 'FY2026', clients: 4146 },
  { path: 'kits/F-hud-2022-fy2026csv/input', standard: 'FY2026', clients: 514 },
  { path: 'kits/A-hud-2021-fy2022csv/input/es_with_ce', standard: 'FY2022', clients: 37 },
].map((one) => ({ ...one, from: sharedExport(one.path) }))

test('every real export that is not on this machine is named', () => {
  const absent = real.filter(({ from }) => from === null).map(({ path }) => path)
  for (const path of absent) process.stderr.write(`Not on this machine, so not read: ${path}\n`)
  expect(absent.length === 0 || absent.length === real.length).toBe(true)
})

for (const { path, standard, clients, from } of real.filter((one) => one.from !== null)) {
  test(`${path} comes in whole`, async () => {
    const { preview, counts } = await importExport({ from: from ?? '', store: fresh.place, UserID: 'u' })
    expect(preview.standard).toBe(standard)
    expect(counts.find(({ table }) => table === 'Client')?.added).toBe(clients)
    expect(preview.findings.filter(({ effect }) => effect === 'row')).toEqual([])
    expect(await fresh.store.db.query('PRAGMA foreign_key_check')).toEqual([])
    expect(preview.findings.map(summary)).toEqual(expect.arrayContaining([...(ownFaults[path] ?? [])]))
    expect(preview.remarks.join('\n')).toMatch(ownRemarks[path] ?? /./)
  })
}

interface Summary {
  readonly file: string
  readonly column: string | null
  readonly effect: string
  readonly count: number
}

function summary({ file, column, effect, count }: Summary): string {
  return [count, effect, file, column].join(' ')
}

/** What each is known to have wrong: it is named, never swallowed. */
const ownFaults: Readonly<Record<string, readonly string[]>> = {
  'eva-demo-fy2026.zip': [
    '4146 value Client.csv DateUpdated',
    '4767 mended Enrollment.csv DateUpdated',
    '1 value Client.csv RaceNone',
    '1 value CurrentLivingSituation.csv CurrentLivingSituation',
  ],
  'kits/F-hud-2022-fy2026csv/input': [
    '1 value Export.csv ExportDate',
    '1 noted Enrollment.csv RelationshipToHoH',
  ],
}
const ownRemarks: Readonly<Record<string, RegExp>> = {
  'eva-demo-fy2026.zip': /Client\.csv: the columns are in another order[^]*TcellCount for TCellCount/,
}
