import { truncateSync } from 'node:fs'
import { expect, test } from 'vitest'
import { restorePreviousHeader } from '#main/vault/header-file.ts'
import { createVault } from '#main/vault/create-vault.ts'
import { recoverVault } from '#main/vault/recover-vault.ts'
import { unlockVault } from '#main/vault/unlock-vault.ts'
import {
  allTextIn,
  freshFolder,
  headerPath,
  HandClock,
  lockedVault,
  NEW_PASSPHRASE,
  readHeaderText,
  ROSA,
  vaultErrorOf,
} from './support.ts'

const RECOVERED = { signInName: ROSA.signInName, newPassphrase: NEW_PASSPHRASE }

test('the words open the vault and set a new pass phrase', async () => {
  const { folder, recoveryWords } = await lockedVault()
  const { dataKeyHex } = await unlockVault(folder, ROSA)
  const vault = await recoverVault(folder, { words: recoveryWords, ...RECOVERED })
  expect(vault.dataKeyHex).toBe(dataKeyHex)
  expect((await unlockVault(folder, { ...ROSA, passphrase: NEW_PASSPHRASE })).slotId).toBe(vault.slotId)
  expect((await vaultErrorOf(unlockVault(folder, ROSA))).code).toBe('wrong-pass-phrase')
})

test('the words may be typed as they are printed: numbered, capital, on many lines', async () => {
  const { folder, recoveryWords } = await lockedVault()
  const printed = recoveryWords.map((word, n) => `${n + 1}. ${word.toUpperCase()},`).join('\n')
  expect((await recoverVault(folder, { words: printed, ...RECOVERED })).kind).toBe('agency')
})

test('recovering ends the wait after wrong tries', async () => {
  const { folder, recoveryWords } = await lockedVault()
  const clock = new HandClock()
  for (let n = 1; n <= 4; n += 1) {
    await vaultErrorOf(unlockVault(folder, { ...ROSA, passphrase: 'copper tundra olive kettle' }, clock))
  }
  await recoverVault(folder, { words: recoveryWords, ...RECOVERED }, clock)
  expect((await unlockVault(folder, { ...ROSA, passphrase: NEW_PASSPHRASE }, clock)).kind).toBe('agency')
})

test('wrong words are told apart, and no message repeats one', async () => {
  const { folder, recoveryWords } = await lockedVault()
  const others = (await createVault(freshFolder(), { kind: 'practice', ...ROSA })).recoveryWords
  const before = readHeaderText(folder)
  const faultOf = async (words: readonly string[]) =>
    vaultErrorOf(recoverVault(folder, { words, ...RECOVERED }))

  const unrelated = Array.from({ length: 24 }, () => 'abandon')
  const misspelt = await faultOf(recoveryWords.with(6, 'zzzebra'))
  expect(misspelt.problem).toEqual({ code: 'words-wrong', fault: 'word', position: 7 })
  expect(misspelt.message).toContain('Word 7')
  expect(misspelt.message).not.toContain('zzzebra')
  expect((await faultOf(recoveryWords.slice(1))).problem).toEqual({
    code: 'words-wrong',
    fault: 'count',
    count: 23,
  })
  expect((await faultOf(others)).problem).toEqual({ code: 'words-wrong', fault: 'other-vault' })
  expect((await faultOf(unrelated)).problem).toEqual({ code: 'words-wrong', fault: 'checksum' })
  expect(readHeaderText(folder)).toBe(before)
})

test('an unknown name or a weak new pass phrase changes nothing', async () => {
  const { folder, recoveryWords } = await lockedVault()
  const before = allTextIn(folder)
  const stranger = recoverVault(folder, { words: recoveryWords, ...RECOVERED, signInName: 'nobody' })
  expect((await vaultErrorOf(stranger)).code).toBe('name-unknown')
  const weak = recoverVault(folder, { words: recoveryWords, ...RECOVERED, newPassphrase: 'Password1234!' })
  expect((await vaultErrorOf(weak)).code).toBe('weak-pass-phrase')
  expect(allTextIn(folder)).toBe(before)
})

test('replaced words open the vault, the old ones never again', async () => {
  const { folder, recoveryWords } = await lockedVault()
  const vault = await unlockVault(folder, ROSA)
  const replaced = await vault.replaceRecoveryWords()
  expect(replaced).not.toEqual(recoveryWords)
  const old = () => vaultErrorOf(recoverVault(folder, { words: recoveryWords, ...RECOVERED }))
  expect((await old()).details).toEqual({ fault: 'other-vault' })
  expect((await recoverVault(folder, { words: replaced, ...RECOVERED })).dataKeyHex).toBe(vault.dataKeyHex)

  truncateSync(headerPath(folder), 0)
  await restorePreviousHeader(folder)
  expect((await old()).details).toEqual({ fault: 'other-vault' })
})
