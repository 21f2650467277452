import type { Page } from '@playwright/test'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { userDataFolder } from './agency.ts'
import { ask, lock } from './bridge.ts'
import { expect, launch, test as base, type Running } from './threshold.ts'
import { sizeWindow } from './window.ts'

interface Workers {
  /** The application of this worker, started once, and the folder it was started on. */
  readonly window: Running & { readonly folder: string }
}

/**
 * Tests that are not about starting: all of a worker's are in one application. Each begins at a locked door in front of
 * an empty folder of its own, as after a start: `start` shows the window what lies there by then, `quit` locks and lets
 * go of the vault. After a test that failed Playwright takes a new worker, and so a new application.
 */
export const test = base.extend<object, Workers>({
  window: [
    async ({}, use) => {
      const folder = userDataFolder()
      const app = await launch(folder.path)
      const page = await app.firstWindow()
      await untilThere(page)
      await use({ app, page, folder: folder.path })
      await app.close()
      folder.remove()
    },
    { scope: 'worker' },
  ],
  userData: async ({ window }, use) => {
    await use(window.folder)
    await letGo(window)
    await asFound(window)
    rmSync(join(window.folder, 'vault'), { recursive: true, force: true })
  },
  start: async ({ window, apps }, use) => {
    const { app, page } = window
    await use(async (options) => {
      if (options !== undefined) throw new Error('an application that runs already takes no options')
      if (!apps.includes(app)) apps.push(app)
      await page.reload()
      await untilThere(page)
      return { app, page }
    })
  },
  quit: async ({ window }, use) => {
    await use(() => letGo(window))
  },
  // What runs for all tests is not closed after one.
  apps: async ({}, use) => {
    await use([])
  },
})

async function untilThere(page: Page): Promise<void> {
  await page.locator('main, [role="main"]').first().waitFor()
}

/** Locks and waits until the vault may be opened from outside. What the page keeps is gone; the next one is the first. */
async function letGo({ page, folder }: Workers['window']): Promise<void> {
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
    location.hash = ''
  })
  if ((await ask(page, 'vault.session')) !== null) await lock(page)
  await expect.poll(() => existsSync(join(folder, 'vault', 'vault.lock'))).toBe(false)
}

/** Takes back what a test may have done to the window and its page. */
async function asFound({ app, page }: Workers['window']): Promise<void> {
  await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null })
  await app.evaluate(({ BrowserWindow, clipboard }) => {
    clipboard.clear()
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(1)
  })
  await sizeWindow(app, 1280, 800)
}
