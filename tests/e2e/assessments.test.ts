import type { Page } from '@playwright/test'
import { inAgency, makeAgency } from '../support/agency.ts'
import { findings } from '../support/axe.ts'
import { Keyboard } from '../support/keyboard.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/one-window.ts'
import { referred } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'

test('an assessment is recorded by the keyboard alone, read again and taken back with a reason', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, (desk) => referred(desk, 'Amber Cove'))
  const { page } = await start()
  await unlock(page)
  const keys = new Keyboard(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await keys.press('Clients')
  await keys.press('Amber Cove')
  await keys.press(/^Assessments/)
  await keys.press('Record an assessment')

  await keys.answer('On which day was it made?', 'Date of the assessment', 'today')
  await keys.at('Where was it made?')
  await look(page, 'place')
  await keys.press('Continue')
  await keys.choose('How was it made?', 1)
  await keys.choose('What was assessed?', 2)
  await keys.choose('Were they placed on the priority list?', 1)
  await keys.at('Check your answers')
  await look(page, 'check answers')
  await keys.press('Save the assessment')
  await keys.at(/^Assessment of .* saved$/)
  await look(page, 'done')

  await keys.press('Open the assessment')
  await keys.at(/^Assessment of /)
  await look(page, 'the assessment')
  await expect(page.getByText('Housing Needs Assessment')).toBeVisible()
  await keys.press('Take it back')
  await keys.type('Why should it not be there\\?', 'It was recorded twice')
  await keys.press('Take the assessment back')
  await keys.at(/taken back$/)
  await look(page, 'taken back')
  await keys.press('Open the record')
  await expect(page.getByText('No assessment is on record yet.')).toBeVisible()
})

async function look(page: Page, what: string): Promise<void> {
  await lookAtScreen(page, what)
  expect(await findings(page), what).toEqual([])
}
