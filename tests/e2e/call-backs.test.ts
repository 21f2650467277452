import { inAgency, makeAgency } from '../support/agency.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/one-window.ts'
import { released } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { at, goOn, goTo, sentenceAt } from '../support/wizard.ts'

test('a card says to call somebody of the list in Settings, and where the list is empty leads there', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const PersonalID = await inAgency(userData, (desk) => released(desk, 'Quiet Heron'))
  const { page } = await start()
  await unlock(page)
  await goTo(page, '/settings/agency')
  await page.getByRole('button', { name: 'Remove Housing line, 612-555-0100' }).click()
  await expect(page.getByText('Housing line, 612-555-0100')).toHaveCount(0)

  await goTo(page, `/clients/${PersonalID}/card`)
  await expect(page.getByText('Your agency has no call-back yet')).toBeVisible()
  await lookAtScreen(page, 'no call-back')
  await page.getByRole('link', { name: 'Add one in Settings' }).click()
  const name = page.getByLabel('Whom to ask for')
  await page.getByLabel('Number to call').fill('612-555-0142')
  await name.fill('Desk 4')
  await page.getByRole('button', { name: 'Add this call-back' }).click()
  await expect(sentenceAt(page, 'callBackName')).toContainText('must be words only')
  await name.fill('Intake desk')
  await page.getByRole('button', { name: 'Add this call-back' }).click()
  await expect(page.getByText('Intake desk, 612-555-0142')).toBeVisible()

  await goTo(page, `/clients/${PersonalID}/card`)
  await at(page, 'Under which release does it leave?')
  await goOn(page)
  await at(page, 'How large is the household?')
})
