import { join } from 'node:path'
import { runCommandLine } from '#main/cli/run.ts'
import { dana, makeAgency } from '../support/agency.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/one-window.ts'
import { terminal } from '../support/terminal.ts'
import { expect, unlock } from '../support/threshold.ts'
import { sizeWindow, sticksOut, textSize } from '../support/window.ts'
import { at, goTo } from '../support/wizard.ts'

test('the CE APR is made for a range, and each of its numbers opens who is behind it', async ({
  start,
  userData,
}) => {
  await makeAgency(userData)
  const order = ['import', '--from', 'tests/fixtures/kit-e/input', '--vault', join(userData, 'vault')]
  expect(await runCommandLine(order, terminal(`${dana.passphrase}\n`))).toBe(0)
  const { app, page } = await start()
  await unlock(page)
  await goTo(page, '/reports')
  await page.getByRole('link', { name: /^Coordinated Entry APR/ }).click()
  await at(page, 'Coordinated Entry APR')
  await expect(page.getByText('No report was made since you unlocked.')).toBeVisible()

  // Days that do not fit are told before anything is made.
  const first = page.getByRole('textbox', { name: 'First day' })
  await first.fill('1 Oct 2025')
  await page.getByRole('textbox', { name: 'Last day' }).fill('30 Sep 2025')
  await page.getByRole('button', { name: 'Make the report' }).click()
  await expect(page.getByText('Last day must be the same as or after the first day')).toBeVisible()
  await first.fill('1 Oct 2024')
  await page.getByRole('combobox', { name: /^Continuum of Care/ }).fill('XX-501')
  await page.getByRole('option', { name: 'XX-501' }).click()
  await page.getByRole('button', { name: 'Make the report' }).click()
  await expect(page.getByText(/cross checks, all agree\.$/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Test CE Access', { exact: true })).toBeVisible()
  await expect(page.getByText('Coordinated Entry', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('1 October 2024', { exact: true }).first()).toBeVisible()
  await lookAtScreen(page, 'the projects of the report')
  await sizeWindow(app, 1024, 700)
  await textSize(page, 200)
  await expect.poll(() => sticksOut(page), 'the projects').toBeLessThanOrEqual(0)

  await page
    .getByRole('navigation', { name: 'Question' })
    .getByRole('link', { name: 'Q9d Referral events' })
    .click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^Referral events/)
  await expect(page.getByText('Most: RRH project resource opening, 17 of 114')).toBeVisible()
  await expect.poll(() => sticksOut(page), 'a wide table').toBeLessThanOrEqual(0)
  await textSize(page, 100)
  await lookAtScreen(page, 'a question with its chart')
  const line = page.getByRole('row', { name: /^Emergency Shelter bed opening/ })
  await expect(line.getByRole('cell')).toHaveText([/^8/, /^5/, /^1/, '0', /^2/])
  await line.getByRole('link').first().click()
  await at(page, 'Emergency Shelter bed opening')
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(9)
  await lookAtScreen(page, 'who is behind a number')
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('link', { name: 'CE Events' })).toBeVisible()

  // The report is still there on the way back, until the vault is locked.
  await goTo(page, '/reports/ce-apr?question=Q7a')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Persons served')
  await expect(page.getByRole('button', { name: 'Make it again' })).toBeVisible()
})
