import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, storeDataSource } from '#main/store/open-store.ts'

const keyHex = randomBytes(32).toString('hex')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-store-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('after all migrations the schema builder has nothing to add', async () => {
  const store = await openStore({ file: join(folder, 'store.db'), keyHex, create: true })
  await store.close()
  const dataSource = await storeDataSource({
    file: join(folder, 'store.db'),
    keyHex,
    create: false,
  }).initialize()
  const log = await dataSource.driver.createSchemaBuilder().log()
  expect(log.upQueries.map((query) => query.query)).toEqual([])
  await dataSource.destroy()
})

test('every write leaves who, what and when, and a failed one leaves nothing', async () => {
  const store = await openStore({ file: join(folder, 'store.db'), keyHex, create: true })
  const act = { name: 'test.write', UserID: 'u1', at: new Date('2026-03-03T10:42:00Z') }
  const { actId } = await store.write(act, async (session) => {
    await session.insert('Client', { PersonalID: 'p1', FirstName: 'Zoë', NameDataQuality: 1 })
    await session.insert('client_profile', {
      PersonalID: 'p1',
      alias: 'Quiet Harbor',
      alias_key: 'quiet harbor',
      mark: 'leaf',
    })
  })
  await store.write({ ...act, name: 'test.change' }, (session) =>
    session.update('Client', 'p1', { FirstName: 'Zoe', NameDataQuality: 1 }),
  )
  const changes: readonly {
    kind: string
    before: string | null
    after: string | null
    table_name: string
  }[] = await store.db.query('SELECT * FROM act_change ORDER BY act_change_id')
  expect(changes.map((change) => [change.table_name, change.kind])).toEqual([
    ['Client', 'insert'],
    ['client_profile', 'insert'],
    ['Client', 'update'],
  ])
  expect(JSON.parse(changes[2]?.before ?? '')).toEqual({ FirstName: 'Zoë' })
  expect(JSON.parse(changes[2]?.after ?? '')).toEqual({ FirstName: 'Zoe' })
  const terms: readonly { term: string }[] = await store.db.query(
    'SELECT term FROM client_term ORDER BY term',
  )
  expect(terms.map((row) => row.term)).toEqual(['harbor', 'quiet', 'zoe'])
  await expect(
    store.write(act, async (session) => {
      await session.update('Client', 'p1', { FirstName: 'Nobody' })
      throw new Error('stop')
    }),
  ).rejects.toThrow('stop')
  expect((await store.db.query('SELECT FirstName FROM Client'))[0].FirstName).toBe('Zoe')
  expect(await store.db.query('SELECT count(*) AS n FROM act')).toEqual([{ n: 2 }])
  expect(actId).toMatch(/^[0-9a-f]{32}$/)
  await store.close()
})

test('a wrong key is refused and the file stays as it was', async () => {
  const file = join(folder, 'store.db')
  await (await openStore({ file, keyHex, create: true })).close()
  await expect(
    openStore({ file, keyHex: randomBytes(32).toString('hex'), create: false }),
  ).rejects.toMatchObject({ code: 'store-damaged' })
  await (await openStore({ file, keyHex, create: false })).close()
})

test('a store from a newer Threshold is refused by name', async () => {
  const file = join(folder, 'store.db')
  const store = await openStore({ file, keyHex, create: true })
  await store.db.query(
    "INSERT INTO store_version (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')",
  )
  await store.close()
  await expect(openStore({ file, keyHex, create: false })).rejects.toMatchObject({ code: 'store-newer' })
})
