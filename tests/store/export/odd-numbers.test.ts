import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importExport } from '#main/services/exchange/import-export.ts'
import { hashedSSN } from '#main/exchange/export/hash-identity.ts'
import { readHmisFiles } from '../../support/hmis-files.ts'
import { mutableExport, type MutableExport } from '../../support/hmis/mutable-export.ts'
import { freshStore, inventedExport, type FreshStore } from '../exchange/support.ts'
import { exported } from './run-export.ts'

/** Social Security numbers as programs write them: in the file that comes in, in the vault, in the file that leaves. */
const numbers = [
  { written: '219099999', kept: '219099999', sent: '219099999' },
  { written: '219-09-9999', kept: '219099999', sent: '219099999' },
  { written: 'xxxxx9999', kept: 'xxxxx9999', sent: 'xxxxx9999' },
  { written: '9999', kept: '9999', sent: '' },
  { written: 'refused', kept: 'refused', sent: '' },
  { written: '2190999991', kept: '2190999991', sent: '' },
  { written: '219-099-999', kept: '219-099-999', sent: '' },
] as const

let home: string
let fresh: FreshStore
let files: MutableExport

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'threshold-numbers-'))
  fresh = await freshStore()
  files = mutableExport(inventedExport)
  const [head = '', ...rows] = files.read('Client.csv').trim().split('\n')
  const at = head.split(',').indexOf('SSN')
  const changed = rows.map((row, nth) =>
    row
      .split(',')
      .with(at, numbers[nth]?.written ?? '')
      .join(','),
  )
  files.write('Client.csv', `${[head, ...changed].join('\n')}\n`)
  await importExport({ from: files.folder, store: fresh.place, UserID: 'u' })
})

afterAll(async () => {
  files.remove()
  await fresh.remove()
  rmSync(home, { recursive: true, force: true })
})

const people = numbers.map((_, nth) => `c${String(nth + 1).padStart(4, '0')}`)

test('an odd Social Security number stays in the vault as it was written', async () => {
  const rows = await fresh.store.db.query(
    'SELECT SSN FROM Client WHERE PersonalID IN (SELECT value FROM json_each(?)) ORDER BY PersonalID',
    [JSON.stringify(people)],
  )
  expect(rows.map(({ SSN }: { SSN: string }) => SSN)).toEqual(numbers.map(({ kept }) => kept))
})

test.each([1, 4] as const)(
  'none leaves, and it is told how many stay behind: HashStatus %s',
  async (hash) => {
    const out = await exported(fresh.place, home, {}, hash)
    const rows = readHmisFiles(out.files)['Client']?.rows ?? []
    const sent = people.map((person) => rows.find(({ PersonalID }) => PersonalID === person)?.['SSN'])
    expect(sent).toEqual(
      numbers.map((number) => (hash === 1 ? number.sent : (hashedSSN(number.sent || null) ?? ''))),
    )
    expect(out.changes).toContainEqual({ table: 'Client', column: 'SSN', change: 'form', count: 4 })
  },
)
