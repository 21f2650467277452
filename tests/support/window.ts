import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Gives the window's page a size and waits until it has it. */
export async function sizeWindow(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(w, h)
    },
    [width, height] as const,
  )
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getContentSize()))
    .toEqual([width, height])
}

/** How far the page sticks out of the window sideways, in pixels. */
export function sticksOut(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Keeps a picture of the window beside the reports. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['THRESHOLD_PICTURES'] ?? 'out/pictures'
  mkdirSync(folder, { recursive: true })
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
  })
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}
