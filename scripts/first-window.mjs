/**
 * Opens Threshold where nobody can see it, saves a picture of its first window and stays until it is closed.
 * A program of its own because it needs the packages and Node 24; start.mjs runs it.
 */
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { machineSwitches } from './electron-runtime.mjs'
import { outFolder, projectRoot } from './places.mjs'
import { runCommand, say } from './say.mjs'

const picture = join(outFolder, 'first-window.png')
const windowMs = 60_000

await runCommand(async () => {
  const app = await _electron.launch({
    args: [projectRoot, ...machineSwitches()],
    cwd: projectRoot,
    timeout: windowMs,
  })
  const closed = app.waitForEvent('close', { timeout: 0 })
  const page = await app.firstWindow({ timeout: windowMs })
  await untilPainted(page)
  await page.screenshot({ path: picture })
  say(`window: ${await page.title()}`)
  say(`picture of it: ${picture}`)

  if (process.argv.includes('--once')) {
    await app.close()
    return
  }
  say('It stays open; press Ctrl+C to close it.')
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => void app.close())
  }
  await closed
})

/**
 * Text on the page, its fonts there, and two frames drawn since.
 * @param {import("@playwright/test").Page} page
 */
async function untilPainted(page) {
  await page.waitForFunction(() => document.body.innerText.trim().length > 0, undefined, {
    timeout: windowMs,
  })
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  })
}
