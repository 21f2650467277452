import type { ElectronApplication, Page } from '@playwright/test'
import { makeAgency } from '../support/agency.ts'
import { systemSays } from '../support/system.ts'
import { expect, test, unlock } from '../support/threshold.ts'

test('the unlock screen says that nobody was there, and for how long', async ({ userData, start }) => {
  await makeAgency(userData)
  const { app, page } = await start()
  await holdIdleTimer(app)
  await unlock(page)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await keepBusy(page)
  await runOutIdleTimer(app)
  await expect(
    page.getByText('Locked because nobody used it for 5 minutes. Unfinished work is kept.'),
  ).toBeVisible()
})

test('a page too busy to hear of the lock says why all the same, also when it is loaded once more', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const { app, page } = await start()
  await unlock(page)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await keepBusy(page)
  await systemSays(app, 'suspend')
  const why = page.getByText(
    'Locked because this computer was locked or went to sleep. Unfinished work is kept.',
  )
  await expect(why).toBeVisible()
  await page.reload()
  await expect(why).toBeVisible()
  await unlock(page)
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(page.getByText('You locked the vault. Unfinished work is kept.')).toBeVisible()
})

/** The page runs a script that lets nothing else through for a second. */
function keepBusy(page: Page): Promise<void> {
  return page.evaluate(() => {
    setTimeout(() => {
      for (const end = performance.now() + 1000; performance.now() < end;);
    })
  })
}

/** Keeps main's timer of five minutes, so that a test need not wait for it. */
function holdIdleTimer(app: ElectronApplication): Promise<void> {
  return app.evaluate(() => {
    const scope = globalThis as typeof globalThis & { idleRanOut?: () => void }
    const start = setTimeout
    scope.setTimeout = Object.assign((run: () => void, ms?: number) => {
      if (ms !== 5 * 60_000) return start(run, ms)
      scope.idleRanOut = run
      return start(() => undefined)
    }, start)
  })
}

function runOutIdleTimer(app: ElectronApplication): Promise<void> {
  return app.evaluate(() => {
    ;(globalThis as typeof globalThis & { idleRanOut?: () => void }).idleRanOut?.()
  })
}
