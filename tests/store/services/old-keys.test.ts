import { copyFileSync, existsSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addUser, changePassphrase, removeUser } from '#main/services/accounts/accounts.ts'
import { recoverPassphrase, restoreKeys } from '#main/services/vault/mend-vault.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { replaceRecoveryWords } from '#main/services/vault/recovery-words.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { closedAgency, codeOf, marta, noor, unlocked } from './agency-vault.ts'

const fresh = 'glacier pencil mutton sphere'
const martaNow = { ...marta, passphrase: fresh }

test('an old key file put back after the pass phrase changed opens nothing, until the second copy is back', async () => {
  const { folder } = await closedAgency()
  const { header } = vaultFiles(folder)
  await (await unlocked(folder)).lock()
  const old = readFileSync(header)
  await martaChangesHers(folder)

  writeFileSync(header, old)
  const refused = await openSession(folder, marta).catch((failure: unknown) => failure)
  expect(refused).toMatchObject({ code: 'header-tampered', details: { canRestorePrevious: true } })
  expect(readFileSync(header).equals(old)).toBe(true)

  await restoreKeys(folder)
  expect(await codeOf(openSession(folder, marta))).toBe('wrong-pass-phrase')
  await unlocked(folder, martaNow)
})

test('with an old second copy beside it there is nothing to restore, and the screen does not offer it', async () => {
  const { folder } = await closedAgency()
  const { header, previous } = vaultFiles(folder)
  const old = readFileSync(header)
  await martaChangesHers(folder)
  writeFileSync(header, old)
  writeFileSync(previous, old)
  const refused = await openSession(folder, marta).catch((failure: unknown) => failure)
  expect(refused).toMatchObject({ code: 'header-tampered', details: { canRestorePrevious: false } })
})

test.each([
  [
    'somebody was removed',
    async (folder: string) => {
      const { desk, session, lock } = await unlocked(folder)
      const { account_id } = await addUser(desk, session.vault, noor)
      copyFileSync(vaultFiles(folder).header, join(folder, 'kept'))
      await removeUser(desk, session.vault, account_id)
      await lock()
    },
  ],
  [
    'the recovery words were replaced',
    async (folder: string) => {
      const { desk, session, lock } = await unlocked(folder)
      copyFileSync(vaultFiles(folder).header, join(folder, 'kept'))
      await replaceRecoveryWords(desk, session, marta.passphrase)
      await lock()
    },
  ],
])('an old key file from before %s is refused at the first try', async (_what, change) => {
  const { folder } = await closedAgency()
  await change(folder)
  copyFileSync(join(folder, 'kept'), vaultFiles(folder).header)
  expect(await codeOf(openSession(folder, marta))).toBe('header-tampered')
})

test('a second copy that is older, but took nothing away, is put back lawfully', async () => {
  const { folder } = await closedAgency()
  await martaChangesHers(folder)
  const { desk, session, lock } = await unlocked(folder, martaNow)
  await addUser(desk, session.vault, noor)
  const { revision } = session.vault
  await lock()

  truncateSync(vaultFiles(folder).header, 100)
  await restoreKeys(folder)
  const again = await unlocked(folder, martaNow)
  expect(again.session.vault.revision).toBe(revision - 1)
})

test('where only an old key file is left, the recovery words still open the vault, and nothing older does', async () => {
  const { folder, recoveryWords } = await closedAgency()
  const { header, previous } = vaultFiles(folder)
  const old = readFileSync(header)
  await martaChangesHers(folder)
  for (const file of [header, previous]) writeFileSync(file, old)
  expect(await codeOf(openSession(folder, marta))).toBe('header-tampered')

  const newPassphrase = 'velvet anchor drizzle plum'
  await recoverPassphrase(folder, { words: recoveryWords, signInName: 'marta', newPassphrase })
  expect(await codeOf(openSession(folder, marta))).toBe('wrong-pass-phrase')
  await (await unlocked(folder, { ...marta, passphrase: newPassphrase })).lock()
  writeFileSync(header, old)
  expect(await codeOf(openSession(folder, marta))).toBe('header-tampered')
})

test('replaced words open nothing, whatever old key file lies there', async () => {
  const { folder, recoveryWords } = await closedAgency()
  const { header, previous } = vaultFiles(folder)
  const old = readFileSync(header)
  const { desk, session, lock } = await unlocked(folder)
  await replaceRecoveryWords(desk, session, marta.passphrase)
  await lock()
  for (const file of [header, previous]) writeFileSync(file, old)
  const recovery = { words: recoveryWords, signInName: 'marta', newPassphrase: fresh }
  expect(await codeOf(recoverPassphrase(folder, recovery))).toBe('header-tampered')
  expect(readFileSync(header).equals(old)).toBe(true)
})

