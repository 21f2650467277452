import { inAgency, makeAgency } from '../support/agency.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/one-window.ts'
import { released } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { at, goTo } from '../support/wizard.ts'

test('work from a clock that was years ahead stops cards until an administrator confirms the date', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const PersonalID = await inAgency(userData, (desk) => released(desk, 'Quiet Heron'))
  await inAgency(userData, async ({ store, UserID }) => {
    const then = new Date()
    then.setFullYear(then.getFullYear() + 4)
    await store.write({ name: 'settings.save', UserID, at: then }, (session) =>
      session.insert('setting', { name: 'of/that/day', value: '1' }),
    )
  })
  const { page } = await start()
  await unlock(page)
  await goTo(page, `/clients/${PersonalID}/card`)
  const doubt = page.getByText(/^This computer says it is .* but work was recorded on .* Nothing leaves/)
  await expect(doubt).toBeVisible()
  await expect(page.getByText('No card can be made while the date is in doubt')).toBeVisible()
  await lookAtScreen(page, 'the date in doubt')
  await page.getByRole('button', { name: 'Confirm the date' }).click()
  await lookAtScreen(page, 'the question about the date')
  await page.getByRole('button', { name: 'No, I will set the clock' }).click()
  await expect(doubt).toBeVisible()
  await page.getByRole('button', { name: 'Confirm the date' }).click()
  await page.getByRole('button', { name: /^Yes, it is / }).click()
  await expect(doubt).toHaveCount(0)
  await at(page, 'Under which release does it leave?')
})
