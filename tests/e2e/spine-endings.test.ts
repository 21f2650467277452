import { inAgency, makeAgency } from '../support/agency.ts'
import { test } from '../support/one-window.ts'
import { acknowledged, enrolled, todayHere } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { at, goOn, goTo } from '../support/wizard.ts'

for (const { who, words, reason, code } of [
  {
    who: 'The household chose not to',
    words: 'client rejected',
    reason: 'The household said no to this home',
    code: 2,
  },
  {
    who: 'The project could not',
    words: 'provider rejected',
    reason: 'The opening is no longer there',
    code: 3,
  },
]) {
  test(`an unsuccessful referral, ${words}`, async ({ userData, start, quit }) => {
    await makeAgency(userData)
    const referral_id = await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
    const { page } = await start()
    await unlock(page)
    await page
      .getByRole('link', { name: /To contact/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Copper Finch' }).click()
    await page.getByRole('link', { name: 'It will not go ahead' }).click()

    await page.getByRole('radio', { name: who }).check()
    await goOn(page)
    await page.getByRole('radio', { name: reason }).check()
    await goOn(page)
    await goOn(page)
    await expect(page.getByRole('radio', { name: 'Yes, keep their place' })).toBeChecked()
    await goOn(page)
    await at(page, 'Is there something to note?')
    await goOn(page)
    await at(page, 'Check your answers')
    await page.getByRole('button', { name: 'Save result' }).click()
    await at(page, `Recorded: ${words}`)
    await page.getByRole('link', { name: 'Open the referral' }).click()
    await expect(page.getByText('Not accepted')).toBeVisible()

    await quit()
    expect(await eventOf(userData, referral_id)).toEqual({ ReferralResult: code, ResultDate: todayHere() })
  })
}

test('accepted but not housed: the reason is added, result and result date stay', async ({
  userData,
  start,
  quit,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => enrolled(desk, 'Amber Meadow'))
  const { page } = await start()
  await unlock(page)
  await page
    .getByRole('link', { name: /To resolve/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Amber Meadow' }).click()
  await page.getByRole('link', { name: 'Record the result' }).click()
  await goOn(page)
  await goOn(page)
  await page.getByRole('button', { name: 'Save result' }).click()
  await page.getByRole('link', { name: 'Housed, or not?' }).click()

  await page.getByRole('radio', { name: 'Will not be housed here' }).check()
  await goOn(page)
  await page.getByRole('radio', { name: 'The landlord or the unit fell through' }).check()
  await goOn(page)
  await page.getByRole('radio', { name: 'No, they stay in the project for now' }).check()
  await goOn(page)
  await page.getByRole('checkbox', { name: /list manager was told/ }).check()
  await goOn(page)
  await goOn(page)
  await page.getByRole('button', { name: 'Save outcome' }).click()
  await at(page, 'Recorded: not housed here')
  await expect(page.getByText('Successful: client accepted (unchanged)')).toBeVisible()

  await quit()
  expect(await eventOf(userData, referral_id)).toEqual({ ReferralResult: 1, ResultDate: todayHere() })
  const state = await inAgency(userData, async (desk): Promise<readonly unknown[]> =>
    desk.store.db.query('SELECT state, if_not_housed_reason, list_manager_told FROM referral'),
  )
  expect(state).toEqual([
    { state: 'not_housed', if_not_housed_reason: 'unit_fell_through', list_manager_told: 1 },
  ])
})

test('a result asked for before the intake offers the intake first', async ({ userData, start }) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  await page
    .getByRole('link', { name: /To contact/ })
    .first()
    .waitFor()
  await goTo(page, `/referrals/${referral_id}/successful`)
  await page.getByRole('link', { name: 'Do intake first' }).click()
  await at(page, 'Intake of Copper Finch')
})

test('a save is undone within its ten seconds, and its answers come back as a draft', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  await page
    .getByRole('link', { name: /To contact/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Copper Finch' }).click()
  await page.getByRole('link', { name: 'It will not go ahead' }).click()
  await page.getByRole('radio', { name: 'The project could not' }).check()
  await goOn(page)
  await page.getByRole('radio', { name: 'The opening is no longer there' }).check()
  await goOn(page)
  for (const heading of [
    'When did you know it would not go ahead?',
    'Should they be considered for other openings?',
    'Is there something to note?',
  ]) {
    await at(page, heading)
    await goOn(page)
  }
  await page.getByRole('button', { name: 'Save result' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Acknowledged, to contact')).toBeVisible()
  await page.getByRole('link', { name: 'It will not go ahead' }).click()
  await expect(page.getByText('The opening is no longer there').first()).toBeVisible()
})

async function eventOf(userData: string, referral_id: string): Promise<unknown> {
  return inAgency(userData, async (desk) => {
    const rows: readonly unknown[] = await desk.store.db.query(
      `SELECT Event.ReferralResult, Event.ResultDate FROM Event
         JOIN referral ON referral.EventID = Event.EventID WHERE referral_id = ?`,
      [referral_id],
    )
    return rows[0]
  })
}
