import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Workgroup } from '#shared/domain/hat/workgroup.ts'
import type { Issue } from '#shared/domain/issue.ts'
import { dana, newAgency, noor } from '../support/agency.ts'
import { ask, callBridge, lock } from '../support/bridge.ts'
import { everyCall } from '../support/contract-inputs.ts'
import { makeWorld, type World } from '../support/forgery-world.ts'
import { nobody, writingCalls, type Refusal, type Writing } from '../support/forgeries.ts'
import { readStore, type StoreReader } from '../support/store-print.ts'
import { expect, saveTo, test, unlock } from '../support/threshold.ts'
import { todayHere } from '../support/referred.ts'

/** Calls that write nothing into a store or its keys, whatever they are sent. */
const reading: ReadonlySet<string> = new Set([
  'app.info',
  'app.hideNow',
  'app.comeBack',
  'app.copied',
  'vault.standing',
  'vault.session',
  'vault.lock',
  'vault.stillHere',
  'vault.place',
  'vault.check',
  'vault.cancelCheck',
  'exports.stop',
  'imports.held',
  'imports.stop',
  'imports.drop',
  'accounts.list',
  'settings.get',
  'clients.timeline',
  'community.get',
  // Its file is chosen by a person; here nobody chooses one.
  'community.importFile',
  'community.pack',
  'community.whatIf',
  'flow.make',
  'flow.cancel',
  'radar.counts',
  'radar.list',
  'radar.why',
  'settings.organizations',
  'settings.project',
  'hat.worn',
  'home.counts',
  'home.dueNext',
  'referrals.list',
  'referrals.get',
  'referrals.ofClient',
  'ceEvents.context',
  'referrals.receiveContext',
  'referrals.enrollments',
  'referrals.amendContext',
  'contact.card',
  'contact.reveal',
  'contact.attempts',
  'contact.logged',
  'intake.begin',
  'intake.context',
  'intake.knownMember',
  'intake.recorded',
  'records.get',
  'access.beginning',
  'access.wayIn',
  'access.ofClient',
  'access.situationContext',
  'stays.ofEnrollment',
  'stays.joining',
  'stays.interim',
  'stays.assistance',
  'stays.exit',
  'stays.get',
  'transfers.due',
  'transfers.ofClient',
  'transfers.get',
  'transfers.asking',
  'transfers.moving',
  'releases.ofClient',
  'releases.get',
  'cards.context',
  'ledger.list',
  'ledger.entry',
  'clients.search',
  'settings.clock',
  'clients.list',
  'clients.record',
  'clients.aliasIdeas',
  'assessments.begin',
  'assessments.ofClient',
  'assessments.get',
  'questionnaires.list',
  'questionnaires.readFile',
  'questionnaires.get',
  'conferences.desk',
  'conferences.get',
  'conferences.requestContext',
  'priority.page',
  'priority.household',
  'priority.cancel',
  'drafts.unfinished',
  'history.ofClient',
  'dataCheck.run',
  'dataCheck.cancel',
  'dataCheck.last',
  'dataCheck.findings',
  'reports.cocs',
  'reports.make',
  'reports.cancel',
  'reports.last',
  'reports.cell',
  'reports.prepare',
  'reports.prepared',
  'reports.alternatives',
  'trends.make',
  'trends.alternatives',
  'trends.cancel',
  'trends.last',
])

const malformed: readonly unknown[] = [
  undefined,
  null,
  42,
  'text',
  [],
  {},
  { answers: 7, acceptWarnings: 'yes' },
]

test('every call of the contract is known here as one that writes or one that does not', () => {
  const known = [...Object.keys(writingCalls), ...reading]
  expect(known.toSorted()).toEqual(everyCall.map(({ name }) => name).toSorted())
  const asking = everyCall.filter(
    ({ call }) => 'shape' in call.input && 'acceptWarnings' in Object(call.input.shape),
  )
  expect(asking.map(({ name }) => name).filter((name) => reading.has(name))).toEqual([])
})

