import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/practice.ts'
import { expect } from '../support/threshold.ts'
import { at, goTo } from '../support/wizard.ts'

test('trends are made for people outside, with what is hidden said in words, and ask before they leave', async ({
  practice: { page },
}) => {
  await goTo(page, '/reports')
  await page.getByRole('link', { name: /^Trends for outsiders/ }).click()
  await at(page, 'Trends for outsiders')
  await page.getByRole('radio', { name: 'Board or partner' }).check()
  await page.getByRole('button', { name: 'Make the trends' }).click()

  await expect(page.getByRole('heading', { name: 'What will leave' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/numbers show\./)).toBeVisible()
  const chart = page.getByRole('figure', { name: /^Referrals to openings by how they ended\. Bars by month/ })
  await expect(chart.locator('rect[data-outline]').first()).toBeVisible()
  await page.getByText('The numbers as a table').nth(1).click()
  const table = page.getByRole('table', { name: 'Referrals to openings by how they ended' })
  await expect(table.getByRole('rowheader').last()).toHaveText('All months')
  await expect(table.getByText('hidden').first()).toBeVisible()
  await lookAtScreen(page, 'trends')

  await page.getByRole('button', { name: 'Save as ZIP' }).click()
  await expect(page.getByRole('alert')).toContainText('Name who gets the trends')
  await expect(page.getByRole('alert')).toContainText('Say what the trends are for')

  // What was made is still there on the way back, until the vault is locked.
  await goTo(page, '/reports')
  await goTo(page, '/reports/trends')
  await expect(page.getByRole('button', { name: 'Make them again' })).toBeVisible()
})
