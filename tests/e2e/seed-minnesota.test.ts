import type { Page } from '@playwright/test'
import { choosePack } from '#main/services/community/change-pack.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { test } from '../support/one-window.ts'
import { acknowledged, enrolled, referred, todayHere } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { at, goOn, goTo } from '../support/wizard.ts'

/**
 * Minnesota's two articles on resolving a housing referral, in their words: the settings first, the receipt
 * acknowledged, then successful, unsuccessful, or enrolled and not housed. docs/coverage.md says which sentence is
 * answered where.
 */
test('a housing referral in Minnesota: settings, acknowledged, enrolled, successful, then not housed with its result left alone', async ({
  userData,
  start,
  quit,
}) => {
  test.slow()
  await makeAgency(userData)
  const referral_id = await inAgency(userData, async (desk) => {
    await referred(desk, 'Copper Finch')
    const made = await enrolled(desk, 'Amber Meadow')
    await choosePack(desk, 'mn')
    return made
  })
  const { page } = await start()
  await unlock(page)

  // The settings sidebar: workgroup, organization, Apply.
  await goTo(page, '/settings')
  await page.getByRole('radio', { name: 'Emergency Shelter Staff' }).check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText(/^You are now working as Emergency Shelter Staff at /)).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Emergency Shelter Staff')
  await page.getByRole('radio', { name: /^HMIS Users/ }).check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByRole('banner')).toContainText('HMIS Users')

  // A provider does not make housing referrals for itself: those are the Priority List Managers'.
  await goTo(page, '/referrals')
  await expect(page.getByRole('heading', { name: 'CE Events: housing referrals' })).toBeVisible()

  // Acknowledge receipt.
  await page.getByRole('link', { name: 'Copper Finch' }).click()
  await expect(page.getByText('Acknowledge receipt of the referral').first()).toBeVisible()
  await page.getByRole('link', { name: /^Acknowledge/ }).click()
  await goOn(page)
  await at(page, 'Check your answers')
  await page.getByRole('button', { name: 'Save acknowledgement' }).click()
  await at(page, /^Acknowledged on/)

  // Successful: the enrollment exists before the event is updated.
  await goTo(page, `/referrals/${referral_id}`)
  await page.getByRole('link', { name: 'Record the result' }).click()
  await at(page, 'Which enrollment did it lead to?')
  await goOn(page)
  await goOn(page)
  await page.getByRole('button', { name: 'Save result' }).click()
  await at(page, /^Recorded: successful/)

  // Enrolled but not housed: only the reason is added.
  await page.getByRole('link', { name: 'Housed, or not?' }).click()
  await notHoused(page)
  await at(page, 'Recorded: not housed here')
  await goTo(page, `/referrals/${referral_id}`)
  await expect(page.getByText('If Not Housed, Reason')).toBeVisible()
  await expect(page.getByText('Successful referral: client accepted')).toBeVisible()

  await quit()
  expect(await resultOf(userData, referral_id)).toEqual({
    ReferralResult: 1,
    ResultDate: todayHere(),
    if_not_housed_reason: 'unit_fell_through',
    linked: 1,
  })
})

for (const { who, result, reason, key } of [
  {
    who: 'The household chose not to',
    result: 2,
    reason: 'The household said no to this home',
    key: 'declined_home',
  },
  { who: 'The project could not', result: 3, reason: 'The opening is no longer there', key: 'opening_gone' },
]) {
  test(`a housing referral in Minnesota that is unsuccessful: ${who.toLowerCase()}`, async ({
    userData,
    start,
    quit,
  }) => {
    await makeAgency(userData)
    const referral_id = await inAgency(userData, async (desk) => {
      const made = await acknowledged(desk, 'Copper Finch')
      await choosePack(desk, 'mn')
      return made
    })
    const { page } = await start()
    await unlock(page)
    await goTo(page, `/referrals/${referral_id}`)

    // Not before the intake: a successful referral needs its enrollment.
    await goTo(page, `/referrals/${referral_id}/successful`)
    await expect(page.getByRole('link', { name: 'Do intake first' })).toBeVisible()

    await goTo(page, `/referrals/${referral_id}`)
    await page.getByRole('link', { name: 'It will not go ahead' }).click()
    await page.getByRole('radio', { name: who }).check()
    await goOn(page)
    await page.getByRole('radio', { name: reason }).check()
    await goOn(page)
    await goOn(page)
    await goOn(page)
    await at(page, 'Is there something to note?')
    await goOn(page)
    await at(page, 'Check your answers')
    await page.getByRole('button', { name: 'Save result' }).click()
    await at(page, /^Recorded: /)
    await quit()
    expect(await resultOf(userData, referral_id)).toEqual({
      ReferralResult: result,
      ResultDate: todayHere(),
      if_not_housed_reason: key,
      linked: 0,
    })
  })
}

async function notHoused(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Will not be housed here' }).check()
  await goOn(page)
  await page.getByRole('radio', { name: 'The landlord or the unit fell through' }).check()
  await goOn(page)
  await page.getByRole('radio', { name: 'No, they stay in the project for now' }).check()
  await goOn(page)
  await goOn(page)
  await goOn(page)
  await page.getByRole('button', { name: 'Save outcome' }).click()
}

async function resultOf(userData: string, referral_id: string): Promise<unknown> {
  const [row] = await inAgency(userData, async (desk): Promise<readonly unknown[]> =>
    desk.store.db.query(
      `SELECT ReferralResult, ResultDate, if_not_housed_reason, ResultingEnrollmentID IS NOT NULL AS linked
         FROM referral JOIN Event ON Event.EventID = referral.EventID WHERE referral_id = ?`,
      [referral_id],
    ),
  )
  return row
}
