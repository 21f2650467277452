import type { Page } from '@playwright/test'
import { amendReferral } from '#main/services/referrals/amend-referral.ts'
import { recordHousing } from '#main/services/referrals/record-housing.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { resolveSuccessful, resolveUnsuccessful } from '#main/services/referrals/resolve-referral.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { findings } from '../support/axe.ts'
import { test } from '../support/one-window.ts'
import { acknowledged, enrolled, todayHere } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { at, goOn, goTo, untilSaved } from '../support/wizard.ts'

const once = { acceptWarnings: true, draft_id: null }

test('only what she chose is asked, and before the save it stands as it was and as it will be', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  await goTo(page, `/referrals/${referral_id}`)
  await page.getByRole('link', { name: 'Amend' }).click()
  await choose(page, 'Reference code')
  await at(page, 'What is its reference code?')
  await expect(page.getByLabel('Reference code')).toHaveValue('CE-127')
  await page.getByLabel('Reference code').fill('CE-9001')
  await goOn(page)
  await at(page, 'Why do you change it?')
  await goOn(page)
  await expect(page.locator(':focus')).toContainText('There is a problem')
  await giveReason(page, 'The list manager corrected the code')

  await at(page, 'Check your answers')
  const changes = page.getByRole('region', { name: 'What changes' })
  await expect(changes.getByRole('definition').first()).toHaveText('CE-127CE-9001')
  await expect(changes.getByRole('term')).toHaveText(['Reference code'])
  await expect(page.getByText('Date notified')).toHaveCount(0)
  await sound(page)
  await save(page)
  await page.getByRole('link', { name: 'Open the referral' }).click()
  await expect(page.getByText('CE-9001')).toBeVisible()
})

test('an amendment gone on with later keeps what a colleague changed since, and asks before it replaces it', async ({
  userData,
  start,
  quit,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  await goTo(page, `/referrals/${referral_id}/amend`)
  await choose(page, 'Reference code', 'Referred by', 'Note')
  await page.getByLabel('Reference code').fill('CE-777')
  await goOn(page)
  await page.getByLabel('Referred by').fill('List manager')
  await goOn(page)
  await at(page, 'What should the note say?')
  await untilSaved(page)
  await quit()

  await inAgency(userData, async (desk) => {
    const answers = { referenceCode: 'CE-900', note: 'Prefers mornings', reason: 'The list says so' }
    expect(await amendReferral(desk, { ...once, referral_id, answers })).toMatchObject({ saved: true })
  })

  const { page: again } = await start()
  await unlock(again)
  await again.getByRole('region', { name: 'Where you stopped' }).getByRole('link').click()
  await at(again, 'What should the note say?')
  await expect(again.getByLabel('What should the note say?')).toHaveValue('Prefers mornings')
  await goOn(again)
  await giveReason(again, 'I was told so on the phone')
  await at(again, 'Check your answers')
  await expect(again.getByRole('region', { name: 'What changes' }).getByRole('term')).toHaveText([
    'Reference code',
    'Referred by',
  ])
  await again.getByRole('button', { name: 'Save amendment' }).click()
  const asked = again.getByRole('dialog')
  await expect(asked).toContainText(
    /Reference code was changed to “CE-900” by Dana Whitfield on .*, after you began: saving replaces it/,
  )
  await asked.getByRole('button', { name: 'Save' }).click()
  await expect(again.getByRole('heading', { name: 'Amended' })).toBeFocused()
  await quit()
  expect(await inAgency(userData, (desk) => referralRow(desk))).toMatchObject({
    reference_code: 'CE-777',
    referred_by: 'List manager',
    note: 'Prefers mornings',
  })
})

test('a referral that was ended by mistake opens again, with a reason', async ({ userData, start, quit }) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, async (desk) => {
    const id = await acknowledged(desk, 'Copper Finch')
    const answers = {
      whoEnded: 'client',
      IfNotHousedReason: 'declined_home',
      ResultDate: todayHere(),
      backToList: 'no_asked_to_be_removed',
      removalConfirmed: true,
    } as const
    expect(await resolveUnsuccessful(desk, { ...once, referral_id: id, answers })).toMatchObject({
      saved: true,
    })
    return id
  })
  const { page } = await start()
  await unlock(page)
  await goTo(page, `/referrals/${referral_id}`)
  await expect(page.getByText('Not accepted').first()).toBeVisible()
  await page.getByRole('link', { name: 'Amend' }).click()
  await choose(page, 'How it stands')
  await at(page, 'How does it really stand?')
  await sound(page)
  await page.getByRole('radio', { name: 'Open again: it did not end' }).check()
  await goOn(page)
  await giveReason(page, 'It was another household')
  await at(page, 'Check your answers')
  await expect(page.getByRole('region', { name: 'What changes' }).getByRole('term')).toHaveText([
    'How it stands',
    'Referral result',
    'Result date',
    'If not housed, reason',
    'Back to the priority list',
  ])
  await sound(page)
  await save(page)
  await expect(page.getByText('Read the safety card, then try to reach the household.')).toBeVisible()
  await page.getByRole('link', { name: 'Open the referral' }).click()
  await expect(page.getByText('Acknowledged, to contact')).toBeVisible()
  await quit()
  expect(await inAgency(userData, (desk) => referralRow(desk))).toMatchObject({
    state: 'acknowledged',
    ReferralResult: null,
    ResultDate: null,
    back_to_list: null,
  })
})

