import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import Database from 'better-sqlite3-multiple-ciphers'
import type { TableCounts } from '#main/exchange/merge/compare.ts'
import { dryRunImport, importExport } from '#main/services/exchange/import-export.ts'
import { clientRecord, listClients, searchClients } from '#main/services/clients/clients.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { unlock } from '#main/store/unlock.ts'
import { printOf } from './store-content.ts'
import { storeAndExport } from './support.ts'

const given = storeAndExport()

async function takeIn(): Promise<readonly TableCounts[]> {
  return (await importExport({ from: given.files.folder, store: given.fresh.place, UserID: 'u' })).counts
}

function of(counts: readonly TableCounts[], table: string) {
  const found = counts.find((count) => count.table === table)
  if (found === undefined) throw new Error(`no counts of ${table}`)
  const { added, same, changed, kept } = found
  return { added, same, changed, kept }
}

async function firstNameOf(PersonalID: string): Promise<string | null> {
  const [row] = await given.fresh.store.db.query('SELECT FirstName FROM Client WHERE PersonalID = ?', [
    PersonalID,
  ])
  return row.FirstName
}

const stamp = '2024-04-01 09:00:00,2024-04-01 09:00:00,u1,,E1'

test('the newer of two wins, and ours is kept and named where it is newer', async () => {
  await takeIn()
  await given.fresh.store.write({ name: 'client.edit', UserID: 'u', at: new Date() }, (session) =>
    session.update('Client', 'c0001', { FirstName: 'Edited here' }),
  )
  given.files.change('Client.csv', 'c0001,Test,', 'c0001,Later,')
  given.files.change('Client.csv', 'c0002,Test,', 'c0002,Newer,')
  given.files.change('Client.csv', /(c0002,.*)2024-04-01 09:00:00(,u1,,E1)/, '$12024-05-01 09:00:00$2')
  const counts = await takeIn()
  expect(of(counts, 'Client')).toEqual({ added: 0, same: 368, changed: 1, kept: 1 })
  expect(await firstNameOf('c0001')).toBe('Edited here')
  expect(await firstNameOf('c0002')).toBe('Newer')
  const [found] = await searchIn('newer')
  expect(found?.PersonalID).toBe('c0002')
  expect(await searchIn('pc0003')).toHaveLength(1)
})

function desk(): WorkingDesk {
  const hat = { workgroup: 'case_manager', OrganizationID: 'O1', ProjectID: 'P1' } as const
  return { store: given.fresh.store, UserID: 'u', role: 'administrator', hat, now: () => new Date() }
}

function searchIn(text: string) {
  return searchClients(desk(), text)
}

test('lists, search and record show who came in', async () => {
  await takeIn()
  const { clients, total } = await listClients(desk(), { after: null, limit: 10 })
  expect(total).toBe(370)
  expect(clients).toHaveLength(10)
  const [found] = await searchIn('pc0001')
  expect(found).toMatchObject({ PersonalID: 'c0001', householdSize: 1, lastActivity: '2025-03-01' })
  const record = await clientRecord(desk(), 'c0001')
  expect(record.enrollments).toHaveLength(1)
  expect(record.events.map(({ EventDate }) => EventDate)).toContain('2024-11-01')
})

test('a deleted client is no longer listed, and comes back with a later change', async () => {
  await takeIn()
  const deleted = '2024-04-01 09:00:00,2024-06-01 09:00:00,u1,2024-06-01 09:00:00,E1'
  given.files.change('Client.csv', new RegExp(`(c0003,.*)${stamp}`), `$1${deleted}`)
  expect(of(await takeIn(), 'Client')).toEqual({ added: 0, same: 369, changed: 1, kept: 0 })
  expect(await searchIn('pc0003')).toHaveLength(0)
  given.files.change('Client.csv', deleted, '2024-04-01 09:00:00,2024-07-01 09:00:00,u1,,E1')
  await takeIn()
  expect(await searchIn('pc0003')).toHaveLength(1)
})

test("the agency's own organization and project stay as they are, whatever a file says of them", async () => {
  await given.fresh.store.write({ name: 'vault.create', UserID: 'u', at: new Date() }, async (session) => {
    await session.insert('Organization', {
      OrganizationID: 'O1',
      OrganizationName: 'Ours',
      VictimServiceProvider: 1,
    })
    await session.insert('Project', { ProjectID: 'P1', OrganizationID: 'O1', ProjectName: 'Our shelter' })
  })
  for (const file of ['Organization.csv', 'Project.csv'])
    given.files.write(file, given.files.read(file).replaceAll('2024-04-01 09:00:00', '2090-01-01 09:00:00'))
  const counts = await takeIn()
  expect(of(counts, 'Organization').kept).toBe(1)
  expect(of(counts, 'Project').kept).toBe(1)
  expect(await given.fresh.store.db.query("SELECT ProjectName FROM Project WHERE ProjectID = 'P1'")).toEqual([
    { ProjectName: 'Our shelter' },
  ])
})

