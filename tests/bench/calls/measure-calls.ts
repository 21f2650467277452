import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { vaultFiles } from '#main/vault/vault-files.ts'
import { dana, ines } from '../../support/agency.ts'
import { proposal } from '../../support/proposed.ts'
import { largeVaultCopy } from '../vault/large-vault.ts'
import { workFolder } from '../places.ts'
import { spreadOf, type Spread } from '../statistics.ts'
import { callerFor, everyCall, type Caller } from './desk.ts'
import { reads } from './reads.ts'
import { sampleOf, type Sample } from './sample.ts'
import { writeAccess, writeDisclosure, writeJourney, writeOffice, writeRefusal } from './writes.ts'

const warmUps = 10
const readRuns = 250
const writeRuns = 60
/** A pause between one person's work and the next: more than the store waits before it folds its log in. */
const pauseMs = 300
const heavyRuns = 10

export interface CallTimes {
  readonly call: string
  /** Heavy calls derive a key or read the whole store: not meant to end within a frame. */
  readonly weight: 'light' | 'heavy'
  readonly spread: Spread
}

/**
 * Every call of the contract on a vault of this many clients, through the real registration in Node. The calls take
 * turns, so that none has a quiet machine to itself.
 */
export async function measureCalls(
  clients: number,
): Promise<{ readonly times: readonly CallTimes[]; readonly missing: readonly string[] }> {
  const userData = await largeVaultCopy(clients, 'calls')
  const sample = await sampleOf(userData)
  const folders = { agency: join(userData, 'vault'), practice: join(userData, 'practice') }
  const caller = await callerFor(folders)
  await caller.call('vault', 'unlock', dana)

  const all = [
    ...(await lightCalls(caller, sample)),
    ...(await heavyCalls(caller)),
    ...(await wholeVaultCalls()),
  ]
  const measured = new Set(all.map(({ call }) => call))
  return { times: all, missing: everyCall.filter((name) => !measured.has(name)) }
}

async function lightCalls(caller: Caller, sample: Sample): Promise<readonly CallTimes[]> {
  const each = reads(caller, sample)
  for (let nth = 0; nth < warmUps; nth += 1) for (const read of each) await read(nth)
  caller.forget()
  for (let nth = warmUps; nth < warmUps + readRuns; nth += 1) for (const read of each) await read(nth)
  const afterReads = take(caller, 'light')

  for (let nth = 0; nth < 3; nth += 1) {
    await writeJourney(caller, sample, 1000 + nth)
    await writeRefusal(caller, sample, 2000 + nth)
    await writeAccess(caller, 2500 + nth)
    await writeOffice(caller, sample, 3000 + nth)
    await writeDisclosure(caller, sample, 4000 + nth)
  }
  caller.forget()
  for (let nth = 0; nth < writeRuns; nth += 1) {
    await writeJourney(caller, sample, nth)
    await writeRefusal(caller, sample, 100 + nth)
    await writeAccess(caller, nth)
    await writeOffice(caller, sample, nth)
    await writeDisclosure(caller, sample, 200 + nth)
    await setTimeout(pauseMs)
  }
  const known = new Set(afterReads.map(({ call }) => call))
  return [...afterReads, ...take(caller, 'light').filter(({ call }) => !known.has(call))]
}

/** Calls that derive a key with Argon2 (64 MiB), and what can only be asked beside them. */
async function heavyCalls(caller: Caller): Promise<readonly CallTimes[]> {
  const { call } = caller
  const next = 'violet tundra 58 lattice ember'
  for (let nth = 0; nth < heavyRuns; nth += 1) {
    const role = 'case_worker' as const
    const person = { displayName: `New ${nth}`, signInName: `new${nth}`, role, passphrase: next }
    const { account_id } = await call('accounts', 'add', person)
    await call('accounts', 'resetPassphrase', { account_id, passphrase: dana.passphrase })
    await call('accounts', 'changeRole', { account_id, role: 'supervisor' })
    await call('accounts', 'remove', { account_id })
    const { recoveryWords } = await call('vault', 'replaceRecoveryWords', { passphrase: dana.passphrase })
    const typed = [0, 8, 16].map((position) => ({ position, word: recoveryWords[position] ?? '' }))
    await call('vault', 'confirmRecoveryWords', { typed })
    await call('vault', 'changePassphrase', { current: dana.passphrase, next })
    await call('vault', 'changePassphrase', { current: next, next: dana.passphrase })
    await call('vault', 'lock')
    await call('vault', 'recover', {
      words: recoveryWords.join(' '),
      signInName: dana.signInName,
      newPassphrase: next,
    })
    // What the words set signs nothing: the next export wants one of her own.
    await call('vault', 'unlock', { ...dana, passphrase: next })
    await call('vault', 'changePassphrase', { current: next, next: dana.passphrase })
    await approveAnew(caller, nth)
    await call('app', 'hideNow')
    await call('app', 'comeBack')
    await call('vault', 'unlock', dana)
  }
  await call('vault', 'lock')
  return take(caller, 'heavy').map(asLight)
}

