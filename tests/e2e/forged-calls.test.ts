import '#renderer/api/bridge.ts'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Reply } from '#shared/ipc/reply.ts'
import { dana, everyRow, inAgency, makeAgency, newAgency } from '../support/agency.ts'
import { ask, callBridge, lock } from '../support/bridge.ts'
import { everyCall, inputFrom } from '../support/contract-inputs.ts'
import { acknowledged } from '../support/referred.ts'
import { chooseFrom, expect, saveTo, test, unlock, type Running } from '../support/threshold.ts'

/** Inputs no screen would send. */
const nonsense: readonly unknown[] = [
  null,
  42,
  'text',
  [],
  [[]],
  { referral_id: { $gt: '' }, answers: 7, acceptWarnings: 'yes' },
  { PersonalID: 'x'.repeat(100_000), answers: { alias: ['a'] } },
]

/** Far more than any field takes. */
const flood = 'x'.repeat(100_000)

/** Calls that end the session, as they are meant to. */
const ending: ReadonlySet<string> = new Set(['vault.lock', 'app.hideNow'])
const names = everyCall.map(({ name }) => name)

test('malformed calls of every name are refused and change nothing', async ({ start, quit, userData }) => {
  expect(names.length).toBeGreaterThan(40)
  await makeAgency(userData)
  const before = await everyRow(userData)
  const { page } = await start()
  await unlock(page)
  for (const name of names) {
    for (const input of nonsense) {
      const reply = await callBridge(page, name, input)
      const isRefused = harmless.has(name) || !isDone(reply)
      expect(isRefused, `${name} took ${JSON.stringify(input).slice(0, 60)}`).toBe(true)
    }
  }
  for (const name of [
    '',
    'referrals',
    'referrals.',
    '.list',
    'referrals.drop',
    '__proto__.toString',
    'constructor.call',
    'vault.constructor',
  ]) {
    expect(await callBridge(page, name, {}), name).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
  }
  await quit()
  expect(await everyRow(userData)).toEqual(before)
})

test('calls of the right shape with the wrong content are refused and change nothing', async ({
  start,
  quit,
  userData,
}) => {
  await makeAgency(userData)
  const before = await everyRow(userData)
  const { app, page } = await start()
  await saveTo(app, null)
  await chooseFrom(app, null)
  await unlock(page)
  const writing = everyCall.filter(({ name }) => !harmless.has(name) && !ending.has(name))
  for (const { name, call } of writing) {
    for (const text of ['x', 'constructor', "' OR 1=1 --", flood]) {
      const reply = await callBridge(
        page,
        name,
        inputFrom(call.input, () => text),
      )
      expect(isDone(reply), `${name} took ${text.slice(0, 20)}`).toBe(false)
    }
  }
  expect(await callBridge(page, 'vault.session'), 'the session is the one that was open').toMatchObject({
    ok: true,
    value: { displayName: dana.displayName },
  })
  await quit()
  expect(await everyRow(userData)).toEqual(before)
})

test('while the vault is locked every call about it is refused, and without a hat every call about clients', async ({
  start,
}) => {
  const { page } = await start()
  await ask(page, 'vault.create', newAgency)
  await lock(page)
  for (const { name, call } of everyCall.filter((each) => each.call.needs !== 'nothing')) {
    const reply = await callBridge(
      page,
      name,
      inputFrom(call.input, () => 'x'),
    )
    expect(reply, name).toMatchObject({ ok: false, error: { code: 'locked' } })
  }
  const { signInName, passphrase } = dana
  await ask(page, 'vault.unlock', { signInName, passphrase })
  expect(await ask(page, 'hat.worn')).toBeNull()
  for (const { name, call } of everyCall.filter((each) => each.call.needs === 'hat')) {
    const reply = await callBridge(
      page,
      name,
      inputFrom(call.input, () => 'x'),
    )
    expect(reply, name).toMatchObject({ ok: false, error: { code: 'no-hat' } })
  }
})