test('a dry run says what would come and changes no byte of a record', async () => {
  await takeIn()
  given.files.change('Client.csv', 'c0001,Test,', 'c0001,Later,')
  const before = printOf(given.fresh.place)
  const preview = await dryRunImport({ from: given.files.folder, store: given.fresh.place })
  expect(of(preview.counts, 'Client')).toEqual({ added: 0, same: 369, changed: 1, kept: 0 })
  expect(printOf(given.fresh.place)).toBe(before)
  expect(readdirSync(given.fresh.folder).filter((name) => name.includes('import'))).toEqual([])
})

test('a fault in the last table of a merge leaves the store as it was', async () => {
  const before = printOf(given.fresh.place)
  await onStore((db) =>
    db.exec(
      "CREATE TRIGGER fault BEFORE INSERT ON Event WHEN NEW.EventID = 'v0100' BEGIN SELECT RAISE(ABORT, 'fault'); END",
    ),
  )
  await expect(takeIn()).rejects.toMatchObject({ code: 'conflict' })
  await onStore((db) => db.exec('DROP TRIGGER fault'))
  expect(printOf(given.fresh.place)).toBe(before)
  expect(of(await takeIn(), 'Event').added).toBe(235)
})

async function onStore(work: (db: Database.Database) => void): Promise<void> {
  const db = new Database(given.fresh.place.file)
  unlock(db, given.fresh.place.keyHex)
  work(db)
  db.close()
}

async function cancelledAt(step: string): Promise<unknown> {
  const stop = new AbortController()
  const run = importExport(
    { from: given.files.folder, store: given.fresh.place, UserID: 'u' },
    {
      signal: stop.signal,
      onProgress: ({ words }) => {
        if (words === step) stop.abort()
      },
    },
  )
  return run.then(
    () => ({ code: 'done' }),
    (failure: unknown) => failure,
  )
}

function leftovers(): readonly string[] {
  return readdirSync(given.fresh.folder).filter((name) => name.includes('import'))
}

test('cancelled while it reads, it leaves nothing', async () => {
  const before = printOf(given.fresh.place)
  expect(await cancelledAt('Reading Client.csv')).toMatchObject({ code: 'cancelled' })
  expect(printOf(given.fresh.place)).toBe(before)
  expect(leftovers()).toEqual([])
})

test('cancelled while it merges, it came whole or not at all as it says, and the store can be written', async () => {
  const { code } = (await cancelledAt('Taking in Export.csv')) as { readonly code: string }
  const [{ n }] = await given.fresh.store.db.query(
    'SELECT (SELECT count(*) FROM Client) + (SELECT count(*) FROM Event) AS n',
  )
  expect({ code, n }).toEqual(n === 0 ? { code: 'cancelled', n } : { code: 'done', n: 370 + 235 })
  expect(leftovers()).toEqual([])
  await given.fresh.store.write({ name: 'test', UserID: 'u', at: new Date() }, (session) =>
    session.insert('Client', { PersonalID: 'after' }),
  )
})

test('a light write in main waits for the merge and is done', async () => {
  const written: Promise<unknown>[] = []
  await importExport(
    { from: given.files.folder, store: given.fresh.place, UserID: 'u' },
    {
      onProgress: ({ words }) => {
        if (!words.startsWith('Taking in') || written.length > 0) return
        written.push(
          given.fresh.store.write({ name: 'test', UserID: 'u', at: new Date() }, (session) =>
            session.insert('Client', { PersonalID: 'meanwhile' }),
          ),
        )
      },
    },
  )
  expect(await Promise.all(written)).toHaveLength(1)
  expect(
    await given.fresh.store.db.query("SELECT count(*) AS n FROM Client WHERE PersonalID = 'meanwhile'"),
  ).toEqual([{ n: 1 }])
})

test('nothing of what is read stands unencrypted beside the store while it is staged', async () => {
  const seen: string[] = []
  await importExport({ from: given.files.folder, store: given.fresh.place, UserID: 'u' }, {}, async () => {
    for (const name of readdirSync(given.fresh.folder)) {
      seen.push(name)
      expect(readFileSync(`${given.fresh.folder}/${name}`).includes('Pc0001')).toBe(false)
    }
  })
  expect(seen.some((name) => name.includes('import'))).toBe(true)
})

/** How many events stand in the store's file itself, without its log; null where it cannot be read by itself. */
function eventsWithoutLog(): number | null {
  const alone = `${given.fresh.place.file}-alone`
  copyFileSync(given.fresh.place.file, alone)
  const db = new Database(alone)
  try {
    unlock(db, given.fresh.place.keyHex)
    return db.prepare<[], { n: number }>('SELECT count(*) AS n FROM Event').get()?.n ?? null
  } catch {
    return null
  } finally {
    db.close()
    for (const end of ['', '-wal', '-shm']) rmSync(`${alone}${end}`, { force: true })
  }
}

test('the log is folded into the store after the result was told, and whoever closes the store waits for it', async () => {
  await importExport(
    { from: given.files.folder, store: given.fresh.place, UserID: 'u' },
    { afterwards: (over) => over },
  )
  expect(eventsWithoutLog()).toBe(235)
})

test('the log is folded into the store although nobody waits for it', async () => {
  await takeIn()
  await expect.poll(eventsWithoutLog, { timeout: 20_000 }).toBe(235)
})
