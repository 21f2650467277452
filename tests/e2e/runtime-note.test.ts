import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeAgency } from '../support/agency.ts'
import { expect, test, unlock } from '../support/threshold.ts'

test('every screen says when the runtime is the stand-in, and only then', async ({ userData, start }) => {
  await makeAgency(userData)
  const { app, page } = await start()
  const program = await app.evaluate(() => process.execPath)
  const isStandIn = existsSync(join(dirname(program), 'UNOFFICIAL-RUNTIME.json'))
  const note = page.getByText('Unofficial test runtime: practice data only')
  await expect(page.getByLabel('Sign-in name')).toBeVisible()
  await expect(note).toHaveCount(isStandIn ? 1 : 0)
  await unlock(page)
  for (const path of ['/', '/clients', '/settings', '/settings/about']) {
    await page.evaluate((hash) => {
      location.hash = hash
    }, path)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await expect(page.getByRole('contentinfo').filter({ has: note }), path).toHaveCount(isStandIn ? 1 : 0)
  }
})
