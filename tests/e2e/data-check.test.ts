import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/practice.ts'
import { expect } from '../support/threshold.ts'
import { at, goTo } from '../support/wizard.ts'

test('the data check finds what is missing, says how to mend it, and opens the record there', async ({
  practice: { page },
}) => {
  await goTo(page, '/reports')
  await page.getByRole('link', { name: /^Data check/ }).click()
  await at(page, 'Data check')
  await expect(page.getByText('The data was not checked since you unlocked.')).toBeVisible()
  await page.getByRole('radio', { name: 'All projects of the agency' }).check()
  await page.getByRole('button', { name: 'Check the data' }).click()

  await expect(page.getByText(/^All projects, .*: \d+ checks, \d+ found something\.$/)).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByText('The data was not checked since you unlocked.')).toHaveCount(0)
  await lookAtScreen(page, 'what was found')
  await page.getByRole('link', { name: /^Warnings/ }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Warnings'])

  await page.getByRole('link', { name: /^Disabling condition is not known/ }).click()
  await at(page, 'Disabling condition is not known')
  await expect(page.getByText(/^How to mend it/)).toBeVisible()
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(1)).toContainText('Disabling condition: Client')
  await lookAtScreen(page, 'the rows of a check')
  const project = await rows.nth(1).getByRole('cell').first().innerText()
  await page.getByRole('combobox', { name: /^Project/ }).fill(project.slice(0, 6))
  await page.getByRole('option', { name: project }).click()
  await expect(page.getByText('1 of 2 found.')).toBeVisible()
  const link = rows.nth(1).getByRole('link')
  await expect(link).toHaveAttribute('href', /^#\/enrollments\/[0-9a-f]{32}\/disablingCondition$/)
  await link.click()
  // It is a stay of another project: the record opens, and says whose hat it takes to change it.
  await at(page, /^Enrollment of /)
  await expect(page.getByRole('main').getByRole('link', { name: 'Open Settings' })).toBeVisible()

  // What was found is still there on the way back, until the vault is locked.
  await goTo(page, '/reports/data-check/household-without-head')
  await expect(page.getByText(/^This check found nothing in the last run/)).toBeVisible()
  await page.getByRole('link', { name: 'Back to the data check' }).click()
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible()
})
