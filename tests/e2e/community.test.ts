import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inAgency, makeAgency } from '../support/agency.ts'
import { test } from '../support/one-window.ts'
import { acknowledged } from '../support/referred.ts'
import { chooseFrom, expect, unlock } from '../support/threshold.ts'
import { goTo, sentenceAt } from '../support/wizard.ts'

test('a community is chosen: its words and clocks are on the screens at once, and back again', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  await goTo(page, `/referrals/${referral_id}`)
  await expect(page.getByText('Make a first contact attempt').first()).toBeVisible()

  await goTo(page, '/settings/community')
  await expect(page.getByRole('heading', { name: 'HUD only' })).toBeVisible()
  await page.getByRole('link', { name: 'Look at Chicago' }).click()
  await expect(page.getByText('CES: Attempted/Attempting Contact')).toBeVisible()
  await expect(page.getByText(/All Chicago.*: ask your CoC\.$/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Put it in force' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Put it in force' }).click()
  await expect(page.getByText(/^This pack is in force/)).toBeVisible()

  await goTo(page, '/referrals')
  await expect(page.getByRole('heading', { name: 'Counts Report: incoming referrals' })).toBeVisible()
  await goTo(page, `/referrals/${referral_id}`)
  await expect(page.getByText('Attempt contact and set the need status').first()).toBeVisible()
  await goTo(page, `/referrals/${referral_id}/contact`)

  await goTo(page, '/settings/community/hud')
  await page.getByRole('button', { name: 'Put it in force' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Put it in force' }).click()
  await expect(page.getByText(/^This pack is in force/)).toBeVisible()
  await goTo(page, `/referrals/${referral_id}`)
  await expect(page.getByText('Make a first contact attempt').first()).toBeVisible()
})

test('a copy is changed by keyboard, entry by entry; what does not fit is said at its field', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const { page } = await start()
  await unlock(page)
  await goTo(page, '/settings/community/mn')
  await page.getByRole('button', { name: 'Make a copy to change' }).press('Enter')
  await page.getByLabel('Name of your copy').fill('Minnesota')
  await page.keyboard.press('Enter')
  await expect(sentenceAt(page, 'label')).toContainText('Another pack has this name')
  await page.getByLabel('Name of your copy').fill('Northwest, as we agreed')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Northwest, as we agreed' })).toBeVisible()

  await page.getByRole('link', { name: 'Change Acknowledge receipt of the referral' }).press('Enter')
  await page.getByLabel('Days', { exact: true }).fill('soon')
  await page.keyboard.press('Enter')
  await expect(sentenceAt(page, 'days')).toContainText('Use a whole number of days, 0 to 365')
  await page.getByLabel('Days', { exact: true }).fill('4')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Northwest, as we agreed', exact: true })).toBeVisible()
  await expect(page.getByText('4 working days from the day you were told of it')).toBeVisible()
  await goTo(page, '/settings/community/mn')
  await expect(page.getByText('3 working days from the day you were told of it')).toBeVisible()
})

test('a file that is no whole pack is refused with its lines, and the one in force stays', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const { app, page } = await start()
  await unlock(page)
  const file = join(userData, 'pack.json')
  writeFileSync(file, '{\n  "format": 1,\n  "key": "Ours!"\n}')
  await chooseFrom(app, file)
  await goTo(page, '/settings/community/import')
  await page.getByRole('button', { name: 'Choose the file' }).click()
  await expect(page.getByText(/was not taken in, and the pack in force stays as it is/)).toBeVisible()
  await expect(page.getByText('Line 3: key: use small letters, digits, - and _.')).toBeVisible()
  await goTo(page, '/settings/community')
  await expect(page.getByRole('heading', { name: 'HUD only' })).toBeVisible()
})