test('replaced words that set a pass phrase while the store is away open nothing once it is back, however often', async () => {
  const { folder, recoveryWords } = await closedAgency()
  const { header, previous, store } = vaultFiles(folder)
  const old = readFileSync(header)
  const { desk, session, lock } = await unlocked(folder)
  await replaceRecoveryWords(desk, session, marta.passphrase)
  await lock()
  for (const file of [header, previous]) writeFileSync(file, old)
  renameSync(store, `${store}.away`)
  const recovery = { words: recoveryWords, signInName: 'marta', newPassphrase: fresh }
  for (let nth = 0; nth < 3; nth += 1) await recoverPassphrase(folder, recovery)
  renameSync(`${store}.away`, store)
  expect(await codeOf(openSession(folder, martaNow))).toBe('header-tampered')
  expect(await codeOf(recoverPassphrase(folder, recovery))).toBe('header-tampered')
})

test('the words in force set a pass phrase while the store is away, and neither copy opens with the one before', async () => {
  const { folder, recoveryWords } = await closedAgency()
  const { header, previous, store } = vaultFiles(folder)
  renameSync(store, `${store}.away`)
  await recoverPassphrase(folder, { words: recoveryWords, signInName: 'marta', newPassphrase: fresh })
  renameSync(`${store}.away`, store)
  await (await unlocked(folder, martaNow)).lock()
  copyFileSync(previous, header)
  expect(await codeOf(openSession(folder, marta))).toBe('wrong-pass-phrase')
})

test('while the store is away, too, recovery does not build on an old key file beside a newer second copy', async () => {
  const { folder, recoveryWords } = await closedAgency()
  const { header, previous, store } = vaultFiles(folder)
  const old = readFileSync(header)
  await martaChangesHers(folder)
  writeFileSync(header, old)
  const newer = readFileSync(previous)
  renameSync(store, `${store}.away`)
  const recovery = { words: recoveryWords, signInName: 'marta', newPassphrase: 'velvet anchor drizzle plum' }
  expect(await codeOf(recoverPassphrase(folder, recovery))).toBe('header-tampered')
  expect(readFileSync(previous).equals(newer)).toBe(true)
})

test('recovery does not build on an old key file while the second copy is sound', async () => {
  const { folder, recoveryWords } = await closedAgency()
  const { header } = vaultFiles(folder)
  const old = readFileSync(header)
  await martaChangesHers(folder)
  writeFileSync(header, old)
  const recovery = { words: recoveryWords, signInName: 'marta', newPassphrase: 'velvet anchor drizzle plum' }
  expect(await codeOf(recoverPassphrase(folder, recovery))).toBe('header-tampered')
  await restoreKeys(folder)
  await recoverPassphrase(folder, recovery)
  await unlocked(folder, { ...marta, passphrase: recovery.newPassphrase })
})

test('an old key file put back right after a recovery, before anybody unlocked, is refused', async () => {
  const { folder, recoveryWords } = await closedAgency()
  const { header } = vaultFiles(folder)
  const old = readFileSync(header)
  await recoverPassphrase(folder, { words: recoveryWords, signInName: 'marta', newPassphrase: fresh })
  writeFileSync(header, old)
  expect(await codeOf(openSession(folder, marta))).toBe('header-tampered')
})

test('a sound key file is not exchanged for its second copy, unless the last try found it changed', async () => {
  const { folder } = await closedAgency()
  const { header } = vaultFiles(folder)
  const { desk, session, lock } = await unlocked(folder)
  await addUser(desk, session.vault, noor)
  await lock()
  expect(await codeOf(restoreKeys(folder))).toBe('vault-exists')
  await (await unlocked(folder, noor)).lock()

  const withNoor = readFileSync(header)
  await martaChangesHers(folder)
  const now = readFileSync(header)
  writeFileSync(header, withNoor)
  expect(await codeOf(openSession(folder, marta))).toBe('header-tampered')
  writeFileSync(header, now)
  await (await unlocked(folder, martaNow)).lock()
  expect(await codeOf(restoreKeys(folder))).toBe('vault-exists')
  expect(existsSync(join(folder, 'vault.damaged-1.json'))).toBe(false)
})

async function martaChangesHers(folder: string): Promise<void> {
  const { desk, session, lock } = await unlocked(folder)
  await changePassphrase(desk, session, { current: marta.passphrase, next: fresh })
  await lock()
}
