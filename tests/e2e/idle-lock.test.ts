import { saveSettings } from '#main/services/agency/settings.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { callBridge } from '../support/bridge.ts'
import { expect, test, unlock } from '../support/threshold.ts'
import { at, goOn, untilSaved } from '../support/wizard.ts'

const minute = 60_000

test('a window nobody touches locks itself after its minute, not before, and the draft is kept', async ({
  userData,
  start,
}) => {
  test.setTimeout(5 * minute)
  await makeAgency(userData)
  await inAgency(userData, (desk) => saveSettings(desk, { lockAfterMinutes: 1 }))
  const { page } = await start()
  await unlock(page)
  await page.getByRole('link', { name: 'Record a referral' }).click()
  await page.getByRole('radio', { name: 'Meeting' }).check()
  await goOn(page)
  await at(page, 'What is its reference code?')
  await page.getByLabel('Reference code').fill('CE-4417')
  await untilSaved(page)
  const leftAt = Date.now()
  // The last sign of her: from here on nobody touches the window, and asking main does not count as being there.
  await page.keyboard.press('Shift')

  await expect(page.getByText(/^Locked because nobody used it for 1 minute\./)).toBeVisible({
    timeout: 2 * minute,
  })
  expect(Date.now() - leftAt, 'not before its time').toBeGreaterThan(minute - 11_000)
  expect(await callBridge(page, 'home.counts')).toMatchObject({ ok: false, error: { code: 'locked' } })
  expect(await page.content()).not.toContain('CE-4417')

  await unlock(page)
  await at(page, 'What is its reference code?')
  await expect(page.getByLabel('Reference code')).toHaveValue('CE-4417')
})
