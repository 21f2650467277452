import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dana, inAgency, ines, makeAgency } from '../support/agency.ts'
import { ask, lock } from '../support/bridge.ts'
import { findings } from '../support/axe.ts'
import { Keyboard } from '../support/keyboard.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/one-window.ts'
import { joinWithOwnPassphrase } from '../support/own-passphrase.ts'
import { proposal } from '../support/proposed.ts'
import { referred, todayHere } from '../support/referred.ts'
import { starterHousingNeeds } from '#shared/domain/questionnaire/starter-housing-needs.ts'
import { chooseFrom, expect, unlock, unlockAs } from '../support/threshold.ts'
import { goTo } from '../support/wizard.ts'

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
  await keys.press('Correct the answers')
  await keys.at('Safety and tonight')
  await keys.tabTo(
    page
      .getByRole('group', { name: 'Where will you most likely sleep tonight?' })
      .getByRole('radio', { checked: true }),
  )
  await page.keyboard.press('3')
  await keys.press('Continue')
  await keys.goOn('Your household')
  await keys.goOn('The home that would fit')
  await keys.at('Why do you change it?')
  await keys.type('Why do you change it\\?', 'I heard it wrongly')
  await keys.press('Continue')
  await keys.at('Check your answers')
  await look(page, 'what the correction changes')
  await expect(page.getByText('Needs a home soon (score 5)')).toBeVisible()
  await keys.press('Save the corrections')
  await keys.at('Answers corrected')
  await keys.press('Open the assessment')
  await keys.at(/^Assessment of /)
  await expect(page.getByText('In a hotel or motel')).toBeVisible()

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

