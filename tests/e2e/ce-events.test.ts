import type { Page } from '@playwright/test'
import { choosePack } from '#main/services/community/change-pack.ts'
import { addAgencyProject } from '#main/services/agency/add-project.ts'
import { applyHat } from '#main/services/accounts/hat.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import type { Session } from '#main/services/session.ts'
import { referralById } from '#main/store/repositories/referrals.ts'
import { addDays } from '#shared/domain/date/iso-date.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { findings } from '../support/axe.ts'
import { Keyboard } from '../support/keyboard.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/one-window.ts'
import { acknowledged, enrolled, todayHere } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { atRest } from '../support/window.ts'
import { at, goOn, goTo, summaryLines } from '../support/wizard.ts'

const today = todayHere()
const yesterday = addDays(today, -1)
const lastWeek = addDays(today, -7)

test('an assessor logs the events of the Sacramento job aid for one household, two on a day, and corrects one', async ({
  userData,
  start,
  quit,
}) => {
  test.slow()
  await makeAgency(userData)
  const PersonalID = await inAgency(userData, asAssessor)
  const { page } = await start()
  await unlock(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await goTo(page, `/clients/${PersonalID}/events`)

  await page.getByRole('link', { name: 'Log a CE event' }).click()
  await at(page, 'Which event took place?')
  await look(page, 'which event')
  await expect(page.getByText('Access events', { exact: true })).toBeVisible()
  await expect(page.getByText('Referral events', { exact: true })).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(6)
  await expect(
    page.getByText(/^Problem Solving\/Diversion\/Rapid Resolution .*: You and the household looked/),
  ).toBeVisible()
  await expect(
    page.getByText('Other events are logged by 211 Referral Specialist or SSF Referral Specialist'),
  ).toBeVisible()
  await goOn(page)
  expect(await summaryLines(page)).toEqual(['Choose the event that took place'])
  await choose(page, 'Housing Problem-Solving Conversation')
  await on(page, yesterday)
  await at(page, 'Do they have a safe place to live now?')
  await look(page, 'problem solving')
  await choose(page, 'Not known yet')
  await at(page, 'Check your answers')
  await look(page, 'check answers')
  await expect(page.getByText(`Kept with the enrollment in Coordinated Entry`)).toBeVisible()
  await page.getByRole('button', { name: 'Save event' }).click()
  await at(page, `Logged for ${formatDate(yesterday)}`)
  await look(page, 'done')

  await page.getByRole('button', { name: 'Add another for the same day' }).click()
  await at(page, 'Which event took place?')
  await choose(page, /^Referral to a Street Outreach Project/)
  await at(page, 'On which day did it take place?')
  await expect(page.getByLabel('Event date', { exact: true })).toHaveValue(formatDate(yesterday))
  await goOn(page)
  await saveEvent(page)

  await another(page, PersonalID, /^Referral to Case Management or Services After/, lastWeek)
  await choose(page, /^Yes/)
  await saveEvent(page)
  await another(page, PersonalID, /^Referral to a Supportive Services Only/, today)
  await saveEvent(page)
  await another(page, PersonalID, /^Request for One-Time Financial Assistance/, today)
  await saveEvent(page)
  await another(page, PersonalID, /^Referral to a Housing Stability Voucher/, lastWeek)
  await at(page, 'What did the referral come to?')
  await choose(page, 'Unsuccessful: the project refused')
  await at(page, 'On which day was that clear?')
  await page.getByLabel('Result date', { exact: true }).fill(addDays(lastWeek, -1))
  await goOn(page)
  expect(await summaryLines(page)).toEqual([
    `Result date must be the same as or after ${formatDate(lastWeek)}, the date of the event`,
  ])
  await page.getByLabel('Result date', { exact: true }).fill(yesterday)
  await goOn(page)
  await saveEvent(page)

  await page.getByRole('link', { name: 'Open the record' }).click()
  const rows = page.getByRole('row')
  await expect(rows).toHaveCount(8)
  await look(page, 'list')
  await expect(rows.filter({ hasText: 'Problem solving' })).toContainText('Not yet')

  await rows
    .filter({ hasText: 'Problem solving' })
    .getByRole('link', { name: /^Amend/ })
    .click()
  await at(page, /^CE Event of Amber Meadow/)
  await look(page, 'correct')
  await page
    .getByRole('group', { name: 'Were they housed again in a safe place?' })
    .getByRole('radio', { name: 'No' })
    .check()
  await page.getByLabel('Why do you change it?').fill('They moved in with a sister and had to leave')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await at(page, 'CE Event: corrected')
  await goTo(page, `/clients/${PersonalID}/events`)
  await expect(rows.filter({ hasText: 'Problem solving' })).toContainText('Not housed by it')

  await rows
    .filter({ hasText: 'Street outreach' })
    .getByRole('link', { name: /^Amend/ })
    .click()
  await page.getByRole('button', { name: 'Take this event out' }).click()
  await page.getByLabel('Why is it taken out?').fill('It stands twice')
  await look(page, 'take out')
  await page.getByRole('button', { name: 'Take it out' }).click()
  await at(page, 'CE Event: taken out')
  await page.getByRole('link', { name: 'Open the client’s record' }).click()
  await page.getByRole('link', { name: /^History/ }).click()
  await expect(page.getByText('Took a CE Event out of the record')).toBeVisible()

  await quit()
  expect(await eventsOnRecord(userData)).toEqual([
    { Event: 5, EventDate: lastWeek, A: null, B: 1, D: null, E: null },
    { Event: 18, EventDate: lastWeek, A: null, B: null, D: 3, E: yesterday },
    { Event: 2, EventDate: yesterday, A: 0, B: null, D: null, E: null },
    { Event: 7, EventDate: today, A: null, B: null, D: null, E: null },
    { Event: 16, EventDate: today, A: null, B: null, D: null, E: null },
  ])
})

test('somebody housed by problem solving leaves Coordinated Entry from the done page, by the keyboard alone', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, (desk) => acknowledged(desk, 'Amber Meadow', lastWeek))
  const { page } = await start()
  await unlock(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const keys = new Keyboard(page)
  await page.keyboard.press('Control+K')
  await page.keyboard.type('log a ce')
  await page.keyboard.press('Enter')
  await keys.at('Which household is it about?')
  await look(page, 'which household')
  await keys.type('Alias, reference code or name', 'amber')
  await keys.tabTo(page.getByRole('radio', { name: 'Amber Meadow' }))
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')

  await keys.at('Which event took place?')
  await keys.tabTo(page.getByRole('radio').first())
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await keys.at('On which day did it take place?')
  await keys.press('Continue')
  await keys.choose('Do they have a safe place to live now?', 1)
  await keys.at('Check your answers')
  await keys.press('Save event')
  await keys.at(`Logged for ${formatDate(today)}`)
  await keys.press(/^End the stay in/)
  await keys.answer('On which day did they leave?', 'Exit date', 'today')
  await keys.at('Where do they go?')
})

