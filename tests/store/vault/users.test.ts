import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { restorePreviousHeader } from '#main/vault/header-file.ts'
import { unlockVault } from '#main/vault/unlock-vault.ts'
import {
  BEATRICE,
  headerPath,
  NEW_PASSPHRASE,
  readHeaderText,
  ROSA,
  vaultErrorOf,
  vaultOfTwo,
} from './support.ts'

test('every user opens the same vault with a pass phrase of their own', async () => {
  const { folder, open, beatrice } = await vaultOfTwo()
  const asBeatrice = await unlockVault(folder, BEATRICE)
  expect(asBeatrice.dataKeyHex).toBe(open.dataKeyHex)
  expect(asBeatrice.slotId).toBe(beatrice)
  expect(beatrice).toMatch(/^[0-9a-f]{32}$/u)
  const mixed = unlockVault(folder, { ...ROSA, passphrase: BEATRICE.passphrase })
  expect((await vaultErrorOf(mixed)).code).toBe('wrong-pass-phrase')
})

test('a sign-in name is taken whatever its letter case', async () => {
  const { open, beatrice } = await vaultOfTwo()
  expect((await vaultErrorOf(open.addUser(' BEATRICE ', NEW_PASSPHRASE))).code).toBe('name-taken')
  expect((await vaultErrorOf(open.renameUser(beatrice, 'rosa díaz'))).code).toBe('name-taken')
  expect(open.slotIds).toHaveLength(2)
})

test('a changed pass phrase opens, the old one does not, and the store is not touched', async () => {
  const { folder, open } = await vaultOfTwo()
  const store = join(folder, 'store.db')
  writeFileSync(store, 'encrypted records')
  const before = statSync(store, { bigint: true })
  const key = open.dataKeyHex

  await open.changePassphrase(ROSA.passphrase, NEW_PASSPHRASE)
  expect((await unlockVault(folder, { ...ROSA, passphrase: NEW_PASSPHRASE })).dataKeyHex).toBe(key)
  expect((await vaultErrorOf(unlockVault(folder, ROSA))).code).toBe('wrong-pass-phrase')
  expect((await unlockVault(folder, BEATRICE)).dataKeyHex).toBe(key)
  const after = statSync(store, { bigint: true })
  expect([after.ino, after.mtimeNs, after.ctimeNs]).toEqual([before.ino, before.mtimeNs, before.ctimeNs])
})

test('a wrong old pass phrase changes nothing', async () => {
  const { folder, open } = await vaultOfTwo()
  const before = readHeaderText(folder)
  const refused = await vaultErrorOf(open.changePassphrase('copper tundra olive kettle', NEW_PASSPHRASE))
  expect(refused.code).toBe('wrong-pass-phrase')
  expect(readHeaderText(folder)).toBe(before)
})

test('the second copy does not keep an old pass phrase alive', async () => {
  const { folder, open } = await vaultOfTwo()
  await open.changePassphrase(ROSA.passphrase, NEW_PASSPHRASE)
  truncateSync(headerPath(folder), 10)
  await restorePreviousHeader(folder)
  expect((await vaultErrorOf(unlockVault(folder, ROSA))).code).toBe('wrong-pass-phrase')
  expect((await unlockVault(folder, { ...ROSA, passphrase: NEW_PASSPHRASE })).kind).toBe('agency')
})

test('the second copy of an added user is the header from before, until the next change', async () => {
  const { folder, open } = await vaultOfTwo()
  const previous = JSON.parse(readFileSync(join(folder, 'vault.previous.json'), 'utf8'))
  expect(previous.slots).toHaveLength(1)
  expect(previous.revision).toBe(open.revision - 1)
})

test('a forgotten pass phrase is reset by a colleague', async () => {
  const { folder, open, beatrice } = await vaultOfTwo()
  await open.resetPassphrase(beatrice, NEW_PASSPHRASE)
  expect((await unlockVault(folder, { ...BEATRICE, passphrase: NEW_PASSPHRASE })).slotId).toBe(beatrice)
  expect((await vaultErrorOf(unlockVault(folder, BEATRICE))).code).toBe('wrong-pass-phrase')
})

test('a renamed user signs in with the new name and the same pass phrase', async () => {
  const { folder, open, beatrice } = await vaultOfTwo()
  await open.renameUser(beatrice, 'bea')
  expect((await unlockVault(folder, { ...BEATRICE, signInName: 'Bea' })).slotId).toBe(beatrice)
  expect((await vaultErrorOf(unlockVault(folder, BEATRICE))).code).toBe('wrong-pass-phrase')
  await open.renameUser(beatrice, 'BEA')
  expect((await unlockVault(folder, { ...BEATRICE, signInName: 'bea' })).slotId).toBe(beatrice)
})

test('a removed user no longer opens the vault; the last one cannot be removed', async () => {
  const { folder, open, beatrice } = await vaultOfTwo()
  await open.removeUser(beatrice)
  expect((await vaultErrorOf(unlockVault(folder, BEATRICE))).code).toBe('wrong-pass-phrase')
  expect((await vaultErrorOf(open.removeUser(beatrice))).code).toBe('user-unknown')
  expect((await vaultErrorOf(open.removeUser(open.slotId))).code).toBe('last-user')
  expect((await unlockVault(folder, ROSA)).slotIds).toEqual([open.slotId])
})

test('changes asked for at the same time all happen', async () => {
  const { folder, open } = await vaultOfTwo()
  const before = open.revision
  const ids = await Promise.all([
    open.addUser('carla', 'velvet anchor drizzle plum'),
    open.addUser('dora', 'window harvest cobalt noodle'),
    open.changePassphrase(ROSA.passphrase, NEW_PASSPHRASE).then(() => open.slotId),
  ])
  expect(open.revision).toBe(before + 3)
  const carla = await unlockVault(folder, { signInName: 'carla', passphrase: 'velvet anchor drizzle plum' })
  expect(carla.slotIds).toEqual(expect.arrayContaining(ids))
  expect(carla.slotIds).toHaveLength(4)
})
