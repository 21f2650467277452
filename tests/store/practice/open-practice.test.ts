import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, inject, test } from 'vitest'
import { practiceCredentials } from '#main/practice/agency.ts'
import { runJob } from '#main/jobs/run-job.ts'
import { createAgency } from '#main/services/vault/create-agency.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { openPractice, renewPractice } from '#main/services/vault/practice.ts'
import { closeSession, deskOf, type Session } from '#main/services/session.ts'
import { readSettings, saveSettings } from '#main/services/agency/settings.ts'
import { inspectVault } from '#main/vault/header-file.ts'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { copyPractice } from '../../support/practice-of-run.ts'
import { freshFolder, killHard, startChild } from '../vault/support.ts'
import { closeAll, keep, listener } from './support.ts'

afterEach(closeAll)

const cannotOpen =
  'The practice vault could not be opened. It held invented people only, so a new one is made.'

/** The folder of a practice vault that an earlier start made. */
async function madeBefore(): Promise<string> {
  const folder = join(freshFolder(), 'practice')
  await copyPractice(inject('shelf'), '2026-11-23', folder)
  return folder
}

async function opened(folder: string, push = listener().push): Promise<Session> {
  return keep(await openPractice(folder, push))
}

async function referralsIn({ store }: Session): Promise<number> {
  return store.db.count('referral')
}

test('the next one opens what is there, with what was done in it', async () => {
  const folder = await madeBefore()
  const first = await openPractice(folder, () => undefined)
  await saveSettings(deskOf(first), { lockAfterMinutes: 9 })
  const { vaultId } = first.vault
  await closeSession(first)

  const { push, words } = listener()
  const second = await opened(folder, push)
  expect(second.vault.vaultId).toBe(vaultId)
  expect(await readSettings(deskOf(second))).toMatchObject({ lockAfterMinutes: 9 })
  expect(words()).toEqual([])
})

const spoilers: readonly (readonly [string, (folder: string, session: Session) => Promise<void> | void])[] = [
  ['a damaged key file', (folder) => writeFileSync(vaultFiles(folder).header, '{')],
  ['a store cut short', (folder) => cut(vaultFiles(folder).store)],
  [
    'a key file without its store’s key',
    (folder) => writeFileSync(vaultFiles(folder).store, 'x'.repeat(8192)),
  ],
]

test.each(spoilers)('%s: a new practice vault is made, told in words', async (_name, spoil) => {
  const folder = await madeBefore()
  const first = await openPractice(folder, () => undefined)
  const { vaultId } = first.vault
  await closeSession(first)
  await spoil(folder, first)

  const { push, words } = listener()
  const session = await opened(folder, push)
  expect(words().at(0)).toBe(cannotOpen)
  expect(session.vault.vaultId).not.toBe(vaultId)
  expect(await referralsIn(session)).toBe(89)
})

const strangers: readonly (readonly [string, (folder: string) => Promise<void>])[] = [
  [
    'an agency’s vault whose key files are both damaged',
    async (folder) => {
      await agencyVault(folder)
      const { header, previous } = vaultFiles(folder)
      for (const file of [header, previous]) writeFileSync(file, '{')
    },
  ],
  [
    'an agency’s vault whose key file is damaged',
    async (folder) => {
      await agencyVault(folder)
      writeFileSync(vaultFiles(folder).header, '{')
    },
  ],
  ['an agency’s vault one level too deep', (folder) => agencyVault(join(folder, 'vault'))],
]

test.each(strangers)('%s is kept beside the practice vault, and told in words', async (_name, put) => {
  const home = freshFolder()
  const folder = join(home, 'practice')
  await put(folder)
  const before = readdirSync(folder, { recursive: true })
  const { push, words } = listener()
  const session = await opened(folder, push)
  expect(session.info.vault).toBe('practice')
  expect(words().at(0)).toContain('kept')
  expect(readdirSync(home).toSorted()).toEqual(['practice', 'practice.kept-1'])
  expect(readdirSync(join(home, 'practice.kept-1'), { recursive: true })).toEqual(before)
})

test('a pass phrase exchanged while practicing does not shut anybody out', async () => {
  const folder = await madeBefore()
  const first = await openPractice(folder, () => undefined)
  await first.vault.changePassphrase(practiceCredentials.passphrase, 'glacier pencil mutton sphere')
  await closeSession(first)
  const session = await opened(folder)
  expect(await referralsIn(session)).toBe(89)
})