test('a second vault is not opened over an open one, whoever asks', async ({ page }) => {
  const { signInName, passphrase } = dana
  for (const [name, input] of [
    ['vault.unlock', { signInName, passphrase }],
    ['vault.unlock', { signInName, passphrase: 'not her pass phrase' }],
    ['vault.openPractice', undefined],
    ['vault.create', newAgency],
    ['vault.renewPractice', undefined],
  ] as const) {
    expect(await callBridge(page, name, input)).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
  }
  expect(await ask(page, 'vault.session')).toMatchObject({ vault: 'agency', signInName })
})

test('writes under the wrong hat are refused and change nothing', async ({ userData, start, quit }) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => acknowledged(desk, 'Quiet Harbor'))
  const { page } = await start()
  await unlock(page)
  const [organization] = await ask<readonly Organization[]>(page, 'settings.organizations')
  const OrganizationID = organization?.OrganizationID ?? ''
  const own = organization?.projects.find(({ ProjectType }) => ProjectType === 13)?.ProjectID ?? ''
  const added = await ask<{ id: string }>(page, 'settings.addProject', {
    OrganizationID,
    ProjectName: 'Willow Shelter',
    ProjectType: 1,
    OperatingStartDate: '2024-01-02',
    CoCCode: 'MN-501',
    Funder: null,
    receivesReferrals: true,
  })
  const other =
    (await ask<readonly Organization[]>(page, 'settings.organizations'))[0]?.projects.find(
      ({ ProjectName }) => ProjectName === 'Willow Shelter',
    )?.ProjectID ?? added.id

  const writes = [
    ['referrals.resolveUnsuccessful', unsuccessful(referral_id)],
    ['referrals.amend', { ...save, referral_id, answers: { referredBy: 'Somebody else', reason: 'Forged' } }],
  ] as const
  for (const hat of [
    { workgroup: 'case_manager', OrganizationID, ProjectID: other },
    { workgroup: 'priority_list_contact', OrganizationID, ProjectID: own },
    { workgroup: 'ce_assessor', OrganizationID, ProjectID: own },
  ]) {
    await ask(page, 'hat.apply', { answers: hat, acceptWarnings: true })
    for (const [name, input] of writes) {
      expect(await callBridge(page, name, input), `${name} as ${hat.workgroup}`).toMatchObject({
        ok: false,
        error: { code: 'not-allowed' },
      })
    }
  }
  await ask(page, 'hat.apply', {
    answers: { workgroup: 'case_manager', OrganizationID, ProjectID: own },
    acceptWarnings: true,
  })
  expect(await ask(page, 'referrals.get', { referral_id })).toMatchObject({ ReferralResult: null })
  expect(await ask(page, 'referrals.resolveUnsuccessful', unsuccessful(referral_id))).toMatchObject({
    saved: true,
  })
  await quit()
  const resolved = await inAgency(userData, ({ store: { db } }) =>
    db.find('act', { where: { name: 'referral.unsuccessful' } }),
  )
  expect(resolved).toHaveLength(1)
})

test('nobody but the top of our own window is answered', async ({ userData, start }) => {
  await makeAgency(userData)
  const running = await start()
  const { page } = running
  await unlock(page)

  const second = await secondWindow(running)
  expect(second.url(), 'it shows our own page, with our own bridge').toContain('app://threshold')
  for (const name of ['vault.session', 'app.info', 'clients.list', 'vault.lock']) {
    expect(await callBridge(second, name, undefined), name).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
  }
  expect(await ask(page, 'vault.session')).toMatchObject({ signInName: dana.signInName })

  const framed = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    const arrived = new Promise((resolve) => frame.addEventListener('load', resolve))
    frame.src = '/index.html'
    document.body.append(frame)
    await arrived
    const inside = frame.contentWindow
    const bridge = inside === null ? 'no window' : await inspect(inside)
    frame.remove()
    return bridge

    async function inspect(other: Window): Promise<string> {
      try {
        return typeof Reflect.get(other, 'threshold')
      } catch {
        return 'out of reach'
      }
    }
  })
  expect(['undefined', 'out of reach']).toContain(framed)
})