test('housed by mistake becomes not housed, with its reason; result and result date stay', async ({
  userData,
  start,
  quit,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, async (desk) => {
    const id = await enrolled(desk, 'Copper Finch')
    const { resultingEnrollment } = await readReferral(desk, id)
    const EnrollmentID = resultingEnrollment?.EnrollmentID ?? ''
    const result = { ...once, referral_id: id, answers: { EnrollmentID, ResultDate: todayHere() } }
    expect(await resolveSuccessful(desk, result)).toMatchObject({ saved: true })
    const moved = { outcome: 'moved_in', MoveInDate: todayHere() } as const
    expect(await recordHousing(desk, { ...once, referral_id: id, answers: moved })).toMatchObject({
      saved: true,
    })
    return id
  })
  const { page } = await start()
  await unlock(page)
  await goTo(page, `/referrals/${referral_id}/amend`)
  await expect(page.getByRole('checkbox', { name: /^Result date/ })).toHaveCount(0)
  await choose(page, 'How it stands')
  await page.getByRole('radio', { name: 'Accepted, not housed here' }).check()
  await goOn(page)
  await at(page, 'What was the reason?')
  await page.getByRole('radio', { name: 'The landlord or the unit fell through' }).check()
  await goOn(page)
  await at(page, 'Does the list manager know?')
  await goOn(page)
  await giveReason(page, 'It was another household')
  await expect(page.getByRole('region', { name: 'What changes' }).getByRole('term')).toHaveText([
    'How it stands',
    'Move-in date',
    'If not housed, reason',
  ])
  await save(page)
  await quit()
  expect(await inAgency(userData, (desk) => referralRow(desk))).toMatchObject({
    state: 'not_housed',
    ReferralResult: 1,
    ResultDate: todayHere(),
    if_not_housed_reason: 'unit_fell_through',
  })
})

async function choose(page: Page, ...fields: readonly string[]): Promise<void> {
  await at(page, 'What do you want to change?')
  await sound(page)
  for (const field of fields) await page.getByRole('checkbox', { name: field }).check()
  await goOn(page)
}

async function giveReason(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Why do you change it?').fill(reason)
  await goOn(page)
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save amendment' }).click()
  await expect(page.getByRole('heading', { name: 'Amended' })).toBeFocused()
}

async function sound(page: Page): Promise<void> {
  expect(await findings(page)).toEqual([])
}

async function referralRow({ store }: WorkingDesk): Promise<unknown> {
  const [row]: readonly unknown[] = await store.db.query(
    'SELECT referral.*, Event.ReferralResult, Event.ResultDate FROM referral JOIN Event ON Event.EventID = referral.EventID',
  )
  return row
}
