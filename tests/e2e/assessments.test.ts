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

  await keys.choose('Which assessment do you make?', 3)
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

test('the community’s questions come and go with the answers, and an alternative assessment is never scored', async ({
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
  await keys.choose('Which assessment do you make?', 1)
  await keys.goOn('On which day was it made?')
  await keys.goOn('Where was it made?')
  await keys.choose('How was it made?', 1)
  await keys.choose('What was assessed?', 2)

  await keys.at('Safety and tonight')
  await expect(page.getByRole('group', { name: 'Where will you most likely sleep tonight?' })).toHaveCount(0)
  await digit(page, keys, 'Do you have a place tonight where you feel safe?', 2)
  await digit(page, keys, 'Where will you most likely sleep tonight?', 1)
  await look(page, 'safety')
  await keys.press('Continue')
  await keys.at('Your household')
  await keys.type('How many children under 18 will live with you\\?', '2')
  await digit(page, keys, 'Should the home be near the school the children go to now?', 3)
  await digit(page, keys, 'Is anybody in the household pregnant?', 2)
  await look(page, 'household')
  await keys.press('Continue')
  await keys.at('The home that would fit')
  await look(page, 'home')
  await keys.press('Continue')
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(3)
  await keys.tick('No steps')
  await keys.tick('None for now')
  await keys.tabTo(
    page.getByRole('group', { name: /^Prefers not to answer: Is there/ }).getByRole('checkbox'),
  )
  await page.keyboard.press('Space')
  await keys.press('Continue')
  await keys.choose('Were they placed on the priority list?', 1)
  await keys.at('Check your answers')
  await expect(page.getByText('Needs a safe place now (score 7)')).toBeVisible()
  await look(page, 'checked with a score')
  await keys.press('Save the assessment')
  await keys.at(/^Assessment of .* saved$/)
  await keys.press('Open the assessment')
  await keys.at(/^Assessment of /)
  await expect(page.getByText('Asked with version 1')).toBeVisible()
  await expect(page.getByText('Outside, in a car, or in a place not meant for sleeping')).toBeVisible()
  await look(page, 'the answers')

  await keys.press('Amber Cove')
  await keys.press('Record an assessment')
  await keys.choose('Which assessment do you make?', 2)
  await keys.goOn('On which day was it made?')
  await keys.goOn('Where was it made?')
  await keys.choose('How was it made?', 1)
  await keys.choose('What was assessed?', 2)
  await keys.at('What would help')
  await keys.tick('Somebody to talk to')
  await keys.type('What should we keep in mind when we look\\?', 'She would rather stay near the river')
  await keys.press('Continue')
  await keys.choose('Were they placed on the priority list?', 1)
  await keys.at('Check your answers')
  await expect(page.getByText('Nothing is added up')).toBeVisible()
  await keys.press('Save the assessment')
  await keys.press('Open the record')
  await expect(page.getByRole('cell', { name: 'Alternative assessment' })).toBeVisible()
  await look(page, 'the list')
})

/** Answers one of several lists of a page by its digit. */
async function digit(page: Page, keys: Keyboard, question: string, key: number): Promise<void> {
  await keys.tabTo(page.getByRole('group', { name: question }).getByRole('radio').first())
  await page.keyboard.press(String(key))
}

async function look(page: Page, what: string): Promise<void> {
  await lookAtScreen(page, what)
  expect(await findings(page), what).toEqual([])
}
