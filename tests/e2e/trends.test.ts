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
  await expect(page.getByText('No trends were made since you unlocked.')).toBeVisible()
  await page.getByRole('combobox', { name: 'First month' }).click()
  await page.getByRole('option').nth(1).click()
  await page.getByRole('radio', { name: 'Board or partner' }).check()
  await page.getByRole('button', { name: 'Make the trends' }).click()

  await expect(page.getByRole('heading', { name: 'What will leave' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/numbers show\./)).toBeVisible()
  const chart = page.getByRole('figure', { name: /^Referrals to openings by how they ended\. Bars by month/ })
  await expect(chart.locator('rect[data-outline]').first()).toBeVisible()
  await page.getByText('The numbers as a table').nth(1).click()
  const table = page.getByRole('table', { name: 'Referrals to openings by how they ended' })
  await expect(table.getByRole('rowheader').last()).toHaveText(/ 20\d\d$/)
  await expect(table.getByText('hidden').first()).toBeVisible()
  await lookAtScreen(page, 'trends')

  // What would show more is chosen with one click, and taken back with another.
  await page.getByRole('button', { name: 'What would show more?' }).click()
  const choice = page.getByRole('button', { name: /^Choose this: Leave out/ }).first()
  await expect(choice).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/numbers of the other tables show/).first()).toBeVisible()
  await lookAtScreen(page, 'what would show more')
  const tables = await page.getByRole('figure').count()
  await choice.press('Enter')
  await expect(page.getByRole('heading', { name: 'Chosen so that more shows' })).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByRole('heading', { name: 'What will leave' })).toBeFocused()
  await expect(page.getByText(/^Left out: /)).toBeVisible()
  await expect(page.getByRole('figure')).toHaveCount(tables - 1)
  await page.getByRole('button', { name: /^Take back: Leave out/ }).click()
  await expect(page.getByRole('figure')).toHaveCount(tables, { timeout: 60_000 })
  await expect(page.getByRole('heading', { name: 'Chosen so that more shows' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Save as ZIP' }).click()
  await expect(page.getByRole('alert')).toContainText('Name who gets the trends')
  await expect(page.getByRole('alert')).toContainText('Say what the trends are for')

  // What was made is still there on the way back, until the vault is locked.
  await goTo(page, '/reports')
  await goTo(page, '/reports/trends')
  await expect(page.getByRole('button', { name: 'Make them again' })).toBeVisible()
})
