import { choosePack } from '#main/services/community/change-pack.ts'
import { addContactPoint } from '#main/services/contact/safety-card.ts'
import { referralById } from '#main/store/repositories/referrals.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { test } from '../support/one-window.ts'
import { acknowledged, enrolled, todayHere } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { at, goOn, goTo } from '../support/wizard.ts'

/**
 * The general workflow of the Chicago CES for housing providers, in its words: incoming referrals counted, the client
 * contacted, the need status kept up, the enrollment and the move-in date. docs/coverage.md says which sentence is
 * answered where.
 */
test('a Chicago referral: counted, contacted, its need status kept up, enrolled, and moved in', async ({
  userData,
  start,
  quit,
}) => {
  test.slow()
  await makeAgency(userData)
  const { incoming, ready } = await inAgency(userData, async (desk) => {
    const made = await acknowledged(desk, 'Copper Finch')
    const { PersonalID } = await referralById(desk.store.db, made)
    const point = { kind: 'phone', label: '', value: '312-555-0142', safe: 'yes' } as const
    await addContactPoint(desk, PersonalID, point)
    const enrolledOne = await enrolled(desk, 'Amber Meadow')
    await choosePack(desk, 'chi')
    return { incoming: made, ready: enrolledOne }
  })
  const { page } = await start()
  await unlock(page)

  // Step 1: how many referrals came in, on the first page; the number opens them, and each opens its client.
  await page
    .getByRole('link', { name: /To contact/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Counts Report: incoming referrals' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Referral Need Status' })).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: 'Copper Finch' })
  await expect(row).toContainText('CES: Matched: Awaiting response by Housing Provider')
  await row.getByRole('link').click()
  await expect(page.getByText('Attempt contact and set the need status').first()).toBeVisible()

  // Step 2: the contact information, behind the safety card, in the client's record.
  await page.getByRole('link', { name: 'Start contact' }).click()
  await page.getByRole('button', { name: 'I have read this' }).click()
  await page.getByRole('radio', { name: /^Call/ }).check()
  await goOn(page)
  await expect(page.getByText('312-555-0142')).toHaveCount(0)
  await goOn(page)
  await goOn(page)
  await page.getByRole('radio', { name: 'No answer' }).check()
  await goOn(page)
  await page.getByRole('radio', { name: /^No/ }).first().check()
  await goOn(page)
  await at(page, 'Is there anything to note?')
  await goOn(page)
  await at(page, 'When will you try again?')
  await goOn(page)

  // Step 3: the need status, as the community calls it.
  await page.getByLabel('Which status does your community use for this?').click()
  await page.getByRole('option', { name: 'CES: Attempted/Attempting Contact' }).click()
  await goOn(page)
  await at(page, 'Check your answers')
  await page.getByRole('button', { name: 'Log this try' }).click()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await goTo(page, `/referrals/${incoming}`)
  await expect(page.getByText('CES: Attempted/Attempting Contact').first()).toBeVisible()

  // Step 4: enrolled, then the first night in a home.
  await goTo(page, `/referrals/${ready}`)
  await expect(page.getByText('CES: Enrolled').first()).toBeVisible()
  await page.getByRole('link', { name: 'Record the result' }).click()
  await goOn(page)
  await goOn(page)
  await page.getByRole('button', { name: 'Save result' }).click()
  await page.getByRole('link', { name: 'Housed, or not?' }).click()
  await page.getByRole('radio', { name: 'Moved in' }).check()
  await goOn(page)
  await page.getByLabel('Move-in date', { exact: true }).fill('today')
  await goOn(page)
  await goOn(page)
  await page.getByRole('button', { name: 'Save outcome' }).click()
  await at(page, /^Housed since/)

  await quit()
  const [moved] = await inAgency(userData, async (desk): Promise<readonly unknown[]> =>
    desk.store.db.query('SELECT MoveInDate FROM Enrollment WHERE MoveInDate IS NOT NULL'),
  )
  expect(moved).toEqual({ MoveInDate: todayHere() })
})
