import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { addAgencyProject } from '#main/services/agency/add-project.ts'
import { addUser } from '#main/services/accounts/accounts.ts'
import { createAgency, setUpAgency } from '#main/services/vault/create-agency.ts'
import { recoverPassphrase, restoreKeys } from '#main/services/vault/mend-vault.ts'
import { openSession } from '#main/services/vault/open-session.ts'
import { organizations } from '#main/services/agency/organizations.ts'
import { confirmRecoveryWords, replaceRecoveryWords } from '#main/services/vault/recovery-words.ts'
import { changesTheVault, readSettings, saveSettings } from '#main/services/agency/settings.ts'
import { vaultStandings } from '#main/services/vault/vault-standing.ts'
import { settingsCalls } from '#shared/ipc/settings-calls.ts'
import { closedAgency, codeOf, marta, newAgency, noor, unlocked, vaultFolder } from './agency-vault.ts'

/** Of a process that is gone: nobody's number is this high. */
const staleLock = JSON.stringify({
  token: 'x',
  pid: 2 ** 31 - 1,
  processStart: null,
  computer: createHash('sha256').update(hostname()).digest('hex').slice(0, 32),
})
const noPractice = join(import.meta.dirname, 'no-such-folder')

async function stateOf(folder: string): Promise<string> {
  return (await vaultStandings({ agency: folder, practice: noPractice }, null)).agency.state
}

test('a new vault holds the agency, its first project and the project CE events hang on', async () => {
  const { folder, recoveryWords } = await closedAgency()
  expect(recoveryWords).toHaveLength(24)
  const { desk, session } = await unlocked(folder)
  expect(session.info).toMatchObject({
    vault: 'agency',
    role: 'administrator',
    agencyName: 'Marsh Bird Advocates',
  })
  const [organization, ...others] = await organizations(desk)
  expect(others).toEqual([])
  expect(organization?.projects).toMatchObject([
    { ProjectName: 'Coordinated Entry', ProjectType: 14, CoCCodes: ['MN-500'], receivesReferrals: [] },
    {
      ProjectName: 'Heron House',
      ProjectType: 13,
      CoCCodes: ['MN-500'],
      operating: { start: '2020-07-01', end: null },
      receivesReferrals: [{ start: '2020-07-01', end: null }],
    },
  ])
})

test.each([
  ['no organization', { OrganizationName: ' ' }, 'bad-input'],
  ['a CoC that HUD does not list', { CoCCode: 'MN-999' }, 'bad-input'],
  ['a project type that is none', { ProjectType: 5 }, 'bad-input'],
  ['a Coordinated Entry project as the first', { ProjectType: 14 }, 'bad-input'],
  ['a start date that is no date', { OperatingStartDate: '2026-02-30' }, 'bad-input'],
  ['a start date to come', { OperatingStartDate: '2999-01-01' }, 'bad-input'],
  ['an empty sign-in name', { signInName: '' }, 'bad-input'],
  ['a weak pass phrase', { passphrase: 'password1234' }, 'weak-pass-phrase'],
])('%s makes no vault and leaves no file behind', async (_what, change, code) => {
  const folder = vaultFolder()
  expect(await codeOf(createAgency(folder, 'agency', { ...newAgency, ...change }))).toBe(code)
  expect(readdirSync(dirname(folder))).toEqual([])
  expect(await stateOf(folder)).toBe('none')
})

test('what fails while the vault is furnished leaves no half vault', async () => {
  const folder = vaultFolder()
  const making = createAgency(folder, 'agency', newAgency, async () => {
    throw new Error('the power went')
  })
  await expect(making).rejects.toThrow('the power went')
  expect(readdirSync(dirname(folder))).toEqual([])
})

test('a second vault is not made over the first', async () => {
  const { folder } = await closedAgency()
  const before = readFileSync(join(folder, 'vault.json'), 'utf8')
  expect(await codeOf(createAgency(folder, 'agency', newAgency))).toBe('vault-exists')
  expect(readFileSync(join(folder, 'vault.json'), 'utf8')).toBe(before)
  await unlocked(folder)
})

test('the standing of the folder says what to do before anything is opened', async () => {
  const { folder } = await closedAgency()
  expect(await vaultStandings({ agency: folder, practice: noPractice }, 'marta')).toEqual({
    agency: { state: 'ready', canRestorePrevious: false, waitSeconds: 0, lastSignInName: 'marta' },
    practiceExists: false,
  })
  writeFileSync(join(folder, 'vault.json'), '{')
  expect(await stateOf(folder)).toBe('damaged')
  await restoreKeys(folder)
  expect(await stateOf(folder)).toBe('ready')
  await unlocked(folder)
})

test('keys are not put back under somebody who has the vault open', async () => {
  const { folder } = await closedAgency()
  await unlocked(folder)
  expect(await codeOf(restoreKeys(folder))).toBe('in-use')
  expect(existsSync(join(folder, 'vault.damaged-1.json'))).toBe(false)
})

