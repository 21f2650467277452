import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkStoreJob } from '#main/jobs/check-store-job.ts'
import { dana, makeOtherAgency } from '../../support/agency.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { aliases, closedStore, openAgain, pageSize, sizeOf, withFlippedBit } from './support.ts'

const tools = { progress: () => {}, throwIfCancelled: () => {} }
const everybody = ['Amber Field', 'Amber Field Two', 'Quiet Harbor', 'Quiet Harbor Two']

test('one flipped bit is found in whichever page it lies, and the damaged file stays byte for byte', async () => {
  const store = await closedStore()
  const { session, close } = await openAgain(store)
  const keyHex = session.vault.dataKeyHex
  await close()
  const sound = readFileSync(store.file)
  expect(await checkStoreJob({ file: store.file, keyHex }, tools)).toEqual({ sound: true, findings: [] })

  const unseen: number[] = []
  for (let page = 0; page < sound.length / pageSize; page += 1) {
    const damaged = withFlippedBit(sound, page * pageSize + 1000)
    writeFileSync(store.file, damaged)
    const { sound: isSound } = await checkStoreJob({ file: store.file, keyHex }, tools)
    if (isSound) unseen.push(page + 1)
    expect(readFileSync(store.file).equals(damaged), `page ${page + 1} was not written over`).toBe(true)
  }
  expect(unseen).toEqual([])

  writeFileSync(store.file, sound)
  expect(await aliases((await openAgain(store)).session)).toEqual(everybody)
})

test('a bit flipped in the first page is named at the unlock; the file put back opens in the same run', async () => {
  const store = await closedStore()
  const sound = readFileSync(store.file)
  const damaged = withFlippedBit(sound, 1000)
  writeFileSync(store.file, damaged)
  await expect(openAgain(store)).rejects.toMatchObject({
    code: 'store-damaged',
    message: expect.stringContaining('part of its file is damaged'),
  })
  expect(readFileSync(store.file).equals(damaged)).toBe(true)
  writeFileSync(store.file, sound)
  expect(await aliases((await openAgain(store)).session)).toEqual(everybody)
})

test('a store cut short is named wherever it was cut, and no new one is made in its place', async () => {
  const store = await closedStore()
  const sound = readFileSync(store.file)
  const size = sizeOf(store.file)
  const half = size / 2 - ((size / 2) % pageSize)
  for (const length of [0, 1, 100, pageSize - 1, pageSize, 2 * pageSize, half, size - pageSize, size - 1]) {
    writeFileSync(store.file, sound)
    truncateSync(store.file, length)
    await expect(openAgain(store), `cut to ${length}`).rejects.toMatchObject({
      code: 'store-damaged',
      message: expect.stringContaining('Nothing was changed'),
    })
    expect(readFileSync(store.file).equals(sound.subarray(0, length)), `cut to ${length}`).toBe(true)
    rmSync(store.wal, { force: true })
    rmSync(`${store.file}-shm`, { force: true })
  }
  writeFileSync(store.file, sound)
  expect(await aliases((await openAgain(store)).session)).toEqual(everybody)
})

test('a missing store beside its keys is named, and none is made', async () => {
  const store = await closedStore()
  rmSync(store.file)
  await expect(openAgain(store)).rejects.toMatchObject({
    code: 'store-damaged',
    message: expect.stringContaining('not its store (store.db)'),
  })
  expect(() => readFileSync(store.file)).toThrow('ENOENT')
})

test('the store of another vault is not opened with this key, nor changed', async () => {
  const store = await closedStore()
  const other = `${store.home}/other`
  await makeOtherAgency(other)
  const foreign = readFileSync(`${other}/vault/store.db`)
  writeFileSync(store.file, foreign)
  await expect(openAgain(store)).rejects.toMatchObject({ code: 'store-damaged' })
  expect(readFileSync(store.file).equals(foreign)).toBe(true)
})

test('the lock of a vault that could not be opened is let go', async () => {
  const store = await closedStore()
  writeFileSync(store.file, withFlippedBit(readFileSync(store.file), 1000))
  for (let time = 1; time <= 2; time += 1) {
    await expect(openSession(store.vault, dana)).rejects.toMatchObject({ code: 'store-damaged' })
  }
})
