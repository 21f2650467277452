import type { Page } from '@playwright/test'
import { inAgency, makeAgency } from '../support/agency.ts'
import { referred } from '../support/referred.ts'
import { expect, test, unlock } from '../support/threshold.ts'
import { goTo, sentenceAt } from '../support/wizard.ts'

test('a closed weekday moves the due dates on Home at once, and no day at all is open is not saved', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, (desk) => referred(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  const due = page.getByRole('region', { name: 'Due next' }).getByRole('listitem').locator('[data-urgency]')
  await expect(due).toHaveText(/^In 3 working days/)
  const before = await due.innerText()

  await openClocks(page)
  for (const day of ['Wednesday', 'Thursday', 'Friday'])
    await page.getByRole('checkbox', { name: day }).uncheck()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await goTo(page, '/')
  await expect(due).toHaveText(/^In 3 working days \((Mon|Tue) /)
  await expect(due).not.toHaveText(before)

  await openClocks(page)
  await page.getByRole('checkbox', { name: 'Monday' }).uncheck()
  await page.getByRole('checkbox', { name: 'Tuesday' }).click()
  await expect(sentenceAt(page, 'weekdays')).toContainText(
    'Choose at least one weekday on which your agency is open',
  )
  await goTo(page, '/')
  await openClocks(page)
  await expect(page.getByRole('checkbox', { name: 'Tuesday' })).toBeChecked()
})

test('a holiday of the agency’s own is added, stays, and is taken away', async ({ page }) => {
  await openClocks(page)
  await page.getByRole('button', { name: 'Add this day' }).click()
  await expect(sentenceAt(page, 'closedDay')).toContainText('Enter the day')
  await page.getByLabel('Day', { exact: true }).fill('12 april 2027')
  await page.getByLabel('What it is').fill('Staff retreat')
  await page.keyboard.press('Enter')
  const day = page.getByRole('listitem').filter({ hasText: 'Mon 12 April 2027' })
  await expect(day).toContainText('Staff retreat')
  await expect(page.getByLabel('Day', { exact: true })).toBeFocused()

  await page.getByLabel('Day', { exact: true }).fill('4/12/2027')
  await page.keyboard.press('Enter')
  await expect(sentenceAt(page, 'closedDay')).toContainText('12 April 2027 is on the list already')
  await page.reload()
  await page.getByRole('button', { name: 'Remove Mon 12 April 2027' }).click()
  await expect(page.getByText('None yet.')).toBeVisible()
})

test('each clock says where it comes from and whether it is verified, in Settings and beside a due date', async ({
  start,
}) => {
  const { page } = await start()
  await page.getByRole('button', { name: 'Look around the practice vault' }).click()
  await page.getByText('Why these dates').click()
  await expect(page.getByText(/3 working days from the day you were told of it.*Not verified/)).toBeVisible()

  await page.getByRole('region', { name: 'Due next' }).getByRole('link').first().click()
  await page.getByText('Why this date').press('Enter')
  await expect(page.getByText(/Not verified for your community/)).toBeVisible()

  await openClocks(page)
  await expect(page.getByText('Not verified for your community.')).toHaveCount(5)
  await expect(page.getByText(/Northwest Minnesota Coordinated Entry manual/)).toBeVisible()
})

async function openClocks(page: Page): Promise<void> {
  await goTo(page, '/settings/clocks')
  await expect(page.getByRole('heading', { name: 'Days you are open' })).toBeVisible()
}
