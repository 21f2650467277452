import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Workgroup } from '#shared/domain/hat/workgroup.ts'
import type { Contract, OutputOf } from '#shared/ipc/contract.ts'
import { dana, makeAgency, userDataFolder } from './agency.ts'
import { ask } from './bridge.ts'
import { canMount } from './disk.ts'

const require = createRequire(import.meta.url)

/** A running Threshold with its window. */
export interface Running {
  readonly app: ElectronApplication
  readonly page: Page
}

/** What a test may ask for. */
export interface Fixtures {
  /** A user-data folder of this test's own. */
  readonly userData: string
  /** Starts the built application on this test's folder; closed when the test is over. */
  readonly start: (options?: LaunchOptions) => Promise<Running>
  /** Closes every application this test started and waits until it is gone. */
  readonly quit: () => Promise<void>
  /** The application, unlocked in a fresh agency's vault with a hat on. */
  readonly page: Page
  /** What was started; for `start` and `quit`. */
  readonly apps: ElectronApplication[]
}

/** End-to-end tests: the real Electron, the built application, real files. */
export const test = base.extend<Fixtures>({
  userData: async ({}, use) => {
    const folder = userDataFolder()
    await use(folder.path)
    folder.remove()
  },
  apps: async ({}, use) => {
    const apps: ElectronApplication[] = []
    await use(apps)
    await closeAll(apps)
  },
  start: async ({ userData, apps }, use) => {
    await use(async (options) => {
      const app = await launch(userData, options)
      apps.push(app)
      const page = await app.firstWindow()
      await page.locator('main, [role="main"]').first().waitFor()
      return { app, page }
    })
  },
  quit: async ({ apps }, use) => {
    await use(() => closeAll(apps))
  },
  page: async ({ userData, start }, use) => {
    await makeAgency(userData)
    const { page } = await start()
    await unlock(page)
    await use(page)
  },
})

export { expect }

async function closeAll(apps: ElectronApplication[]): Promise<void> {
  for (const app of apps.splice(0)) await app.close().catch(() => undefined)
}

/** What a start can be given besides the folder. */
export interface LaunchOptions {
  readonly env?: Readonly<Record<string, string>>
}

/** Lets the application's next questions for a place be answered by this path; null closes them. */
export async function saveTo(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)
}

/** Lets the application's next questions for files be answered by this path; null closes them. */
export async function chooseFrom(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, path)
}

/** Starts the built application. Root needs the sandbox off, in tests only. */
export async function launch(
  userData: string,
  { env = {} }: LaunchOptions = {},
): Promise<ElectronApplication> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const inherited = {
    ...Object.fromEntries(
      Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    ...ownDisplay(),
  }
  const args = ['.', ...asRoot, `--user-data-dir=${userData}`]
  if (asRoot.length === 0 || canMount)
    return heard(await _electron.launch({ args, env: { ...inherited, ...env } }))
  // Root overlooks permissions; where a test cannot mount a read-only folder, the application must not overlook them.
  return heard(
    await _electron.launch({
      args,
      env: { ...inherited, ...env, ELECTRON_TO_START: String(require('electron')) },
      executablePath: join(import.meta.dirname, 'without-override.sh'),
    }),
  )
}

/**
 * Says to main again what it did, but whose answer V8 threw away before it was read, as it may while main is busy
 * (V8's inspector holds an answer only weakly). What tests say to main can all be said twice.
 */
function heard(app: ElectronApplication): ElectronApplication {
  const say = app.evaluate.bind(app) as (...said: readonly unknown[]) => Promise<unknown>
  const untilHeard = async (...said: readonly unknown[]): Promise<unknown> => {
    try {
      return await say(...said)
    } catch (failure) {
      if (!String(failure).includes('garbage collected')) throw failure
      return await untilHeard(...said)
    }
  }
  return Object.assign(app, { evaluate: untilHeard })
}

/** A virtual display for each worker: two that share one share its clipboard and its pointer too. */
function ownDisplay(): Readonly<Record<string, string>> {
  const displays = (process.env['THRESHOLD_DISPLAYS'] ?? '').split(',').filter((name) => name !== '')
  const mine = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0) % displays.length]
  return mine === undefined ? {} : { DISPLAY: mine }
}

/** Signs in as Dana at the unlock screen and waits until the vault is open. */
export async function unlock(page: Page): Promise<void> {
  await signIn(page)
  await untilOpen(page)
}

/** Signs in as a colleague whose own pass phrase is set, who puts on a hat of the agency's first project. */
export async function unlockAs(
  page: Page,
  { signInName, passphrase }: Readonly<Record<'signInName' | 'passphrase', string>>,
  workgroup: Workgroup,
): Promise<void> {
  await signIn(page, passphrase, signInName)
  await untilOpen(page)
  const [organization] = await ask<OutputOf<Contract['settings']['organizations']>>(
    page,
    'settings.organizations',
  )
  const { OrganizationID = '', projects = [] } = organization ?? {}
  await ask(page, 'hat.apply', {
    answers: { workgroup, OrganizationID, ProjectID: projects[0]?.ProjectID },
    acceptWarnings: true,
  })
  await page.reload()
  await untilOpen(page)
}

async function untilOpen(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
}

/** Tries to sign in at the unlock screen, as Dana unless another name is given. */
export async function signIn(
  page: Page,
  passphrase: string = dana.passphrase,
  signInName: string = dana.signInName,
): Promise<void> {
  await page.getByLabel('Sign-in name').fill(signInName)
  await page.getByLabel('Pass phrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
}
