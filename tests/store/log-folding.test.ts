import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openStore } from '#main/store/open-store.ts'
import type { Store } from '#main/store/store.ts'

const keyHex = randomBytes(32).toString('hex')
let folder: string
let file: string
let store: Store

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-folding-'))
  file = join(folder, 'store.db')
  // Closing folds what the migrations wrote, so that the file's size from now on tells of the saves alone.
  await (await openStore({ file, keyHex, create: true })).close()
  store = await openStore({ file, keyHex, create: false })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A client whose notes fill some pages of the log. */
function save(nth: number): Promise<unknown> {
  const act = { name: 'test.write', UserID: 'u1', at: new Date('2026-03-03T10:42:00Z') }
  return store.write(act, (session) =>
    session.insert('Client', {
      PersonalID: `p${nth}`,
      FirstName: randomBytes(4_000).toString('hex'),
      NameDataQuality: 1,
    }),
  )
}

const sizeOf = (path: string): number => statSync(path).size

test('once nobody saves any more, the log is folded into the store and begins anew', async () => {
  const before = sizeOf(file)
  for (let nth = 0; nth < 40; nth += 1) await save(nth)
  expect(sizeOf(file)).toBe(before)
  await vi.waitFor(() => expect(sizeOf(file)).toBeGreaterThan(before + 40 * 8_000), { timeout: 10_000 })
  const logBefore = sizeOf(`${file}-wal`)
  for (let nth = 40; nth < 60; nth += 1) await save(nth)
  expect(sizeOf(`${file}-wal`)).toBe(logBefore)
  expect(await store.db.query('SELECT count(*) AS saved FROM Client')).toEqual([{ saved: 60 }])
})

test('a reader in the middle keeps what it sees while the log is folded, and the next rest folds the remainder', async () => {
  for (let nth = 0; nth < 20; nth += 1) await save(nth)
  const reader = await openStore({ file, keyHex, create: false })
  const before = sizeOf(file)
  await reader.db.query('BEGIN')
  expect(await reader.db.query('SELECT count(*) AS seen FROM Client')).toEqual([{ seen: 20 }])
  for (let nth = 20; nth < 60; nth += 1) await save(nth)
  await vi.waitFor(() => expect(sizeOf(file)).toBeGreaterThan(before + 10 * 8_000), { timeout: 10_000 })
  expect(await reader.db.query('SELECT count(*) AS seen FROM Client')).toEqual([{ seen: 20 }])
  await reader.db.query('COMMIT')
  for (let nth = 60; nth < 80; nth += 1) await save(nth)
  await vi.waitFor(() => expect(sizeOf(file)).toBeGreaterThan(before + 80 * 16_000), { timeout: 10_000 })
  await reader.close()
})

test('a store closed before it came to rest has everything when it opens again', async () => {
  for (let nth = 0; nth < 30; nth += 1) await save(nth)
  await store.close()
  store = await openStore({ file, keyHex, create: false })
  expect(await store.db.query('SELECT count(*) AS saved FROM Client')).toEqual([{ saved: 30 }])
})
