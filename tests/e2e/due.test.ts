import { inAgency, makeAgency } from '../support/agency.ts'
import { test } from '../support/one-window.ts'
import { acknowledged, referred } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { goTo } from '../support/wizard.ts'

test('everything that is due is on one page, each day says why, and a new clock is tried before it is in force', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, async (desk) => {
    await acknowledged(desk, 'Copper Finch')
    await referred(desk, 'Blue Heron')
  })
  const { page } = await start()
  await unlock(page)
  await page.getByRole('link', { name: 'See everything that is due' }).click()
  await page.getByRole('link', { name: /^In the next 7 days/ }).click()
  const row = page.getByRole('row').filter({ hasText: 'Copper Finch' })
  await expect(row).toContainText('Make a first contact attempt')
  await page.getByRole('button', { name: 'Why this date: Copper Finch' }).press('Enter')
  const why = page.getByRole('dialog')
  await expect(why).toContainText('2 working days from the day you acknowledged it')
  await expect(why).toContainText("Record the referral's result")
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Why this date: Copper Finch' })).toBeFocused()
  await page.getByLabel('What is due').fill('Acknowledge')
  await page.getByRole('option', { name: 'Acknowledge the referral' }).click()
  await expect(page.getByRole('row').filter({ hasText: 'Blue Heron' })).toBeVisible()
  await expect(row).toHaveCount(0)

  await goTo(page, '/settings/community/hud')
  await page.getByRole('button', { name: 'Make a copy to change' }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Change Make a first contact attempt' }).click()
  await page.getByLabel('Days', { exact: true }).fill('1')
  await page.getByRole('button', { name: 'See what would be due' }).click()
  await expect(
    page.getByText(/open referrals? would be due on another day\. Nothing was changed\./),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: 'Copper Finch' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to the pack' }).click()
  await page.getByRole('button', { name: 'Leave without saving' }).click()
  await expect(page.getByText('2 working days from the day you acknowledged it')).toBeVisible()
  await goTo(page, '/settings/community')
  await expect(page.getByRole('heading', { name: 'HUD only' })).toBeVisible()
})
