import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addUser, changePassphrase, listAccounts, resetPassphrase } from '#main/services/accounts/accounts.ts'
import { recoverPassphrase } from '#main/services/vault/mend-vault.ts'
import { provenSecond } from '#main/services/accounts/second-person.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { chooseOwn, joinWithOwnPassphrase } from '../../support/own-passphrase.ts'
import { closedAgency, codeOf, marta, noor, unlocked } from './agency-vault.ts'

const supervisor = { ...noor, role: 'supervisor' } as const
const given = 'glacier pencil mutton sphere'
const byTwo = { own: marta.passphrase, second: supervisor }

test('a person who was added signs once she has unlocked and chosen her own pass phrase, not before', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  expect(first.session.info.passphraseIsOwn).toBe(true)
  await addUser(first.desk, first.session.vault, { ...supervisor, passphrase: given })
  const withGiven = { ...byTwo, second: { ...supervisor, passphrase: given } }
  expect(await said(provenSecond(first.desk, first.session.vault, withGiven))).toContain(
    'The second person’s pass phrase was set by somebody else',
  )
  await first.lock()

  const hers = await unlocked(folder, { ...supervisor, passphrase: given })
  expect(hers.session.info.passphraseIsOwn).toBe(false)
  await changePassphrase(hers.desk, hers.session, { current: given, next: noor.passphrase })
  expect(hers.session.info.passphraseIsOwn).toBe(true)
  await hers.lock()

  const again = await unlocked(folder)
  expect(await provenSecond(again.desk, again.session.vault, byTwo)).toBe(hers.desk.UserID)
})

test('whoever unlocks with a pass phrase that was given signs nothing at the screen either', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  await addUser(first.desk, first.session.vault, supervisor)
  await first.lock()
  const { desk, session } = await unlocked(folder, noor)
  const signing = provenSecond(desk, session.vault, { own: noor.passphrase, second: marta })
  expect(await said(signing)).toContain('Choose your own in Settings under Vault')
})

test('an administrator who resets a colleague’s pass phrase cannot sign as her, until she has chosen again', async () => {
  const { folder } = await closedAgency()
  const account_id = await joinWithOwnPassphrase(folder, marta, supervisor)
  const first = await unlocked(folder)
  expect(await provenSecond(first.desk, first.session.vault, byTwo)).not.toBe(first.desk.UserID)
  await resetPassphrase(first.desk, first.session.vault, { account_id, passphrase: given })
  const asHer = { ...byTwo, second: { ...supervisor, passphrase: given } }
  expect(await codeOf(provenSecond(first.desk, first.session.vault, asHer))).toBe('not-allowed')
  await first.lock()

  await chooseOwn(folder, { ...noor, passphrase: given }, noor.passphrase)
  const again = await unlocked(folder)
  expect(await provenSecond(again.desk, again.session.vault, byTwo)).not.toBe(again.desk.UserID)
})

test('a pass phrase set with the recovery words, which an administrator can make anew, signs nothing', async () => {
  const { folder, recoveryWords } = await closedAgency()
  await joinWithOwnPassphrase(folder, marta, supervisor)
  await recoverPassphrase(folder, { words: recoveryWords, signInName: 'noor', newPassphrase: given })
  const { desk, session } = await unlocked(folder)
  const asHer = { ...byTwo, second: { ...supervisor, passphrase: given } }
  expect(await codeOf(provenSecond(desk, session.vault, asHer))).toBe('not-allowed')
})

test('an old key file, opened with the recovery words, brings back a pass phrase that was given, but no signature', async () => {
  const { folder, recoveryWords } = await closedAgency()
  const first = await unlocked(folder)
  await addUser(first.desk, first.session.vault, { ...supervisor, passphrase: given })
  await first.lock()
  const { header, previous } = vaultFiles(folder)
  const kept = join(folder, '..', 'kept.json')
  copyFileSync(header, kept)
  await chooseOwn(folder, { ...noor, passphrase: given }, noor.passphrase)

  rmSync(previous, { force: true })
  copyFileSync(kept, header)
  await recoverPassphrase(folder, {
    words: recoveryWords,
    signInName: 'marta',
    newPassphrase: marta.passphrase,
  })
  await chooseOwn(folder, marta, 'window harvest cobalt noodle')
  const { desk, session } = await unlocked(folder, { ...marta, passphrase: 'window harvest cobalt noodle' })
  const asHer = { own: 'window harvest cobalt noodle', second: { ...supervisor, passphrase: given } }
  expect(await said(provenSecond(desk, session.vault, asHer))).toContain('was set by somebody else')
  expect(await listAccounts(desk)).toHaveLength(2)
})

test('an old key file, opened with the recovery words, does not bring back as her own what was reset since', async () => {
  const { folder, recoveryWords } = await closedAgency()
  const account_id = await joinWithOwnPassphrase(folder, marta, supervisor)
  const { header, previous } = vaultFiles(folder)
  const kept = join(folder, '..', 'kept.json')
  copyFileSync(header, kept)
  const first = await unlocked(folder)
  await resetPassphrase(first.desk, first.session.vault, { account_id, passphrase: given })
  await first.lock()
  for (const file of [header, previous]) copyFileSync(kept, file)
  const recovered = 'window harvest cobalt noodle'
  await recoverPassphrase(folder, { words: recoveryWords, signInName: 'marta', newPassphrase: given })
  await chooseOwn(folder, { ...marta, passphrase: given }, recovered)
  const { desk, session } = await unlocked(folder, { ...marta, passphrase: recovered })
  expect(await said(provenSecond(desk, session.vault, { own: recovered, second: supervisor }))).toContain(
    'was set by somebody else',
  )
})

test('choosing the same pass phrase again makes it nobody’s own', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  await addUser(first.desk, first.session.vault, noor)
  await first.lock()
  const { desk, session } = await unlocked(folder, noor)
  const same = { current: noor.passphrase, next: noor.passphrase }
  expect(await said(changePassphrase(desk, session, same))).toBe(
    'The new pass phrase must be another than the one of today. Nothing was changed.',
  )
  expect(session.info.passphraseIsOwn).toBe(false)
})

/** The sentence that this is refused with. */
async function said(promise: Promise<unknown>): Promise<string> {
  const failure: unknown = await promise.then(
    () => new Error('it was not refused'),
    (fault: unknown) => fault,
  )
  if (failure instanceof AppError) return failure.message
  throw failure
}
