import { choosePack } from '#main/services/community/change-pack.ts'
import { editClient } from '#main/services/clients/edit-client.ts'
import { placeHousehold } from '#main/services/priority/place-household.ts'
import { referralById } from '#main/store/repositories/referrals.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { Keyboard } from '../support/keyboard.ts'
import { test } from '../support/one-window.ts'
import { referred } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'

/**
 * Kansas Balance of State: access points, the prioritization list, case conferencing and the referral it asks for, in
 * its words. Its custom assessment is walked in assessments.test.ts. docs/coverage.md says which sentence is answered
 * where.
 */
test('Kansas: a household comes to an access point by phone, and case conferencing asks for a referral', async ({
  userData,
  start,
  quit,
}) => {
  test.slow()
  await makeAgency(userData)
  await inAgency(userData, async (desk) => {
    await choosePack(desk, 'ks')
    for (const [alias, placed_on] of [
      ['Amber Cove', '2026-01-05'],
      ['Copper Finch', '2026-01-06'],
    ] as const) {
      const { PersonalID } = await referralById(desk.store.db, await referred(desk, alias))
      const answers = { kind: 'standard', placed_on } as const
      await placeHousehold(desk, { PersonalID, answers, acceptWarnings: false })
      const veteran = { VeteranStatus: 1, reason: 'She told us' } as const
      if (alias === 'Copper Finch')
        await editClient(desk, { PersonalID, answers: veteran, acceptWarnings: true, draft_id: null })
    }
  })
  const { page } = await start()
  await unlock(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const keys = new Keyboard(page)

  // Access: a phone line is an access point as much as a shelter or an office.
  await keys.press('Start Coordinated Entry')
  await keys.choose('Is this household new to you?', 1)
  await keys.answer('What will you call the head of household?', 'Alias', 'Velvet Mesa')
  await keys.goOn('Who is with them?')
  await keys.answer('On which day did they come?', 'Start date', 'today')
  await keys.at('Which access point did they come to?')
  await page.keyboard.press('1')
  await keys.type('Name of the access point', 'Regional phone line')
  await page.keyboard.press('Enter')
  await keys.choose('How did they come?', 2)
  await keys.at('Check your answers')
  await keys.press('Start Coordinated Entry')
  await keys.at('Coordinated Entry started')

  // Prioritization: a veteran's own path stands beside the place, and changes nothing about it.
  await keys.press('Prioritization list')
  await keys.at('Prioritization list')
  await expect(page.getByRole('row').nth(1)).toContainText('1. Amber Cove')
  await expect(page.getByRole('row').nth(2)).toContainText('2. Copper Finch')
  await expect(page.getByRole('row').nth(2)).toContainText('HUD-VASH')

  // Case conferencing, one household at a time, and the referral it asks for.
  await keys.press('Case conferencing')
  await keys.at('Case conferencing')
  await keys.press('Plan a conference')
  await keys.at('Plan a conference')
  await page.getByRole('checkbox', { name: /Copper Finch/ }).waitFor()
  await keys.press('Plan the conference')
  await keys.at('Case conferencing')
  await keys.press('Begin')
  await keys.at('Amber Cove')
  await keys.tabTo(page.getByRole('radio').first())
  await page.keyboard.press('1')
  await keys.tabTo(page.getByRole('radio', { name: /Emergency Shelter/ }))
  await page.keyboard.press('4')
  await keys.press('Save, and go to the next')
  await keys.at('Copper Finch')
  await keys.tabTo(page.getByRole('radio').first())
  await page.keyboard.press('2')
  await keys.press('Save, and see the agenda')
  await keys.at('Case conferencing')
  await keys.press('Close the conference')
  await page.getByRole('heading', { name: 'Minutes' }).waitFor()

  // Or by a ticket, between two meetings.
  await keys.press('Prioritization list')
  await keys.at('Prioritization list')
  await page.getByRole('link', { name: /Copper Finch/ }).click()
  await expect(page.getByText(/877-424-3838/)).toBeVisible()
  await keys.press('Ask for a referral')
  await keys.tabTo(page.getByRole('radio', { name: /Emergency Shelter/ }))
  await page.keyboard.press('5')
  await keys.tabTo(page.getByRole('radio', { name: 'By a ticket' }))
  await page.keyboard.press('1')
  await keys.press('Write it down')
  await expect(page.getByText(/by a ticket$/)).toBeVisible()

  await quit()
  const asked = await inAgency(userData, async (desk): Promise<readonly unknown[]> =>
    desk.store.db.query(
      `SELECT client_profile.alias, request.how, request.state FROM referral_request AS request
         JOIN client_profile ON client_profile.PersonalID = request.PersonalID
        ORDER BY client_profile.alias`,
    ),
  )
  expect(asked).toEqual([
    { alias: 'Amber Cove', how: 'conference', state: 'asked' },
    { alias: 'Copper Finch', how: 'ticket', state: 'asked' },
  ])
})
