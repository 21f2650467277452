import { expect, test } from 'vitest'
import type { TableCounts } from '#main/exchange/merge/compare.ts'
import { importExport } from '#main/services/exchange/import-export.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { printOf } from './store-content.ts'
import { storeAndExport } from './support.ts'

const given = storeAndExport()

/** Takes the files in, with a save of the window after they were read and compared. */
async function takeIn(meanwhile: () => Promise<void> = async () => {}): Promise<readonly TableCounts[]> {
  const { counts } = await importExport(
    { from: given.files.folder, store: given.fresh.place, UserID: 'u' },
    {},
    meanwhile,
  )
  return counts
}

async function save(work: (session: WriteSession) => Promise<unknown>): Promise<void> {
  await given.fresh.store.write({ name: 'test', UserID: 'u', at: new Date() }, work)
}

test('what is saved after the files were compared is compared again before they come in', async () => {
  const counts = await takeIn(() =>
    save((session) => session.insert('Client', { PersonalID: 'c0001', DateUpdated: '2090-01-01 00:00:00' })),
  )
  expect(counts.find(({ table }) => table === 'Client')).toEqual({
    table: 'Client',
    added: 369,
    same: 0,
    changed: 0,
    kept: 1,
  })
  expect(await given.fresh.store.db.query("SELECT FirstName FROM Client WHERE PersonalID = 'c0001'")).toEqual(
    [{ FirstName: null }],
  )
})

test('an import whose rows would hang on a row that was taken back meanwhile changes nothing, and says so', async () => {
  await save((session) => session.insert('Client', { PersonalID: 'here' }))
  given.files.change('Enrollment.csv', 'e0001,c0001,', 'e0001,here,')
  let after = ''
  const refused = takeIn(async () => {
    await save((session) => session.remove('Client', 'here'))
    after = printOf(given.fresh.place)
  })
  await expect(refused).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('were taken back since they were read'),
  })
  expect(printOf(given.fresh.place)).toBe(after)
})