test('a practice vault that another copy has open is left alone', async () => {
  const folder = await madeBefore()
  const session = await opened(folder)
  await expect(openPractice(folder, () => undefined)).rejects.toMatchObject({ code: 'in-use' })

  const header = vaultFiles(folder).header
  const whole = readFileSync(header)
  writeFileSync(header, '{')
  await expect(openPractice(folder, () => undefined)).rejects.toMatchObject({ code: 'in-use' })
  expect(existsSync(vaultFiles(folder).store)).toBe(true)
  writeFileSync(header, whole)
  expect(await referralsIn(session)).toBe(89)
})

test('a practice vault of a newer Threshold is refused, and nothing of it is touched', async () => {
  const folder = await madeBefore()
  const { header } = vaultFiles(folder)
  const newer = readFileSync(header, 'utf8').replace('"format": 1', '"format": 2')
  writeFileSync(header, newer)
  await expect(openPractice(folder, () => undefined)).rejects.toMatchObject({ code: 'header-newer' })
  expect(readFileSync(header, 'utf8')).toBe(newer)
})

test('an agency’s vault is never cleared away, even where the practice vault should be', async () => {
  const folder = join(freshFolder(), 'practice')
  await agencyVault(folder)
  await expect(openPractice(folder, () => undefined)).rejects.toMatchObject({ code: 'wrong-pass-phrase' })
  keep(await openSession(folder, rosa))
})

test('a newcomer’s first practice makes the vault and says how far it is, also after one killed half way', async () => {
  const folder = join(freshFolder(), 'practice')
  const child = await startChild(join('..', 'practice', 'make-practice.child.ts'), folder)
  await killHard(child)
  expect(await inspectVault(folder)).toEqual({ state: 'none' })

  const { push, words } = listener()
  const session = await opened(folder, push)
  expect(session.info.vault).toBe('practice')
  expect(await referralsIn(session)).toBe(89)
  expect(readdirSync(dirname(folder))).toEqual(['practice'])
  expect(words().at(0)).toBe('Opening an invented agency')
  expect(words().at(-1)).toBe('The practice vault is ready')
  expect(words().length).toBeGreaterThan(100)
})

test('stopped half way there is no half vault', async () => {
  const folder = join(freshFolder(), 'practice')
  const stop = new AbortController()
  const making = runJob(
    'furnish-practice',
    { folder, today: '2026-11-23' },
    { signal: stop.signal, onProgress: ({ done }) => done > 20 && stop.abort() },
  )
  await expect(making).rejects.toMatchObject({ code: 'cancelled' })
  expect(existsSync(folder)).toBe(false)
})

test('a practice vault is made anew when that is wanted, and opened', async () => {
  const folder = await madeBefore()
  const first = await openPractice(folder, () => undefined)
  await saveSettings(deskOf(first), { lockAfterMinutes: 9 })
  const { vaultId } = first.vault
  await closeSession(first)

  const { push, words } = listener()
  const anew = keep(await renewPractice(folder, push))
  expect(anew.info.vault).toBe('practice')
  expect(anew.vault.vaultId).not.toBe(vaultId)
  expect(await readSettings(deskOf(anew))).toMatchObject({ lockAfterMinutes: 5 })
  expect(words()[0]).toBe('The old practice vault is taken away')
})

test('an agency’s vault in the practice folder is never thrown away for a new one', async () => {
  const folder = join(freshFolder(), 'practice')
  await agencyVault(folder)
  const before = readdirSync(folder).toSorted()
  await expect(renewPractice(folder, () => undefined)).rejects.toMatchObject({ code: 'not-allowed' })
  expect(readdirSync(folder).toSorted()).toEqual(before)
  expect(readdirSync(dirname(folder))).toEqual(['practice'])
  expect(await inspectVault(folder)).toMatchObject({ state: 'ready', kind: 'agency' })
})

test('a practice vault that is open elsewhere is not thrown away', async () => {
  const folder = await madeBefore()
  await opened(folder)
  await expect(renewPractice(folder, () => undefined)).rejects.toMatchObject({ code: 'in-use' })
  expect(await inspectVault(folder)).toMatchObject({ state: 'ready', kind: 'practice' })
})

const rosa = { signInName: 'Rosa', passphrase: 'margin tundra olive kettle' }

async function agencyVault(folder: string): Promise<void> {
  await createAgency(folder, 'agency', {
    ...rosa,
    OrganizationName: 'An agency',
    CoCCode: 'MN-500',
    ProjectName: 'A project',
    ProjectType: 13,
    OperatingStartDate: '2020-07-01',
    displayName: 'Rosa',
  })
}

function cut(file: string): void {
  writeFileSync(file, readFileSync(file).subarray(0, 40_000))
}