/** A change that Dana proposed and a colleague approves; Dana sits there again afterwards. */
async function approveAnew({ call }: Caller, nth: number): Promise<void> {
  const proposed = await call('questionnaires', 'propose', { ...proposal, base_number: nth + 1 })
  if (!proposed.saved) throw new Error('a change is proposed')
  await call('vault', 'lock')
  await call('vault', 'unlock', ines)
  const { effective_from } = proposal
  const approval = { effective_from, decision: 'The committee', passphrase: ines.passphrase }
  const approved = await call('questionnaires', 'approve', {
    questionnaire_version_id: proposed.id,
    ...approval,
  })
  if (!approved.saved) throw new Error('a change is approved')
  await call('vault', 'lock')
  await call('vault', 'unlock', dana)
}

/** The whole vault as HMIS CSV, signed by Dana and a colleague; the stub of Electron says where it goes. */
async function exportWith({ call }: Caller): Promise<void> {
  const answers = {
    recipient: 'Harbor County database office',
    purpose: 'Moving our records to the new database',
    authority: 'own',
    authorityWords: 'Decision of the board',
    scope: 'everything',
    whichProjects: 'all',
    HashStatus: 4,
    understood: true,
  } as const
  const made = await call('exports', 'make', {
    answers,
    acceptWarnings: true,
    own: dana.passphrase,
    second: ines,
  })
  if (!made.saved) throw new Error('an export is made')
  await call('exports', 'stop')
}

/** An export read, looked at, and taken in; after the first time it is there already. */
async function importWith({ call }: Caller): Promise<void> {
  await call('imports', 'choose', { kind: 'folder' })
  await call('imports', 'stop')
  await call('imports', 'stage', { passphrase: null })
  await call('imports', 'held')
  await call('imports', 'saveFindings')
  await call('imports', 'takeIn')
  await call('imports', 'drop')
}

