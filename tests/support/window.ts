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

/** Makes the text larger or smaller, as a person's own setting does; in per cent of what it is by itself. */
export async function textSize(page: Page, percent: 100 | 200): Promise<void> {
  await page.evaluate(
    (size) => {
      document.documentElement.style.fontSize = size
    },
    percent === 100 ? '' : `${percent}%`,
  )
}

/** Has the system ask for dark or light and waits until the window is so. */
export async function lookIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  await atRest(page)
}

/** How far the page sticks out of the window sideways, in pixels. */
export function sticksOut(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** Waits until fonts and transitions are over and none begins: what is judged is what a person sees. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    for (;;) {
      for (let frame = 0; frame < 2; frame += 1)
        await new Promise((painted) => requestAnimationFrame(painted))
      const moving = document.getAnimations()
      if (moving.every(({ playState }) => playState !== 'running')) return
      await Promise.all(moving.map((animation) => animation.finished.catch(() => undefined)))
    }
  })
}

/** Keeps a picture of the window in the folder that `npm run pictures` names; without one there is none to keep. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['THRESHOLD_PICTURES']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await atRest(page)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}
