import { test } from '../support/practice.ts'
import { expect } from '../support/threshold.ts'
import { goTo } from '../support/wizard.ts'

test('how it goes here: charts of access, assessments, waiting, referrals and homes, each with its table', async ({
  practice: { page },
}) => {
  await goTo(page, '/reports')
  await page.getByRole('link', { name: /^How it goes/ }).click()
  await page.getByRole('button', { name: 'Count these months' }).click()
  await expect(page.getByRole('figure').first()).toBeVisible()
  await page.getByLabel('Show only').fill('First nights')
  await page.getByRole('option', { name: 'First nights in a home by kind' }).click()
  await expect(page.getByRole('figure')).toHaveCount(1)
  await page.getByText('The numbers as a table').click()
  await expect(page.getByRole('columnheader', { name: 'Rapid re-housing' })).toBeVisible()
})
