import type { Page } from '@playwright/test'
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
import { goTo, summaryLines } from '../support/wizard.ts'

test('somebody joins a household, a member leaves, and another becomes its head, by the keyboard alone', async ({
  userData,
  start,
  quit,
}) => {
  await makeAgency(userData)
  await inAgency(userData, (desk) => accepted(desk, 'Silver Cloud'))
  const { page } = await start()
  await unlock(page)
  const keys = new Keyboard(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await keys.press('Clients')
  await keys.press('Silver Cloud')
  await keys.press(/^Enrollments/)
  await keys.press(/^Juniper Rapid Re-housing/)

  await keys.at('Enrollment of Silver Cloud')
  await look(page, 'enrollment')
  await keys.press('Somebody joins')
  await keys.at('Who joins the household?')
  await keys.press('Continue')
  expect(await summaryLines(page)).toEqual(['Add the person who joins the household'])
  await keys.press('Add somebody new')
  await expect(page.getByLabel('Alias', { exact: true })).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Velvet Mesa')
  await choose(keys, 'Relationship to the head', 'Spouse')
  await keys.press('Continue')
  await keys.answer('On which day did they join?', 'Date they joined', 'today')
  await keys.at('Check your answers')
  await expect(page.getByText('Velvet Mesa: Spouse or partner')).toBeVisible()
  await keys.press('Add to the household')
  await keys.at('Added to the household')
  await look(page, 'joined')
  await keys.press('Open the enrollment')

  await keys.at('Enrollment of Silver Cloud')
  await keys.press('Another head of household')
  await keys.at('Who becomes the head of household?')
  const wanted = page.getByRole('radio', { name: /^Velvet Mesa/ })
  await keys.tabTo(page.getByRole('radio').first())
  await page.keyboard.press('Space')
  for (let steps = 0; steps < 3 && !(await wanted.isChecked()); steps += 1)
    await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
  await choose(keys, 'How Silver Cloud Two is related to Velvet Mesa', 'Other relative')
  await choose(keys, 'How Silver Cloud is related to Velvet Mesa', 'Spouse')
  await look(page, 'new head')
  await keys.press('Continue')
  await keys.at('Check your answers')
  await keys.press('Change the head of household')
  await keys.at('Velvet Mesa is now head of household')
  await look(page, 'head changed')
  await keys.press('Open the enrollment')

  await keys.at('Enrollment of Velvet Mesa')
  await expect(page.getByRole('row', { name: /Velvet Mesa.*Head of household/ })).toBeVisible()
  await keys.press('Somebody leaves')
  await keys.at('Who leaves the project?')
  await keys.tick(/^Velvet Mesa/)
  await keys.tick(/^Silver Cloud Two/)
  await keys.press('Continue')
  await keys.answer('On which day did they leave?', 'Exit date', 'today')
  await keys.at('Where do they go?')
  await choose(keys, 'Destination', 'Staying or living with family, temporary')
  await keys.press('Continue')
  await keys.at('Check your answers')
  await keys.press('End the stay')
  await keys.press(/^Save with/)
  await keys.at(/^Stay ended on/)

  await quit()
  const today = todayHere()
  expect(await inAgency(userData, members)).toEqual([
    { alias: 'Silver Cloud', RelationshipToHoH: 3, EntryDate: today, ExitDate: today },
    { alias: 'Silver Cloud Two', RelationshipToHoH: 4, EntryDate: today, ExitDate: null },
    { alias: 'Velvet Mesa', RelationshipToHoH: 1, EntryDate: today, ExitDate: null },
  ])
})

test('an update of income is recorded from the enrollment, listed there, and corrected', async ({
  userData,
  start,
  quit,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => enrolled(desk, 'Silver Cloud'))
  const EnrollmentID = await inAgency(userData, async ({ store }) => {
    const { ResultingEnrollmentID } = await referralById(store.db, referral_id)
    return ResultingEnrollmentID ?? ''
  })
  const { page } = await start()
  await unlock(page)
  const keys = new Keyboard(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await goTo(page, `/enrollments/${EnrollmentID}`)
  await keys.at('Enrollment of Silver Cloud')
  await keys.press('Income, benefits and insurance')
  await keys.at('Income, benefits and insurance of Silver Cloud')
  await keys.press('Save')
  expect(await summaryLines(page)).toEqual([
    'Choose an answer for “Is it an update, or the annual assessment?”',
  ])
  await page.getByRole('radio', { name: 'An update: something changed' }).check()
  await page
    .getByRole('group', { name: /^Is there any income/ })
    .getByRole('radio', { name: 'Yes' })
    .check()
  await keys.tick(/Earned income/)
  await keys.type('Earned income, a month in dollars', '850')
  await keys.press('Save')
  await keys.at('Income, benefits and insurance: recorded')
  await look(page, 'recorded')
  await keys.press('Open the enrollment')
  await keys.at('Enrollment of Silver Cloud')
  await expect(page.getByRole('row', { name: /Income, benefits and insurance.*Update/ })).toBeVisible()
  await look(page, 'since the start')
  await page.getByRole('link', { name: 'Income, benefits and insurance' }).first().click()
  await keys.at('Income, benefits and insurance of Silver Cloud')
  await keys.type('Earned income, a month in dollars', '900')
  await keys.type('Why do you change it\\?', 'Read the pay slip again')
  await keys.press('Save')
  await keys.at('Income, benefits and insurance: corrected')

  await quit()
  expect(
    await inAgency(userData, async ({ store }): Promise<unknown> =>
      store.db.query('SELECT DataCollectionStage, EarnedAmount, TotalMonthlyIncome FROM IncomeBenefits'),
    ),
  ).toEqual([{ DataCollectionStage: 2, EarnedAmount: 900, TotalMonthlyIncome: 900 }])
})

test('rent that rapid rehousing paid is recorded by the keyboard, and taken back when it was a mistake', async ({
  userData,
  start,
  quit,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => enrolled(desk, 'Silver Cloud'))
  const EnrollmentID = await inAgency(userData, async ({ store }) => {
    const { ResultingEnrollmentID } = await referralById(store.db, referral_id)
    return ResultingEnrollmentID ?? ''
  })
  const { page } = await start()
  await unlock(page)
  const keys = new Keyboard(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await goTo(page, `/enrollments/${EnrollmentID}`)
  await keys.at('Enrollment of Silver Cloud')
  await keys.press('Record a service or assistance')
  await keys.at('Service or assistance for Silver Cloud')
  await choose(keys, 'What was it\\?', 'Security deposit')
  await keys.press('Save')
  expect(await summaryLines(page)).toEqual(['Enter the amount in dollars'])
  await keys.type('Amount in dollars', '1200')
  await keys.press('Save')
  await keys.at('Service or assistance: recorded')
  await look(page, 'recorded')
  await keys.press('Open the enrollment')
  await keys.at('Enrollment of Silver Cloud')
  await expect(page.getByRole('row', { name: /Security deposit.*\$1200\.00/ })).toBeVisible()
  await keys.press(/^Take back/)
  await keys.at('Take back what was given to Silver Cloud')
  await keys.type('Why do you take it back\\?', 'Paid for another household')
  await look(page, 'take back')
  await keys.press('Take it back')
  await keys.at('Taken back')

  await quit()
  const left = await inAgency(userData, async ({ store }): Promise<unknown> =>
    store.db.query('SELECT kind FROM assistance'),
  )
  expect(left).toEqual([])
})

/** A household of two that came today and was accepted. */
async function accepted(desk: WorkingDesk, alias: string): Promise<void> {
  const referral_id = await enrolled(desk, alias)
  const { ResultingEnrollmentID } = await referralById(desk.store.db, referral_id)
  await resolveSuccessful(desk, {
    acceptWarnings: true,
    draft_id: null,
    referral_id,
    answers: { EnrollmentID: ResultingEnrollmentID, ResultDate: todayHere() },
  })
}

async function members(desk: WorkingDesk): Promise<unknown> {
  return desk.store.db.query(
    `SELECT alias, RelationshipToHoH, EntryDate, ExitDate FROM Enrollment
       JOIN client_profile ON client_profile.PersonalID = Enrollment.PersonalID
       JOIN Project ON Project.ProjectID = Enrollment.ProjectID AND Project.ProjectType <> 14
       LEFT JOIN Exit ON Exit.EnrollmentID = Enrollment.EnrollmentID ORDER BY alias`,
  )
}

/** Chooses from a searchable list by what is typed. */
async function choose(keys: Keyboard, label: string, words: string): Promise<void> {
  await keys.type(label, words)
  await keys.page.keyboard.press('ArrowDown')
  await keys.page.keyboard.press('Enter')
}

async function look(page: Page, name: string): Promise<void> {
  await lookAtScreen(page, name)
  expect(await findings(page), name).toEqual([])
}