test('the recovery words, however they are typed, give a new pass phrase', async () => {
  const { folder, recoveryWords } = await closedAgency()
  const words = recoveryWords.map((word, at) => `${at + 1}. ${word.toUpperCase()},`).join('\n')
  const newPassphrase = 'glacier pencil mutton sphere'
  const typedWrong = { words: words.replace(/\S+,$/u, 'abandn,'), signInName: 'marta', newPassphrase }
  expect(await codeOf(recoverPassphrase(folder, typedWrong))).toBe('words-wrong')
  expect(await codeOf(recoverPassphrase(folder, { words, signInName: 'nobody', newPassphrase }))).toBe(
    'name-unknown',
  )
  await recoverPassphrase(folder, { words, signInName: ' Marta ', newPassphrase })
  expect(await codeOf(openSession(folder, marta))).toBe('wrong-pass-phrase')
  await unlocked(folder, { ...marta, passphrase: newPassphrase })
})

test('new recovery words need the pass phrase once more and put an end to the old ones', async () => {
  const { folder, recoveryWords } = await closedAgency()
  const { desk, session, lock } = await unlocked(folder)
  await saveSettings(desk, { recoveryWordsConfirmed: true })
  expect(await codeOf(replaceRecoveryWords(desk, session, 'not hers at all'))).toBe('wrong-pass-phrase')
  expect((await readSettings(desk)).recoveryWordsConfirmed).toBe(true)
  const words = await replaceRecoveryWords(desk, session, marta.passphrase)
  expect((await readSettings(desk)).recoveryWordsConfirmed).toBe(false)
  await lock()
  const recovery = { signInName: 'marta', newPassphrase: 'glacier pencil mutton sphere' }
  expect(await codeOf(recoverPassphrase(folder, { ...recovery, words: recoveryWords }))).toBe('words-wrong')
  await recoverPassphrase(folder, { ...recovery, words })
})

test('only words of this session, typed back from every third of the paper, confirm them', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  const nothing = [0, 8, 16].map((position) => ({ position, word: 'abandon' }))
  expect(await codeOf(confirmRecoveryWords(first.desk, first.session, nothing))).toBe('not-allowed')

  const words = await replaceRecoveryWords(first.desk, first.session, marta.passphrase)
  const typed = (...positions: readonly number[]) =>
    positions.map((position) => ({ position, word: words[position] ?? '' }))
  const confirm = (answers: ReturnType<typeof typed>): Promise<string> =>
    codeOf(confirmRecoveryWords(first.desk, first.session, answers))
  expect(await confirm([])).toBe('not-allowed')
  expect(await confirm(typed(0, 1, 2))).toBe('not-allowed')
  expect(await confirm(typed(0, 8))).toBe('not-allowed')
  expect(await confirm([...typed(0, 8), { position: 16, word: 'not a word' }])).toBe('words-wrong')
  expect((await readSettings(first.desk)).recoveryWordsConfirmed).toBe(false)
  await first.lock()
  expect(first.session.freshWords).toBeNull()

  const second = await unlocked(folder)
  expect(await codeOf(confirmRecoveryWords(second.desk, second.session, typed(0, 8, 16)))).toBe('not-allowed')
  const newest = await replaceRecoveryWords(second.desk, second.session, marta.passphrase)
  await confirmRecoveryWords(
    second.desk,
    second.session,
    [7, 15, 23].map((position) => ({ position, word: ` ${newest[position]?.toUpperCase()} ` })),
  )
  expect((await readSettings(second.desk)).recoveryWordsConfirmed).toBe(true)
  expect(second.session.freshWords).toBeNull()
})

test('recovery words are the administrator’s', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  await addUser(first.desk, first.session.vault, noor)
  await first.lock()
  const { desk, session } = await unlocked(folder, noor)
  expect(await codeOf(replaceRecoveryWords(desk, session, noor.passphrase))).toBe('not-allowed')
  session.freshWords = Array.from({ length: 24 }, () => 'abandon')
  const typed = [0, 8, 16].map((position) => ({ position, word: 'abandon' }))
  expect(await codeOf(confirmRecoveryWords(desk, session, typed))).toBe('not-allowed')
})

test('how one works is one’s own; the settings of the vault are everybody’s', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  await addUser(first.desk, first.session.vault, noor)
  await saveSettings(first.desk, { lockAfterMinutes: 2, collectSSN: true })
  await saveSettings(first.desk, { wizardMode: 'express', letterShortcuts: false })
  expect(await saveSettings(first.desk, { lockAfterMinutes: 1 })).toEqual({
    lockAfterMinutes: 1,
    collectSSN: true,
    wizardMode: 'express',
    letterShortcuts: false,
    pack: 'hud',
    recoveryWordsConfirmed: false,
    weekdays: [1, 2, 3, 4, 5],
    closedOnFederalHolidays: true,
    closedDays: [],
    callBacks: [],
    lateDays: 14,
    longDays: 90,
    clearClipboard: true,
  })
  await first.lock()
  const { desk } = await unlocked(folder, noor)
  expect(await readSettings(desk)).toMatchObject({
    lockAfterMinutes: 1,
    collectSSN: true,
    wizardMode: 'guided',
    letterShortcuts: true,
  })
})