test('a forged write of any call is refused with a sentence and changes nothing; the true one is taken', async ({
  start,
  userData,
}) => {
  test.setTimeout(300_000)
  const world = await makeWorld(userData)
  const { app, page } = await start()
  await saveTo(app, join(userData, 'ledger.csv'))
  await unlock(page)
  const month = todayHere().slice(0, 7)
  await ask(page, 'trends.make', { first: month, last: month, profile: 'board', coarser: [] })
  const order = { start: '2024-10-01', end: '2025-09-30', CoCCode: newAgency.CoCCode }
  await ask(page, 'reports.make', order)
  await ask(page, 'reports.prepare', { profile: 'hud', threshold: 11, coarser: [] })
  const store = await readStore(join(userData, 'vault'), dana)
  const forge = forger(page, store)
  try {
    for (const [name, writing] of Object.entries(writingCalls)) {
      for (const input of malformed.filter(isMalformed(name))) await forge(name, input, 'bad-input')
      for (const { input, refused } of writing.wrong?.(world) ?? []) await forge(name, input, refused)
      for (const [path, refused] of Object.entries(writing.unknown ?? {}))
        await forge(name, withUnknown(writing.input(world) ?? {}, path), refused)
      if (writing.doubtful !== undefined)
        await forge(name, { ...writing.doubtful(world), acceptWarnings: false, draft_id: null }, 'warnings')
    }
    await underOtherHats(page, world, forge)
    for (const [name, { input, endsSession }] of Object.entries(writingCalls)) {
      if (endsSession === true) continue
      const before = store.print()
      const value = await ask<{ saved?: boolean } | undefined>(page, name, input(world))
      expect(value?.saved ?? true, `${name}: ${JSON.stringify(value)}`).toBe(true)
      expect(store.print(), `${name} wrote`).not.toBe(before)
    }
  } finally {
    store.close()
  }
})

test('what runs the vault is refused to a case worker and changes nothing', async ({ start, userData }) => {
  const world = await makeWorld(userData)
  const { page } = await start()
  await unlock(page)
  await lock(page)
  const { signInName, passphrase } = noor
  await ask(page, 'vault.unlock', { signInName, passphrase })
  const store = await readStore(join(userData, 'vault'), dana)
  const forge = forger(page, store)
  try {
    const office = Object.entries(writingCalls).filter(([, writing]) => writing.office === true)
    expect(office.length).toBeGreaterThan(6)
    for (const [name, { input }] of office) await forge(name, input(world), 'not-allowed')
  } finally {
    store.close()
  }
})

/** What the call's own form does not admit: of some calls every part may be left out. */
function isMalformed(name: string): (input: unknown) => boolean {
  const known = everyCall.find((each) => each.name === name)
  return (input) => known?.call.input.safeParse(input).success === false
}

type Forge = (name: string, input: unknown, refused: Refusal) => Promise<void>

/** Makes a call that must be refused in this way, with a sentence, and leave the store and the keys as they were. */
function forger(page: Page, store: StoreReader): Forge {
  return async (name, input, refused) => {
    const what = `${name} ${JSON.stringify(input)?.slice(0, 160)}`
    const before = store.print()
    const reply = await callBridge(page, name, input)
    expect(store.print(), `${what} changed nothing`).toBe(before)
    if (refused === 'errors' || refused === 'warnings') {
      expect(reply, what).toMatchObject({ ok: true, value: { saved: false } })
      const { issues } = (reply as { value: { issues: readonly Issue[] } }).value
      const severity = refused === 'errors' ? 'error' : 'warning'
      expect(
        issues.map((issue) => issue.severity),
        what,
      ).toContain(severity)
      if (refused === 'warnings')
        expect(
          issues.filter((issue) => issue.severity === 'error'),
          what,
        ).toEqual([])
      for (const { message } of issues) expectSentence(message, what)
      return
    }
    expect(reply, what).toMatchObject({ ok: false, error: { code: refused } })
    if (!reply.ok) expectSentence(reply.error.message, what)
  }
}

/** A sentence names what is wrong in words: no code, no id, nothing of the machine. */
function expectSentence(message: string, what: string): void {
  expect(message, what).toMatch(/^[A-Z“].{10,}/)
  expect(message, what).not.toMatch(/[0-9a-f]{32}|undefined|null|Error|SQLITE|[a-z]+_[a-z]+|\bat \//)
}

async function underOtherHats(page: Page, world: World, forge: Forge): Promise<void> {
  const hats: readonly (readonly [Workgroup, keyof Pick<World, 'own' | 'other'>])[] = [
    ['priority_list_contact', 'own'],
    ['ce_assessor', 'own'],
    ['case_manager', 'other'],
  ]
  for (const [workgroup, place] of hats) {
    await wear(page, world, workgroup, place)
    const isRefused = ({ notAs, ofProject }: Writing): boolean =>
      place === 'other' ? ofProject === true : notAs?.includes(workgroup) === true
    const refused = Object.entries(writingCalls).filter(([, writing]) => isRefused(writing))
    expect(refused.length, workgroup).toBeGreaterThan(3)
    for (const [name, { input }] of refused) await forge(name, input(world), 'not-allowed')
  }
  await wear(page, world, 'case_manager', 'own')
}

async function wear(page: Page, world: World, workgroup: Workgroup, place: 'own' | 'other'): Promise<void> {
  await ask(page, 'hat.apply', { answers: { workgroup, ...world[place] }, acceptWarnings: true })
}

/** The input with nobody's id at a dotted path. */
function withUnknown(input: object, path: string): object {
  const [key = '', ...rest] = path.split('.')
  const inner: unknown = Reflect.get(input, key)
  const changed = rest.length === 0 ? nobody : withUnknown(Object(inner) as object, rest.join('.'))
  return { ...input, [key]: changed }
}
