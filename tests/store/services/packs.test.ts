import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { choosePack, copyPack, removePack, savePackRow } from '#main/services/community/change-pack.ts'
import { communityInForce, readPack } from '#main/services/community/community.ts'
import { importPack } from '#main/services/community/import-pack.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { entities } from '#main/store/tables/entities.ts'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import { openAgency, receive, refusalOf, saved, stoppedBy, type Agency } from './agency-desk.ts'

let agency: Agency
let desk: WorkingDesk
let folder: string
let referral_id: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'threshold-pack-'))
  agency = await openAgency()
  desk = agency.desk
  ;({ referral_id } = await receive(desk, 'Blue Heron'))
})
afterEach(async () => {
  await agency.close()
  rmSync(folder, { recursive: true, force: true })
})

const inForce = async () => (await communityInForce(desk.store.db)).pack
const due = async () => (await readReferral(desk, referral_id)).nextDueOn

/** Every row of every table, but the settings, the log of acts, and the due dates that follow from the clocks. */
async function allRecords(): Promise<unknown> {
  const tables = entities
    .map(({ options }) => options.name)
    .filter((name) => !['setting', 'act', 'act_change'].includes(name))
  const rows = await Promise.all(
    tables.map(async (name) => {
      const all: readonly Record<string, unknown>[] = await desk.store.db.query(
        `SELECT * FROM "${name}" ORDER BY rowid`,
      )
      return all.map(({ next_due_on: _on, next_due_what: _what, ...row }) => row)
    }),
  )
  return Object.fromEntries(tables.map((name, at) => [name, rows[at]]))
}

describe('putting a pack in force', () => {
  test('changes words and clocks, and no record', async () => {
    expect((await inForce()).key).toBe('hud')
    const before = await allRecords()
    const dueBefore = await due()
    await choosePack(desk, 'chi')
    expect((await inForce()).label).toBe('Chicago')
    expect(await due()).not.toBe(dueBefore)
    expect(await allRecords()).toEqual(before)
    await choosePack(desk, 'hud')
    expect(await due()).toBe(dueBefore)
    expect(await allRecords()).toEqual(before)
  })
  test('refuses one that is not there', async () => {
    expect(await refusalOf(choosePack(desk, 'nowhere'))).toContain('no longer here')
    expect((await inForce()).key).toBe('hud')
  })
})

test('a referral that no clock of one pack runs on is due again under the next', async () => {
  const before = await due()
  expect(before).not.toBeNull()
  const path = join(folder, 'none.json')
  writeFileSync(path, JSON.stringify({ ...hudPack, label: 'No clocks', clocks: [] }))
  const taken = await importPack(desk, () => Promise.resolve(path))
  if (taken?.taken !== true) throw new Error('the pack is whole')
  await choosePack(desk, taken.key)
  expect(await due()).toBeNull()
  await choosePack(desk, 'hud')
  expect(await due()).toBe(before)
})

describe('a pack of the agency’s own', () => {
  test('is a copy that is changed row by row; due dates follow at once', async () => {
    const { id: key } = saved(await copyPack(desk, 'hud', 'As we agreed'))
    await choosePack(desk, key)
    const before = await due()
    const contact = hudPack.clocks.findIndex((clock) => clock.key === 'contact')
    const row = { ...hudPack.clocks[contact], days: 1, verified: true, source: 'Our CoC, by e-mail' }
    saved(await savePackRow(desk, { key, section: 'clocks', at: contact, row }))
    expect(await due()).not.toBe(before)
    expect((await inForce()).clocks[contact]).toEqual(row)
    expect((await readPack(desk.store.db, 'hud')).clocks).toEqual(hudPack.clocks)
  })
  test('is not changed by what does not fit, and keeps its row', async () => {
    const { id: key } = saved(await copyPack(desk, 'mn', 'Ours'))
    const stopped = stoppedBy(await savePackRow(desk, { key, section: 'clocks', at: 0, row: { label: '' } }))
    expect(stopped.length).toBeGreaterThan(0)
    const { clocks } = await readPack(desk.store.db, 'mn')
    expect((await readPack(desk.store.db, key)).clocks).toEqual(clocks)
  })
  test('has a name no other has, and goes only when it is not in force', async () => {
    const { id: key } = saved(await copyPack(desk, 'ks', 'Ours'))
    expect(stoppedBy(await copyPack(desk, 'ks', 'ours'))).toEqual([
      'error label: Another pack has this name: choose a different one',
    ])
    await choosePack(desk, key)
    expect(await refusalOf(removePack(desk, key))).toContain('in force')
    await choosePack(desk, 'hud')
    await removePack(desk, key)
    expect((await communityInForce(desk.store.db)).packs.map((pack) => pack.key)).not.toContain(key)
  })
  test('never is one that comes with Threshold', async () => {
    const row = { ...hudPack.clocks[0], days: 1 }
    expect(await refusalOf(savePackRow(desk, { key: 'hud', section: 'clocks', at: 0, row }))).toContain(
      'comes with Threshold',
    )
    expect(await refusalOf(removePack(desk, 'hud'))).toContain('comes with Threshold')
  })
})

describe('a pack from a file', () => {
  const file = (text: string | Uint8Array) => {
    const path = join(folder, 'pack.json')
    writeFileSync(path, text)
    return importPack(desk, () => Promise.resolve(path))
  }
  test('comes in whole and waits to be put in force', async () => {
    const taken = await file(JSON.stringify({ ...hudPack, label: 'Harbor County' }))
    expect(taken).toMatchObject({ taken: true, label: 'Harbor County' })
    expect((await inForce()).key).toBe('hud')
    if (taken?.taken === true) await choosePack(desk, taken.key)
    expect((await inForce()).label).toBe('Harbor County')
  })
  test.each([
    ['what is no JSON', '{"format": 1,\n"key" "x"}', 2, 'a colon is missing here'],
    ['what is no pack', '{"format": 1}', 1, 'key: enter a short name'],
    ['what is no text', Uint8Array.of(0xff, 0xfe, 0x00), 1, 'the file is not written in UTF-8'],
    ['what is too large', ' '.repeat(1_000_001), 1, 'the file is larger than 1 MB, which none of these is'],
  ])('is refused whole: %s', async (_what, text, line, reason) => {
    const before = await allRecords()
    const answer = await file(text)
    expect(answer?.taken).toBe(false)
    expect(answer?.taken === false && answer.faults).toContainEqual({ line, reason })
    expect(await allRecords()).toEqual(before)
    expect((await inForce()).key).toBe('hud')
  })
})