test('which settings need the right to manage the vault', () => {
  expect(changesTheVault({ wizardMode: 'express', letterShortcuts: false, collectSSN: undefined })).toBe(
    false,
  )
  expect(changesTheVault({ wizardMode: 'express', lockAfterMinutes: 10 })).toBe(true)
})

test('a call that changes one setting names no other, and cannot confirm the recovery words', () => {
  const { input } = settingsCalls.save
  expect(input.parse({ letterShortcuts: false })).toEqual({ letterShortcuts: false })
  expect(input.safeParse({ recoveryWordsConfirmed: true }).success).toBe(false)
  expect(input.safeParse({ lockAfterMinutes: 11 }).success).toBe(false)
})

test('a project is added as answered, once', async () => {
  const { folder } = await closedAgency()
  const { desk } = await unlocked(folder)
  const [organization] = await organizations(desk)
  const egret = {
    OrganizationID: organization?.OrganizationID ?? '',
    ProjectName: ' Egret House ',
    ProjectType: 0,
    OperatingStartDate: '2024-10-01',
    CoCCode: 'MN-501',
    Funder: 8,
    receivesReferrals: true,
  }
  expect(await addAgencyProject(desk, egret)).toMatchObject({ saved: true })
  const [after] = await organizations(desk)
  expect(after?.projects.find(({ ProjectName }) => ProjectName === 'Egret House')).toMatchObject({
    ProjectType: 0,
    CoCCodes: ['MN-501'],
    funders: [{ Funder: 8, start: '2024-10-01', end: null }],
    receivesReferrals: [{ start: '2024-10-01', end: null }],
  })
  expect(await addAgencyProject(desk, { ...egret, ProjectName: 'EGRET HOUSE' })).toMatchObject({
    saved: false,
    issues: [{ path: 'ProjectName', severity: 'error' }],
  })
})

test('a project with nothing answered is refused with a sentence for each field', async () => {
  const { folder } = await closedAgency()
  const { desk } = await unlocked(folder)
  const outcome = await addAgencyProject(desk, {})
  expect(outcome.saved ? [] : outcome.issues.map(({ path }) => path)).toEqual([
    'OrganizationID',
    'ProjectName',
    'ProjectType',
    'OperatingStartDate',
    'CoCCode',
    'receivesReferrals',
  ])
  expect((await organizations(desk))[0]?.projects).toHaveLength(2)
})

test('a setting stored in no good form falls back to its default; the vault opens, and the others hold', async () => {
  const { folder } = await closedAgency()
  const first = await unlocked(folder)
  await saveSettings(first.desk, { lockAfterMinutes: 2, collectSSN: true, wizardMode: 'express' })
  const { store } = first.session
  await store.db.query("UPDATE setting SET value = '99' WHERE name = 'lockAfterMinutes'")
  await store.db.query("UPDATE setting SET value = '{' WHERE name LIKE 'wizardMode/%'")
  await store.db.query("UPDATE account SET hat = '{'")
  await first.lock()
  const { desk, session } = await unlocked(folder)
  expect(await readSettings(desk)).toMatchObject({
    lockAfterMinutes: 5,
    wizardMode: 'guided',
    collectSSN: true,
  })
  expect(session.hat).toBeNull()
})

test.each(['backup/vault.json', 'notes.txt', 'store.db-wal'])(
  'set-up refuses a folder that holds %s, and leaves it there',
  async (name) => {
    const folder = vaultFolder()
    const kept = join(folder, name)
    mkdirSync(dirname(kept), { recursive: true })
    writeFileSync(kept, 'dear')
    expect(await codeOf(setUpAgency(folder, newAgency))).toBe('vault-exists')
    expect(readFileSync(kept, 'utf8')).toBe('dear')
    expect(readdirSync(dirname(folder))).toEqual(['vault'])
  },
)

test('what an earlier Threshold left in an empty folder is no reason not to set up', async () => {
  const folder = vaultFolder()
  mkdirSync(folder)
  writeFileSync(join(folder, 'attempts.json'), '{"failures":9,"lastAt":0}')
  writeFileSync(join(folder, 'vault.lock'), staleLock)
  await setUpAgency(folder, newAgency)
  await unlocked(folder)
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['vault.json', 'store.db']))
})

test('two copies that set up at once make one vault', async () => {
  const folder = vaultFolder()
  const ends = await Promise.allSettled([setUpAgency(folder, newAgency), setUpAgency(folder, newAgency)])
  expect(ends).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected', reason: { code: 'in-use' } }])
  expect(readdirSync(dirname(folder))).toEqual(['vault'])
  await unlocked(folder)
})

test('a set-up that is refused leaves no folder, and can be tried again', async () => {
  const folder = vaultFolder()
  expect(await codeOf(setUpAgency(folder, { ...newAgency, passphrase: 'password1234' }))).toBe(
    'weak-pass-phrase',
  )
  expect(readdirSync(dirname(folder))).toEqual([])
  await setUpAgency(folder, newAgency)
})
