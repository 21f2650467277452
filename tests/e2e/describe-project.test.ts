import type { Page } from '@playwright/test'
import { makeAgency } from '../support/agency.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/one-window.ts'
import { expect, unlock } from '../support/threshold.ts'
import { at, goTo, summaryLines } from '../support/wizard.ts'

test('what the data check misses of a project is added in Settings, and then it finds nothing certain', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const { page } = await start()
  await unlock(page)

  await openFinding(page, /^Geocode or kind of area is missing/)
  await expect(
    page.getByRole('heading', { level: 1, name: 'Where it is: Juniper Rapid Re-housing' }),
  ).toBeVisible()
  await expect(page.getByLabel('Geocode')).toBeFocused()
  await page.getByLabel('Geocode').fill('2791')
  await page.getByRole('radio', { name: 'Suburb' }).check()
  await page.getByLabel('ZIP code').fill('56301')
  await lookAtScreen(page, 'where a project is')
  await page.getByRole('button', { name: 'Save' }).click()
  expect(await summaryLines(page)).toEqual(['Geocode must be six digits, like 279145'])
  await page.getByLabel('Geocode').fill('279145')
  await page.getByRole('button', { name: 'Save' }).click()
  await at(page, 'Where it is: changed')
  await page.getByRole('button', { name: 'Undo' }).click()
  await at(page, 'Juniper Rapid Re-housing')
  const places = page.getByRole('table', { name: 'Where it is' })
  await expect(places.getByRole('cell').nth(1)).toHaveText('Not answered')
  await places.getByRole('link').click()
  await page.getByLabel('Geocode').fill('279145')
  await page.getByRole('radio', { name: 'Suburb' }).check()
  await page.getByLabel('ZIP code').fill('56301')
  await page.getByRole('button', { name: 'Save' }).click()
  await at(page, 'Where it is: changed')

  await openFinding(page, /^Kind of rapid rehousing is missing/)
  await expect(page.getByText('Where are the homes or beds?')).toHaveCount(0)
  await page.getByRole('radio', { name: 'Housing, with or without services' }).check()
  await page.getByRole('radio', { name: 'In homes that tenants rent, here and there' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await at(page, 'The project: changed')

  await openFinding(page, /^No bed inventory/)
  await page.getByRole('radio', { name: 'Adults with children' }).check()
  await page.getByLabel('Beds', { exact: true }).fill('12')
  await page.getByLabel('Units').fill('14')
  await page.getByLabel('First day', { exact: true }).fill('1 july 1999')
  await page.getByRole('button', { name: 'Add' }).click()
  expect(await summaryLines(page)).toEqual(['Units must be as many as the 12 beds, or fewer'])
  await page.getByLabel('Units').fill('4')
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(page.getByRole('dialog').getByText(/^First day is before the project began/)).toBeVisible()
  await page.getByRole('button', { name: 'Save with these' }).click()
  await at(page, 'Beds and units: added')
  await page.getByRole('link', { name: 'Open the project' }).click()
  await at(page, 'Juniper Rapid Re-housing')
  await expect(page.getByRole('table', { name: 'Beds and units' }).getByRole('row').nth(1)).toContainText(
    '124',
  )
  await lookAtScreen(page, 'a project')

  // A record that was made by mistake is taken out, and that is taken back.
  await page.getByRole('table', { name: 'Beds and units' }).getByRole('link').click()
  await page.getByRole('button', { name: 'Take this record out' }).click()
  await page.getByRole('button', { name: 'Take it out' }).click()
  await at(page, 'Beds and units: taken out')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('table', { name: 'Beds and units' }).getByRole('row')).toHaveCount(2)
  await page.getByRole('table', { name: 'Where it is' }).getByRole('link').click()
  await page.getByRole('button', { name: 'Take this record out' }).click()
  await page.getByRole('button', { name: 'Take it out' }).click()
  await expect(page.getByText('Beds are on record in this Continuum')).toBeVisible()

  await checkAgain(page)
  await expect(page.getByRole('heading', { level: 2, name: 'Mend first' })).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2, name: 'Errors' })).toHaveCount(0)
})

async function openFinding(page: Page, check: RegExp): Promise<void> {
  await checkAgain(page)
  await page.getByRole('link', { name: check }).click()
  await page.getByRole('table').getByRole('link').first().click()
}

async function checkAgain(page: Page): Promise<void> {
  await goTo(page, '/reports/data-check')
  await page.getByRole('button', { name: /^Check (?:the data|again)$/ }).click()
  await expect(page.getByText(/: \d+ checks, \d+ found something\.$/)).toBeVisible()
}
