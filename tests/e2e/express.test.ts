import { saveSettings } from '#main/services/agency/settings.ts'
import { deskOf } from '#main/services/session.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { test } from '../support/one-window.ts'
import { acknowledged, todayHere } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { at, goOn, goTo, summaryLines, summaryOf, sentenceAt } from '../support/wizard.ts'

test('step by step: an unsuccessful referral with the questions of its step on one page', async ({
  userData,
  start,
  quit,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, async (desk, session) => {
    await saveSettings(deskOf(session), { wizardMode: 'express' })
    return acknowledged(desk, 'Copper Finch')
  })
  const { page } = await start()
  await unlock(page)
  await page.getByRole('link', { name: 'Copper Finch' }).first().click()
  await page.getByRole('link', { name: 'It will not go ahead' }).click()

  await at(page, 'Result')
  await expect(page.getByText('Step 1 of 2')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: /\?$/ })).toHaveText([
    'Who ended it?',
    'What was the reason?',
    'When did you know it would not go ahead?',
    'Should they be considered for other openings?',
    'Is there something to note?',
  ])
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toHaveText(
    'Why these are asked',
  )

  // Everything on the page is judged at once, and every line of the summary leads to its own question.
  await goOn(page)
  expect(await summaryLines(page)).toHaveLength(2)
  for (const path of ['whoEnded', 'IfNotHousedReason']) {
    const line = await sentenceAt(page, path).locator('span').last().innerText()
    await summaryOf(page).getByRole('link', { name: line }).click()
    await expect(page.locator(`[id="field-${path}"]`)).toBeFocused()
  }

  await page.getByRole('radio', { name: 'The household could not be reached' }).check()
  await expect(page.getByText('Which side does your CoC count that on?')).toBeVisible()
  await page.getByRole('radio', { name: 'The project: provider rejected' }).check()
  await page.getByRole('radio', { name: 'Contact was lost after several tries' }).check()
  await goOn(page)
  await at(page, 'Check your answers')
  await page.getByRole('button', { name: 'Change Result date' }).click()
  await expect(page.getByLabel('Result date', { exact: true })).toBeFocused()
  await goOn(page)
  await at(page, 'Check your answers')
  await page.getByRole('button', { name: 'Save result' }).click()
  await at(page, 'Recorded: provider rejected')

  await quit()
  const rows = await inAgency(userData, async (desk): Promise<readonly unknown[]> =>
    desk.store.db.query(
      `SELECT referral.state, Event.ReferralResult, Event.ResultDate FROM referral
         JOIN Event ON Event.EventID = referral.EventID WHERE referral_id = ?`,
      [referral_id],
    ),
  )
  expect(rows).toEqual([{ state: 'unsuccessful', ReferralResult: 3, ResultDate: todayHere() }])
})

test('a draft begun one question at a time goes on step by step, and the other way round', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Record a referral' }).click()
  await page.getByRole('radio', { name: 'E-mail' }).check()
  await goOn(page)
  await page.getByLabel('Reference code').fill('CE-51')
  await goTo(page, '/settings/safety')
  await page.getByRole('radio', { name: 'Step by step' }).check()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await goTo(page, '/')
  await page.getByRole('region', { name: 'Where you stopped' }).getByRole('link').click()
  await at(page, 'Received')
  await expect(page.getByRole('radio', { name: 'E-mail' })).toBeChecked()
  await expect(page.getByLabel('Reference code')).toHaveValue('CE-51')
  await page.getByRole('radio', { name: 'New to us' }).check()
  await page.getByRole('button', { name: 'Finish later' }).click()

  await goTo(page, '/settings/safety')
  await page.getByRole('radio', { name: 'One at a time' }).check()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await goTo(page, '/')
  await page.getByRole('region', { name: 'Where you stopped' }).getByRole('link').click()
  await expect(page.getByText(/^Step \d+ of \d+$/)).toBeVisible()
  await expect(page.getByRole('main').getByRole('group')).toHaveCount(1)
})
