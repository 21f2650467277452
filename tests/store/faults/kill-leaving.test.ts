import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { settleLeavings } from '#main/services/disclosure/settle-leavings.ts'
import { openStore } from '#main/store/open-store.ts'
import { openOffice, type TestOffice } from '../client-desk.ts'
import { killHard, startChild } from '../vault/support.ts'

let office: TestOffice
let place: string
beforeEach(async () => {
  office = await openOffice()
  place = join(office.folder, 'outside')
  mkdirSync(place)
  await office.store.close()
})
afterEach(() => rmSync(office.folder, { recursive: true, force: true }))

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')

test('whenever it is killed, nothing readable lies outside without its entry, and every file is the one that the ledger knows', async () => {
  const file = join(office.folder, 'store.db')
  const child = '../faults/keep-letting-out.child.ts'
  let nameless = 0
  for (const afterMs of [5, 40, 90, 150, 230]) {
    const before = readdirSync(place).length
    const running = await startChild(child, file, office.keyHex, place)
    await vi.waitFor(() => expect(readdirSync(place).length).toBeGreaterThan(before), {
      interval: 1,
      timeout: 30_000,
    })
    await pause(afterMs)
    await killHard(running)

    const store = await openStore({ file, keyHex: office.keyHex, create: false })
    const entries = await store.db.find<LocalRow<'disclosure'>>('disclosure')
    const known = new Set(entries.map((entry) => entry.sha256))
    const said = new Set(entries.map(({ what }) => what))
    const unrecorded = readdirSync(place).filter((name) => {
      const content = readFileSync(join(place, name))
      if (!name.endsWith('.part')) return !known.has(sha256(content))
      nameless += 1
      const [readable] = /Readable content \d+ /.exec(content.toString('latin1')) ?? []
      return readable !== undefined && !said.has(readable)
    })
    expect(unrecorded).toEqual([])
    await settleLeavings({ ...office.dana, store })
    expect(readdirSync(place).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(await store.db.find('leaving_file')).toEqual([])
    await store.close()
  }
  expect(nameless).toBeGreaterThan(0)
}, 120_000)
