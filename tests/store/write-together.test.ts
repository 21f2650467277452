import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '#main/store/open-store.ts'
import { countBeside } from '#main/store/write-count.ts'
import { freshStore, type FreshStore } from './exchange/support.ts'

const act = { name: 'test.write', UserID: 'u1', at: new Date('2026-03-03T10:42:00Z') }
let fresh: FreshStore

beforeEach(async () => {
  fresh = await freshStore()
})
afterEach(() => fresh.remove())

const add = (PersonalID: string): Promise<unknown> =>
  fresh.store.write(act, (session) => session.insert('Client', { PersonalID, NameDataQuality: 1 }))

const fail = (PersonalID: string): Promise<unknown> =>
  fresh.store.write(act, async (session) => {
    await session.insert('Client', { PersonalID, NameDataQuality: 1 })
    throw new Error('stop')
  })

/** What another connection finds on the disk. */
async function onDisk(): Promise<{ readonly clients: readonly string[]; readonly acts: number }> {
  const other = await openStore({ ...fresh.place, create: false })
  const rows: readonly { PersonalID: string }[] = await other.db.query('SELECT PersonalID FROM Client')
  const [acts]: readonly { n: number }[] = await other.db.query('SELECT count(*) AS n FROM act')
  await other.close()
  return { clients: rows.map(({ PersonalID }) => PersonalID), acts: acts?.n ?? 0 }
}

test('acts written together are on the disk all at once, each with its entry, and count as one write', async () => {
  const before = countBeside(fresh.place.file)
  await fresh.store.together(async () => {
    await add('p1')
    await fresh.store.writeQuietly((db) => db.query("UPDATE Client SET FirstName = 'Zoë'"))
    expect(await onDisk()).toEqual({ clients: [], acts: 0 })
    await add('p2')
  })
  expect(await onDisk()).toEqual({ clients: ['p1', 'p2'], acts: 2 })
  expect(countBeside(fresh.place.file)).toBe(before + 1)
})

test('one that fails leaves nothing and takes none of the others with it', async () => {
  await fresh.store.together(async () => {
    await add('p1')
    await expect(fail('p2')).rejects.toThrow('stop')
    await add('p3')
  })
  expect(await onDisk()).toEqual({ clients: ['p1', 'p3'], acts: 2 })
})

test('when the whole fails none of its acts is there, and the next write stands alone again', async () => {
  const whole = fresh.store.together(async () => {
    await add('p1')
    throw new Error('given up')
  })
  await expect(whole).rejects.toThrow('given up')
  await add('p2')
  expect(await onDisk()).toEqual({ clients: ['p2'], acts: 1 })
})