test('Kansas: the custom assessment is changed with the approval of the CES Committee, and a household is assessed by it', async ({
  userData,
  start,
}) => {
  test.slow()
  await makeAgency(userData)
  const folder = join(userData, 'vault')
  await joinWithOwnPassphrase(folder, dana, ines)
  await inAgency(userData, (desk) => referred(desk, 'Amber Cove'))
  const { page } = await start()
  await unlock(page)
  const keys = new Keyboard(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await keys.press('Settings')
  await keys.press('Questionnaires')
  await look(page, 'questionnaires')
  await keys.press('Open Housing needs')
  await keys.at('Housing needs')
  await keys.press('Propose a change')
  await keys.at('Change “Housing needs”')
  await keys.type('Where it comes from', 'The Kansas Balance of State custom assessment')
  await keys.press('Add a question to part 3')
  await keys.type('The question, as it is read to the person', 'Would a home in another county work for you?')
  await keys.type('Points for yes', '1')
  await keys.press('Move question 4 up')
  await keys.press('Propose it')
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2)
  await keys.type('What changes, and why\\?', 'More homes are in other counties')
  await keys.type('First day on which it is asked', 'today')
  await keys.press('Try it as it will be asked')
  await keys.at('Safety and tonight')
  await expect(page.getByText('A trial: nothing is kept')).toBeVisible()
  await keys.press(/^(?:Finish later|Leave|Back)/)
  await keys.at('Change “Housing needs”')
  await look(page, 'the change')
  await keys.press('Propose it')
  await keys.at('“Housing needs” is proposed')
  await keys.press('Open the proposal')
  await keys.at('Housing needs')
  await expect(
    page.getByText(
      '“Would a home in another county work for you?” is asked anew, in “The home that would fit”.',
    ),
  ).toBeVisible()
  await expect(page.getByText(/^You proposed this/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve it' })).toHaveCount(0)

  await lock(page)
  await unlockAs(page, ines, 'supervisor')
  await keys.press('Settings')
  await keys.press('Questionnaires')
  await keys.press('Open Housing needs')
  await keys.press('Proposal')
  await keys.at('Housing needs')
  await keys.type('Who in your community decided, and when\\?', 'CES Committee, 20 November')
  await keys.type('Your own pass phrase', ines.passphrase)
  await look(page, 'the decision')
  await keys.press('Approve it')
  await expect(page.getByText(/^Version 2, asked from/)).toBeVisible()

  await lock(page)
  await unlock(page)
  await keys.press('Clients')
  await keys.press('Amber Cove')
  await keys.press(/^Assessments/)
  await keys.press('Record an assessment')
  await keys.choose('Which assessment do you make?', 1)
  await keys.goOn('On which day was it made?')
  await keys.goOn('Where was it made?')
  await keys.choose('How was it made?', 3)
  await keys.choose('What was assessed?', 2)
  await keys.at('Safety and tonight')
  await digit(page, keys, 'Do you have a place tonight where you feel safe?', 3)
  await keys.press('Continue')
  await keys.at('Your household')
  await keys.type('How many children under 18 will live with you\\?', '0')
  await digit(page, keys, 'Is anybody in the household pregnant?', 2)
  await keys.press('Continue')
  await keys.at('The home that would fit')
  await keys.tick('Nothing special')
  await keys.tick('None for now')
  await digit(page, keys, 'Would a home in another county work for you?', 1)
  await keys.type('Is there anything else we should know when we look for a home\\?', 'A bus to work')
  await keys.press('Continue')
  await keys.choose('Were they placed on the priority list?', 1)
  await keys.at('Check your answers')
  await expect(page.getByText('No score', { exact: true })).toBeVisible()
  await keys.press('Save the assessment')
  await keys.press('Open the assessment')
  await keys.at(/^Assessment of /)
  await expect(page.getByText('Not added up: an answer that counts was declined')).toBeVisible()
  await expect(page.getByText('Asked with version 2')).toBeVisible()
})

test('a questionnaire comes in from a file whole or by its faults, and a proposal that was overtaken is proposed anew', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await joinWithOwnPassphrase(join(userData, 'vault'), dana, ines)
  const { app, page } = await start()
  await unlock(page)
  const keys = new Keyboard(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const file = join(userData, 'ours.json')
  const text = JSON.stringify({ ...starterHousingNeeds, label: 'From the CoC' }, null, 2)
  await chooseFrom(app, file)
  await keys.press('Settings')
  await keys.press('Questionnaires')
  await keys.press('Take in a file')
  await keys.at('Take in a questionnaire')
  writeFileSync(file, text.replace('"from": 6', '"from": 1'))
  await keys.press('Choose the file')
  const line = text.slice(0, text.indexOf('"from": 6')).split('\n').length
  await expect(
    page.getByText(`Line ${line}: bands, entry 3, from: write the bands from the lowest up.`),
  ).toBeVisible()
  await look(page, 'faults by line')
  writeFileSync(file, text)
  await keys.press('Choose the file')
  await keys.at('Change “Housing needs”')
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('From the CoC')
  await keys.type('What changes, and why\\?', 'The CoC sent it')
  await keys.type('First day on which it is asked', 'today')
  await keys.press('Propose it')
  await keys.at('“From the CoC” is proposed')
  const { id } = await ask<{ id: string }>(page, 'questionnaires.propose', proposal)

  await lock(page)
  await unlockAs(page, ines, 'supervisor')
  await ask(page, 'questionnaires.approve', {
    questionnaire_version_id: id,
    effective_from: todayHere(),
    decision: 'The committee',
    passphrase: ines.passphrase,
  })
  await goTo(page, '/settings/questionnaires/housing_needs')
  await keys.at('Our housing needs')
  await keys.press('Proposal')
  await keys.at('From the CoC')
  await expect(page.getByRole('button', { name: 'Approve it' })).toHaveCount(0)
  await look(page, 'overtaken')
  await keys.press('Propose it anew on version 2')
  await keys.at('Change “Our housing needs”')
  await expect(page.getByText('Its name was “Our housing needs” and becomes “From the CoC”.')).toBeVisible()
  await keys.type('What changes, and why\\?', 'The CoC sent it, for version 2')
  await keys.type('First day on which it is asked', 'today')
  await keys.press('Propose it')
  await keys.at('“From the CoC” is proposed')
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
