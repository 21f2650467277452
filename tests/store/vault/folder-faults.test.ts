import { readdirSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createVault } from '#main/vault/create-vault.ts'
import { writeFault } from '#main/vault/file-faults.ts'
import { recoverVault } from '#main/vault/recover-vault.ts'
import { unlockVault } from '#main/vault/unlock-vault.ts'
import { acquireVaultLock } from '#main/vault/vault-lock.ts'
import {
  allTextIn,
  fillDisk,
  folderToMakeReadOnly,
  freshFolder,
  HandClock,
  lockedVault,
  makeReadOnly,
  NEW_PASSPHRASE,
  readHeaderText,
  ROSA,
  smallDisk,
  vaultErrorOf,
} from './support.ts'

const WRONG = { ...ROSA, passphrase: 'copper tundra olive kettle' }

test('on a full disk changes are refused, the vault opens, and wrong tries still wait', async (context) => {
  const folder = smallDisk() ?? context.skip('no small disk can be mounted here')
  const { recoveryWords } = await lockedVault(folder)
  fillDisk(folder)
  const before = readHeaderText(folder)
  const files = readdirSync(folder)

  const clock = new HandClock()
  const vault = await unlockVault(folder, ROSA, clock)
  for (const change of [
    () => vault.addUser('carla', 'velvet anchor drizzle plum'),
    () => vault.changePassphrase(ROSA.passphrase, NEW_PASSPHRASE),
    () => vault.replaceRecoveryWords(),
    () =>
      recoverVault(folder, {
        words: recoveryWords,
        signInName: ROSA.signInName,
        newPassphrase: NEW_PASSPHRASE,
      }),
  ]) {
    const refused = await vaultErrorOf(change())
    expect(refused.code).toBe('disk-full')
    expect(refused.message).toContain('What was there before is safe')
  }
  expect(readHeaderText(folder)).toBe(before)
  expect(readdirSync(folder)).toEqual(files)

  for (let n = 1; n <= 4; n += 1) await vaultErrorOf(unlockVault(folder, WRONG, clock))
  expect((await vaultErrorOf(unlockVault(folder, ROSA, clock))).code).toBe('throttled')
  clock.move(1)

  rmSync(join(folder, 'filler-0'))
  const again = await unlockVault(folder, ROSA, clock)
  await again.changePassphrase(ROSA.passphrase, NEW_PASSPHRASE)
  expect((await unlockVault(folder, { ...ROSA, passphrase: NEW_PASSPHRASE }, clock)).kind).toBe('agency')
})

test('a vault that does not fit on the disk is not begun', async (context) => {
  const folder = smallDisk() ?? context.skip('no small disk can be mounted here')
  fillDisk(folder)
  const files = readdirSync(folder)
  expect((await vaultErrorOf(createVault(folder, { kind: 'agency', ...ROSA }))).code).toBe('disk-full')
  expect(readdirSync(folder)).toEqual(files)
  expect(() => acquireVaultLock(folder)).toThrow(expect.objectContaining({ code: 'disk-full' }))
  expect(readdirSync(folder)).toEqual(files)
})

test.skipIf(process.platform !== 'linux')('the fault of a full device is named', async () => {
  const fault: unknown = await writeFile('/dev/full', 'x').catch((cause: unknown) => cause)
  expect(writeFault(fault)).toMatchObject({ code: 'disk-full', cause: { code: 'ENOSPC' } })
})

test('a read-only vault opens, and its changes are refused by name', async (context) => {
  const folder = folderToMakeReadOnly() ?? context.skip('no folder can be made read-only here')
  await lockedVault(folder)
  if (!makeReadOnly(folder)) context.skip('no folder can be made read-only here')
  const before = allTextIn(folder)

  const clock = new HandClock()
  const vault = await unlockVault(folder, ROSA, clock)
  const refused = await vaultErrorOf(vault.addUser('carla', 'velvet anchor drizzle plum'))
  expect(refused.code).toBe('folder-read-only')
  expect(() => acquireVaultLock(folder)).toThrow(expect.objectContaining({ code: 'folder-read-only' }))
  const below = createVault(join(folder, 'new'), { kind: 'agency', ...ROSA })
  expect((await vaultErrorOf(below)).code).toBe('folder-read-only')

  for (let n = 1; n <= 4; n += 1) await vaultErrorOf(unlockVault(folder, WRONG, clock))
  expect((await vaultErrorOf(unlockVault(folder, ROSA, clock))).details).toEqual({ secondsLeft: 1 })
  expect(allTextIn(folder)).toBe(before)
})

test('a folder that went away is named', async () => {
  const folder = join(freshFolder(), 'drive')
  await lockedVault(folder)
  const vault = await unlockVault(folder, ROSA)
  rmSync(folder, { recursive: true })
  expect((await vaultErrorOf(vault.addUser('carla', 'velvet anchor drizzle plum'))).code).toBe(
    'header-missing',
  )

  const file = join(freshFolder(), 'a file')
  await writeFile(file, '')
  expect((await vaultErrorOf(createVault(file, { kind: 'agency', ...ROSA }))).code).toBe('folder-unreachable')
})
