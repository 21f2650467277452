import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inAgency, makeOtherAgency } from '../../support/agency.ts'
import {
  aliases,
  closedStore,
  killedAfterSaving,
  openAgain,
  put,
  saveOne,
  withFlippedBit,
  type ClosedStore,
} from './support.ts'

const saved = ['Amber Field', 'Amber Field Two', 'Quiet Harbor', 'Quiet Harbor Two']
const missing = { code: 'store-older', message: expect.stringContaining('is missing from the vault') }

test('after a kill the log brings back what was saved', async () => {
  const store = await closedStore()
  put(store, await killedAfterSaving(store, 'Golden Lake'))
  expect(await aliases((await openAgain(store)).session)).toEqual([
    'Amber Field',
    'Amber Field Two',
    'Golden Lake',
    'Quiet Harbor',
    'Quiet Harbor Two',
  ])
})

test('a log that is gone is noticed, nothing is changed, and putting it back brings everything back', async () => {
  const store = await closedStore()
  const whole = await killedAfterSaving(store, 'Golden Lake')
  put(store, { ...whole, log: null })
  await expect(openAgain(store)).rejects.toMatchObject(missing)
  expect(readFileSync(store.file).equals(whole.main)).toBe(true)

  put(store, whole)
  expect(await aliases((await openAgain(store)).session)).toContain('Golden Lake')
})

test('one flipped bit anywhere in the log is noticed, and neither file is changed', async () => {
  const store = await closedStore()
  const whole = await killedAfterSaving(store, 'Golden Lake')
  const { length } = whole.log
  for (const at of [17, 40, 2000, Math.floor(length / 2), length - 2000]) {
    const log = withFlippedBit(whole.log, at)
    put(store, { ...whole, log })
    await expect(openAgain(store), `bit at ${at}`).rejects.toMatchObject(missing)
    expect(readFileSync(store.file).equals(whole.main), `bit at ${at}`).toBe(true)
    expect(readFileSync(store.wal).equals(log), `bit at ${at}`).toBe(true)
  }
})

test('an earlier log put beside a later store is refused, and not folded into it', async () => {
  const store = await closedStore()
  const { log } = await killedAfterSaving(store, 'Golden Lake')
  const { session, close } = await openAgain(store)
  await saveOne(session, 'Copper Hill')
  await close()
  const later = { main: readFileSync(store.file), count: readFileSync(`${store.file}-count`) }

  put(store, { ...later, log })
  await expect(openAgain(store)).rejects.toMatchObject(missing)
  expect(readFileSync(store.file).equals(later.main)).toBe(true)
  put(store, { ...later, log: null })
  expect(await aliases((await openAgain(store)).session)).toEqual(
    [...saved, 'Golden Lake', 'Copper Hill'].toSorted(),
  )
})

test('the log of another vault is refused, and not folded in', async () => {
  const store = await closedStore()
  const other = asStore(`${store.home}/other`)
  await makeOtherAgency(other.home)
  await inAgency(other.home, async () => {})
  const foreign = await killedAfterSaving(other, 'Golden Lake')
  const own = { main: readFileSync(store.file), count: readFileSync(`${store.file}-count`) }

  put(store, { ...own, log: foreign.log })
  await expect(openAgain(store)).rejects.toMatchObject({ code: 'store-damaged' })
  expect(readFileSync(store.file).equals(own.main)).toBe(true)
  expect(readFileSync(store.wal).equals(foreign.log)).toBe(true)
  put(store, { ...own, log: null })
  expect(await aliases((await openAgain(store)).session)).toEqual(saved)
})

test('an older store put in the place of a newer one is noticed; who insists opens it, and is asked once', async () => {
  const store = await closedStore()
  const older = readFileSync(store.file)
  const { session, close } = await openAgain(store)
  await saveOne(session, 'Golden Lake')
  await close()
  writeFileSync(store.file, older)
  await expect(openAgain(store)).rejects.toMatchObject(missing)

  const insisting = await openAgain(store, { evenIfOlder: true })
  expect(await aliases(insisting.session)).toEqual(saved)
  await insisting.close()
  expect(await aliases((await openAgain(store)).session)).toEqual(saved)
})

test('a vault restored whole from a backup, or without its count, opens as it is', async () => {
  const store = await closedStore()
  const backup = { main: readFileSync(store.file), log: null, count: readFileSync(`${store.file}-count`) }
  const { session, close } = await openAgain(store)
  await saveOne(session, 'Golden Lake')
  await close()
  put(store, backup)
  const restored = await openAgain(store)
  expect(await aliases(restored.session)).toEqual(saved)
  await restored.close()
  for (const spoilt of [null, '', 'not a number at all']) {
    if (spoilt === null) rmSync(`${store.file}-count`)
    else writeFileSync(`${store.file}-count`, spoilt)
    const again = await openAgain(store)
    expect(await aliases(again.session)).toEqual(saved)
    await again.close()
  }
})

test('a save that fails does not count as missing later', async () => {
  const store = await closedStore()
  const { session, close } = await openAgain(store)
  await expect(
    session.store.write({ name: 'test', UserID: 'u', at: new Date() }, async () => {
      throw new Error('stop')
    }),
  ).rejects.toThrow('stop')
  await close()
  expect(await aliases((await openAgain(store)).session)).toEqual(saved)
})

function asStore(home: string): ClosedStore {
  const file = `${home}/vault/store.db`
  return { home, vault: `${home}/vault`, file, wal: `${file}-wal` }
}