test('a page has no way to Node, to Electron or out of the window', async ({ page }) => {
  const reached = await page.evaluate(async () => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    bridge: Object.keys(window.threshold).toSorted(),
    opened: window.open('https://example.org') === null,
    fetched: await fetch('https://example.org').then(
      () => 'answered',
      () => 'refused',
    ),
    file: await fetch('file:///etc/hostname').then(
      () => 'answered',
      () => 'refused',
    ),
    outside: await fetch('app://threshold/%2e%2e/main/index.js').then(({ status }) => status),
    permission: await navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
  }))
  expect(reached).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['call', 'on'],
    opened: true,
    fetched: 'refused',
    file: 'refused',
    outside: 404,
    permission: 'denied',
  })
  // Run by the page itself, because what a test evaluates is not held by the page's policy.
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.head.append(script)
    const image = new Image()
    const refused = new Promise((resolve) => image.addEventListener('error', () => resolve('refused')))
    image.src = 'https://example.org/picture.png'
    return { script: Reflect.get(window, 'ran') ?? 'refused', image: await refused }
  })
  expect(ran).toEqual({ script: 'refused', image: 'refused' })
  await page.evaluate(() => {
    location.href = 'https://example.org/'
  })
  expect(page.url()).toContain('app://threshold')
  expect(await ask(page, 'vault.session')).toMatchObject({ signInName: dana.signInName })
})

const save = { acceptWarnings: true, draft_id: null }

/** Calls that may answer an input of the right shape: they read, or there is nothing in them to get wrong. */
const harmless: ReadonlySet<string> = new Set([
  'app.info',
  'vault.standing',
  'vault.session',
  'vault.place',
  'vault.check',
  'vault.cancelCheck',
  'exports.stop',
  'imports.held',
  'imports.choose',
  'imports.stop',
  'imports.drop',
  'vault.stillHere',
  'app.comeBack',
  'app.copied',
  'accounts.list',
  'settings.get',
  'settings.clock',
  'settings.organizations',
  'hat.worn',
  'community.get',
  'community.importFile',
  'radar.counts',
  'flow.cancel',
  'radar.list',
  'access.beginning',
  'access.ofClient',
  'assessments.ofClient',
  'questionnaires.list',
  'questionnaires.get',
  'questionnaires.readFile',
  'priority.page',
  'priority.cancel',
  'conferences.desk',
  'transfers.ofClient',
  'transfers.due',
  'home.counts',
  'home.dueNext',
  'referrals.list',
  'referrals.ofClient',
  'referrals.receiveContext',
  'contact.attempts',
  'clients.search',
  'clients.list',
  'clients.aliasIdeas',
  'drafts.unfinished',
  'history.ofClient',
  'dataCheck.run',
  'dataCheck.cancel',
  'dataCheck.last',
  'dataCheck.findings',
  'exports.stop',
  'trends.make',
  'trends.cancel',
  'trends.last',
  'ledger.list',
  'reports.cocs',
  'reports.cancel',
  'reports.last',
  'reports.prepared',
  'settings.save',
])

function unsuccessful(referral_id: string): object {
  return {
    ...save,
    referral_id,
    answers: {
      whoEnded: 'client',
      IfNotHousedReason: 'declined_home',
      ResultDate: new Date().toLocaleDateString('en-CA'),
      backToList: 'yes',
    },
  }
}

/** True when a call did something: it was answered, and not with issues. */
function isDone(reply: Reply): boolean {
  if (!reply.ok) return false
  const { value } = reply
  return !(typeof value === 'object' && value !== null && 'saved' in value && value.saved === false)
}

/** Another window of the same application, with the same preload, on the same page. */
async function secondWindow({ app }: Running): Promise<Page> {
  const opened = app.waitForEvent('window')
  await app.evaluate(
    ({ BrowserWindow }, preload) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      })
      return other.loadURL('app://threshold/index.html')
    },
    join(await appPath(app), 'out/preload/index.cjs'),
  )
  return opened
}

function appPath(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ app: electron }) => electron.getAppPath())
}

interface Organization {
  readonly OrganizationID: string
  readonly projects: readonly {
    readonly ProjectID: string
    readonly ProjectName: string
    readonly ProjectType: number
  }[]
}