/** Calls about a vault as a whole, on new vaults and on a small one: making, mending and reading every page. */
async function wholeVaultCalls(): Promise<readonly CallTimes[]> {
  const times: CallTimes[] = []
  const small = join(await largeVaultCopy(1000, 'calls-small'), 'vault')
  const nowhere = join(workFolder, 'calls-new')
  const caller = await callerFor({ agency: small, practice: join(nowhere, 'practice-0') })
  await caller.call('vault', 'unlock', dana)
  for (let nth = 0; nth < heavyRuns; nth += 1) await caller.call('vault', 'check')
  for (let nth = 0; nth < heavyRuns; nth += 1) await caller.call('dataCheck', 'run', { scope: 'agency' })
  const [first] = await caller
    .call('clients', 'list', { after: null, limit: 1 })
    .then(({ clients }) => clients)
  for (let nth = 0; nth < heavyRuns; nth += 1) {
    await caller.call('priority', 'page', { kind: 'standard', filter: 'all', offset: 0 })
    await caller.call('priority', 'household', { PersonalID: first?.PersonalID ?? '' })
    await caller.call('priority', 'cancel')
  }
  for (let nth = 0; nth < heavyRuns; nth += 1) await importWith(caller)
  for (let nth = 0; nth < heavyRuns; nth += 1) await exportWith(caller)
  const [CoCCode = ''] = await caller.call('reports', 'cocs')
  for (let nth = 0; nth < heavyRuns; nth += 1) {
    const order = { start: '2020-10-01', end: '2030-09-30', CoCCode }
    await caller.call('reports', 'make', order)
    await caller.call('reports', 'cell', { cell: 'Q10.B16' })
    await caller.call('reports', 'prepare', { profile: 'coc', threshold: 11, coarser: [] })
    const leaving = { recipient: 'The Continuum of Care', purpose: 'Its yearly planning' }
    await caller.call('reports', 'release', { ...leaving, form: 'zip' })
  }
  await caller.call('reports', 'alternatives', { profile: 'coc', threshold: 11, coarser: [] })
  const thisMonth = new Date().toISOString().slice(0, 7)
  await caller.call('trends', 'alternatives', {
    first: thisMonth,
    last: thisMonth,
    profile: 'board',
    coarser: [],
  })
  for (let nth = 0; nth < heavyRuns; nth += 1) {
    const month = new Date().toISOString().slice(0, 7)
    await caller.call('flow', 'make', { first: month, last: month })
    await caller.call('community', 'whatIf', { key: 'chi', section: null, at: null, row: null })
    await caller.call('trends', 'make', { first: month, last: month, profile: 'board', coarser: [] })
    await caller.call('trends', 'release', { recipient: 'The board', purpose: 'Its yearly meeting' })
  }
  await caller.call('vault', 'lock')
  for (let nth = 0; nth < heavyRuns; nth += 1) {
    writeFileSync(vaultFiles(small).header, 'damaged')
    await caller.call('vault', 'restorePreviousHeader')
  }
  times.push(...take(caller, 'heavy'))
  const made: number[] = []
  const furnished: number[] = []
  for (let nth = 0; nth < heavyRuns; nth += 1) {
    const folders = { agency: join(nowhere, `agency-${nth}`), practice: join(nowhere, `practice-${nth}`) }
    const fresh = await callerFor(folders)
    await fresh.call('vault', 'create', newAgency)
    await fresh.call('vault', 'lock')
    await fresh.call('vault', 'openPractice')
    await fresh.call('vault', 'lock')
    made.push(...(fresh.times.get('vault.create') ?? []))
    furnished.push(...(fresh.times.get('vault.openPractice') ?? []))
  }
  return [
    ...times.filter(({ call }) => heavyOfWhole.has(call)).map(asLight),
    { call: 'vault.create', weight: 'heavy', spread: spreadOf(made) },
    { call: 'vault.openPractice', weight: 'heavy', spread: spreadOf(furnished) },
  ]
}

/** What is measured on the small vault alone. */
const heavyOfWhole: ReadonlySet<string> = new Set([
  'vault.check',
  'vault.restorePreviousHeader',
  'dataCheck.run',
  'priority.page',
  'priority.household',
  'imports.held',
  'imports.choose',
  'imports.stage',
  'imports.stop',
  'imports.saveFindings',
  'imports.takeIn',
  'imports.drop',
  'exports.make',
  'exports.stop',
  'reports.make',
  'reports.cell',
  'reports.prepare',
  'reports.release',
  'reports.alternatives',
  'community.whatIf',
  'flow.make',
  'trends.make',
  'trends.alternatives',
  'trends.release',
])

const newAgency = {
  ...dana,
  OrganizationName: 'Juniper Gate Advocacy',
  CoCCode: 'MN-501',
  ProjectName: 'Juniper Rapid Re-housing',
  ProjectType: 13,
  OperatingStartDate: '2023-01-02',
}

const lightAmong: ReadonlySet<string> = new Set([
  'exports.stop',
  'imports.held',
  'imports.choose',
  'imports.stop',
  'imports.drop',
  'accounts.remove',
  'vault.confirmRecoveryWords',
  'vault.lock',
  'app.hideNow',
  'app.comeBack',
])

function asLight(times: CallTimes): CallTimes {
  return lightAmong.has(times.call) ? { ...times, weight: 'light' } : times
}

function take(caller: Caller, weight: CallTimes['weight']): readonly CallTimes[] {
  const taken = [...caller.times].map(([call, times]) => ({ call, weight, spread: spreadOf(times) }))
  caller.forget()
  return taken
}
