import { makeAgency } from '../support/agency.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { expect, test, unlock } from '../support/threshold.ts'
import { at, goTo, summaryLines } from '../support/wizard.ts'

test('what the data check misses of a project is added in Settings, and then it finds nothing certain', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const { page } = await start()
  await unlock(page)
  await goTo(page, '/reports/data-check')
  await page.getByRole('button', { name: 'Check the data' }).click()
  await page.getByRole('link', { name: /^Geocode or kind of area is missing/ }).click()
  await page.getByRole('table').getByRole('link').click()

  await at(page, 'Juniper Rapid Re-housing')
  await expect(page.getByText('Where are the homes or beds?')).toHaveCount(0)
  await page.getByRole('radio', { name: 'Housing, with or without services' }).check()
  await page.getByRole('radio', { name: 'In homes that tenants rent, here and there' }).check()
  await page.getByLabel('Geocode').fill('2791')
  await page.getByRole('radio', { name: 'Suburb' }).check()
  await page.getByLabel('ZIP code').fill('56301')
  await page.getByLabel('Beds', { exact: true }).fill('12')
  await page.getByLabel('Units').fill('4')
  await page.getByRole('radio', { name: 'Adults with children' }).check()
  await lookAtScreen(page, 'a project')
  await page.getByRole('button', { name: 'Save' }).click()
  expect(await summaryLines(page)).toEqual(['Geocode must be six digits, like 279145'])
  await page.getByLabel('Geocode').fill('279145')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('12 beds in 4 units are on record.')).toBeVisible()
  await expect(page.getByRole('status').getByText('Saved')).toBeVisible()

  await goTo(page, '/reports/data-check')
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(page.getByRole('link', { name: /^Geocode or kind of area is missing/ })).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2, name: 'Mend first' })).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2, name: 'Errors' })).toHaveCount(0)
})
