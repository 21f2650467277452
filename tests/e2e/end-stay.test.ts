import type { Page } from '@playwright/test'
import { recordHousing } from '#main/services/referrals/record-housing.ts'
import { resolveSuccessful } from '#main/services/referrals/resolve-referral.ts'
import { referralById } from '#main/store/repositories/referrals.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { findings } from '../support/axe.ts'
import { Keyboard } from '../support/keyboard.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/one-window.ts'
import { enrolled, todayHere } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { at, goOn, pick, sentenceAt, summaryLines } from '../support/wizard.ts'

test('a stay is ended by the keyboard alone, for the whole household', async ({ userData, start, quit }) => {
  await makeAgency(userData)
  await inAgency(userData, (desk) => housed(desk, 'Amber Meadow'))
  const { page } = await start()
  await unlock(page)
  const keys = new Keyboard(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await keys.press('Clients')
  await keys.press('Amber Meadow')
  await keys.press(/^Enrollments/)
  await keys.press(/^End the stay at/)

  await keys.at('Who leaves the project?')
  await look(page, 'who leaves')
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await keys.press('Continue')
  await keys.answer('On which day did they leave?', 'Exit date', 'today')
  await keys.at('Where do they go?')
  await keys.type('Destination', 'Rental by client, no ongoing')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await look(page, 'destination')
  await keys.press('Continue')
  await keys.at('Check your answers')
  await look(page, 'check answers')
  await keys.press('End the stay')
  // They came today: a stay without a night is asked about once.
  await keys.press(/^Save with/)
  await keys.at(/^Stay ended on/)
  await look(page, 'done')
  await keys.press('Open the record')
  await expect(page.getByRole('link', { name: /^End the stay/ })).toHaveCount(0)

  await quit()
  expect(await exits(userData)).toEqual([
    { alias: 'Amber Meadow', ExitDate: todayHere(), Destination: 410, RelationshipToHoH: 1 },
    { alias: 'Amber Meadow Two', ExitDate: todayHere(), Destination: 410, RelationshipToHoH: 2 },
  ])
})

test('the head leaves, the others stay with a new head, and it can be taken back', async ({
  userData,
  start,
  quit,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => housed(desk, 'Amber Meadow'))
  const { page } = await start()
  await unlock(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate((id) => {
    location.hash = `#/referrals/${id}`
  }, referral_id)
  await page.getByRole('link', { name: 'End the stay' }).click()

  await at(page, 'Who leaves the project?')
  await page.getByRole('checkbox', { name: /^Amber Meadow Two/ }).uncheck()
  await goOn(page)
  await at(page, 'Who becomes the head of household?')
  await look(page, 'new head')
  await goOn(page)
  expect(await summaryLines(page)).toEqual(['Choose who becomes head of household'])
  await page.getByRole('radio', { name: /^Amber Meadow Two/ }).check()
  await goOn(page)
  expect(await summaryLines(page)).toEqual(['Choose how Amber Meadow is related to Amber Meadow Two'])
  await pick(page, 'How Amber Meadow is related to Amber Meadow Two', 'Other relative')
  await goOn(page)
  await at(page, 'On which day did they leave?')
  await page.getByLabel('Exit date', { exact: true }).fill('1 January 2023')
  await goOn(page)
  await expect(sentenceAt(page, 'ExitDate')).toContainText('must be the same as or after')
  await page.getByLabel('Exit date', { exact: true }).fill('today')
  await goOn(page)
  await at(page, 'Where do they go?')
  await pick(page, 'Destination', 'Rental by client, with ongoing')
  await expect(page.getByLabel('Kind of subsidy')).toBeVisible()
  await pick(page, 'Destination', 'Client prefers not to answer')
  await expect(page.getByLabel('Kind of subsidy')).toBeHidden()
  await goOn(page)
  await at(page, 'Check your answers')
  await expect(page.getByText('Amber Meadow: Other relative of Amber Meadow Two')).toBeVisible()
  await page.getByRole('button', { name: 'End the stay' }).click()
  await page.getByRole('button', { name: /^Save with/ }).click()
  await at(page, /^Stay ended on/)
  await expect(page.getByText('Amber Meadow Two stays in the project.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('link', { name: /^End the stay at/ }).click()
  await at(page, 'Check your answers')

  await quit()
  expect(await exits(userData)).toEqual([
    { alias: 'Amber Meadow', ExitDate: null, Destination: null, RelationshipToHoH: 1 },
    { alias: 'Amber Meadow Two', ExitDate: null, Destination: null, RelationshipToHoH: 2 },
  ])
})

async function look(page: Page, name: string): Promise<void> {
  await lookAtScreen(page, name)
  expect(await findings(page), name).toEqual([])
}

/** A household of two that came, was accepted and moved in today. */
async function housed(desk: WorkingDesk, alias: string): Promise<string> {
  const referral_id = await enrolled(desk, alias)
  const { ResultingEnrollmentID } = await referralById(desk.store.db, referral_id)
  const today = todayHere()
  const once = { acceptWarnings: true, draft_id: null, referral_id }
  await resolveSuccessful(desk, {
    ...once,
    answers: { EnrollmentID: ResultingEnrollmentID, ResultDate: today },
  })
  await recordHousing(desk, { ...once, answers: { outcome: 'moved_in', MoveInDate: today } })
  return referral_id
}

async function exits(userData: string): Promise<unknown> {
  return inAgency(userData, async (desk): Promise<unknown> =>
    desk.store.db.query(
      `SELECT client_profile.alias, Exit.ExitDate, Exit.Destination, Enrollment.RelationshipToHoH FROM Enrollment
         JOIN client_profile ON client_profile.PersonalID = Enrollment.PersonalID
         JOIN Project ON Project.ProjectID = Enrollment.ProjectID AND Project.ProjectType <> 14
         LEFT JOIN Exit ON Exit.EnrollmentID = Enrollment.EnrollmentID ORDER BY client_profile.alias`,
    ),
  )
}