test('a shelter bed elsewhere is logged from an enrollment: the list holds what HUD allows', async ({
  userData,
  start,
  quit,
}) => {
  await makeAgency(userData)
  const EnrollmentID = await inAgency(userData, async (desk) => {
    const { OrganizationID } = desk.hat
    await addAgencyProject(desk, { ...shelter, OrganizationID })
    await addAgencyProject(desk, { ...shelter, OrganizationID, ...closedToReferrals })
    const referral = await referralById(desk.store.db, await enrolled(desk, 'Amber Meadow'))
    return referral.ResultingEnrollmentID
  })
  const { page } = await start()
  await unlock(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await goTo(page, `/enrollments/${EnrollmentID}`)
  await page.getByRole('link', { name: 'Log a CE event' }).click()
  await at(page, 'Which event took place?')
  await choose(page, 'Referral to an emergency shelter bed')
  await at(page, 'On which day did it take place?')
  await goOn(page)
  await at(page, 'Which project were they referred to?')
  await look(page, 'which project')
  await expect(page.getByRole('radio')).toHaveCount(1)
  await goOn(page)
  expect(await summaryLines(page)).toEqual(['Choose the project they were referred to'])
  await choose(page, 'Willow Shelter')
  await at(page, 'What did the referral come to?')
  await look(page, 'result')
  await choose(page, /^Successful/)
  await at(page, 'On which day was that clear?')
  await page.getByLabel('Result date', { exact: true }).fill('today')
  await goOn(page)
  await saveEvent(page)
  await page.getByRole('link', { name: 'Open the record' }).click()
  await expect(page.getByRole('row', { name: /Emergency shelter, Willow Shelter/ })).toContainText(
    'Client accepted',
  )
  await quit()
  expect(await eventsOnRecord(userData)).toEqual([
    { Event: 10, EventDate: today, A: null, B: null, D: 1, E: today },
  ])
})

const shelter = {
  ProjectName: 'Willow Shelter',
  ProjectType: 1,
  OperatingStartDate: '2024-01-02',
  CoCCode: 'MN-501',
  Funder: null,
  receivesReferrals: true,
} as const
const closedToReferrals = { ProjectName: 'Alder Shelter', receivesReferrals: false } as const

/** A household referred last week; then Sacramento's words are chosen and the assessor's hat is put on. */
async function asAssessor(desk: WorkingDesk, session: Session): Promise<string> {
  const referral_id = await acknowledged(desk, 'Amber Meadow', lastWeek)
  await choosePack(desk, 'sac')
  const { hat } = desk
  await applyHat(desk, session, { ...hat, workgroup: 'ce_assessor' }, true)
  return (await referralById(desk.store.db, referral_id)).PersonalID
}

async function choose(page: Page, label: string | RegExp): Promise<void> {
  await page.getByRole('radio', { name: label }).check()
  await goOn(page)
}

async function on(page: Page, day: string): Promise<void> {
  await at(page, 'On which day did it take place?')
  await page.getByLabel('Event date', { exact: true }).fill(day)
  await goOn(page)
}

async function another(page: Page, PersonalID: string, event: string | RegExp, day: string): Promise<void> {
  await goTo(page, `/clients/${PersonalID}/events`)
  await page.getByRole('link', { name: 'Log a CE event' }).click()
  await at(page, 'Which event took place?')
  await choose(page, event)
  await on(page, day)
}

async function saveEvent(page: Page): Promise<void> {
  await at(page, 'Check your answers')
  await page.getByRole('button', { name: 'Save event' }).click()
  await at(page, /^Logged for/)
}

async function look(page: Page, name: string): Promise<void> {
  await atRest(page)
  await lookAtScreen(page, name)
  expect(await findings(page), name).toEqual([])
}

async function eventsOnRecord(userData: string): Promise<unknown> {
  return inAgency(userData, async (desk): Promise<unknown> =>
    desk.store.db.query(
      `SELECT Event, EventDate, ProbSolDivRRResult AS A, ReferralCaseManageAfter AS B, ReferralResult AS D,
              ResultDate AS E
         FROM Event WHERE DateDeleted IS NULL AND Event <> 13 ORDER BY EventDate, Event`,
    ),
  )
}
