import type { Page } from '@playwright/test'
import { inAgency, makeAgency } from '../support/agency.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/one-window.ts'
import { acknowledged } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { at, goTo } from '../support/wizard.ts'

test('a row of Home or of a list opens the record on CE Events, with the referral open and its next step', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)

  for (const path of ['/', '/referrals?list=to_contact']) {
    await goTo(page, path)
    await page
      .getByRole('main')
      .getByRole('link', { name: /Copper Finch/ })
      .click()
    await at(page, 'Copper Finch')
    await expect(currentTab(page), path).toHaveText(/^CE Events/)
    await expect(page.getByRole('heading', { level: 2, name: /^Rapid re-housing, referred / })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Start contact' })).toBeVisible()
    await lookAtScreen(page, path)
  }

  // One click to any other part of the record, and two back: the tab, and the event.
  await page.getByRole('link', { name: 'Contact and safety' }).click()
  await expect(currentTab(page)).toHaveText('Contact and safety')
  await expect(page.getByRole('heading', { level: 1, name: 'Copper Finch' })).toBeFocused()
  await tabs(page)
    .getByRole('link', { name: /^CE Events/ })
    .click()
  await page.getByRole('table').getByRole('link', { name: 'Rapid re-housing' }).click()
  await expect(page.getByRole('link', { name: 'Start contact' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Copper Finch' })).toBeFocused()
  await expect(currentTab(page)).toHaveText(/^CE Events/)
})

function tabs(page: Page) {
  return page.getByRole('navigation', { name: 'Parts of the record' })
}

function currentTab(page: Page) {
  return tabs(page).locator('[aria-current="page"]')
}
