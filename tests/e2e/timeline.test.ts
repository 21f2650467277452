import { inAgency, makeAgency } from '../support/agency.ts'
import { test } from '../support/one-window.ts'
import { enrolled } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { goTo } from '../support/wizard.ts'

test('a client’s way through Coordinated Entry, its steps and its gaps, each thing a link to its page', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const PersonalID = await inAgency(userData, async (desk): Promise<string> => {
    const referral_id = await enrolled(desk, 'Amber Meadow')
    const rows: readonly { PersonalID: string }[] = await desk.store.db.query(
      'SELECT PersonalID FROM referral WHERE referral_id = ?',
      [referral_id],
    )
    return rows[0]?.PersonalID ?? ''
  })
  const { page } = await start()
  await unlock(page)
  await goTo(page, `/clients/${PersonalID}/timeline`)
  await expect(page.getByText('One referral has no result yet.')).toBeVisible()
  await expect(page.getByText('From the referral to its acknowledgement')).toBeVisible()
  await expect(page.getByText(/^The same day/).first()).toBeVisible()
  await page.getByLabel('Show only').fill('CE')
  await page.getByRole('option', { name: 'CE Event' }).click()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await page.getByRole('link', { name: 'Referral to rapid re-housing' }).click()
  await expect(page.getByRole('heading', { name: /^Rapid re-housing, referred/ })).toBeVisible()
})
