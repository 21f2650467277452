import type { Page } from '@playwright/test'
import { openDraft, saveDraft } from '#main/services/drafts/drafts.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { expectAccessible } from '../support/axe.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { acknowledged } from '../support/referred.ts'
import { endSuddenly } from '../support/sudden-end.ts'
import { test } from '../support/one-window.ts'
import { expect, test as startsAnew, unlock } from '../support/threshold.ts'
import { walkWizard } from '../support/walk-wizard.ts'
import { at, goOn, goTo, summaryLines, untilSaved } from '../support/wizard.ts'

startsAnew(
  'an answer survives the sudden end of the application, and its page is found again',
  async ({ userData, start }) => {
    await makeAgency(userData)
    const { app, page } = await start()
    await unlock(page)
    await page.getByRole('link', { name: 'Record a referral' }).click()
    await page.getByRole('radio', { name: 'Meeting' }).check()
    await goOn(page)
    await at(page, 'What is its reference code?')
    await page.getByLabel('Reference code').fill('CE-4417')
    await untilSaved(page)
    await endSuddenly(app)

    const { page: again } = await start()
    await unlock(again)
    await expect(again.getByRole('heading', { name: 'Where you stopped' })).toBeVisible()
    await again.getByRole('region', { name: 'Where you stopped' }).getByRole('link').click()
    await at(again, 'What is its reference code?')
    await expect(again.getByText(/^Step 2 of \d+$/)).toBeVisible()
    await expect(again.getByLabel('Reference code')).toHaveValue('CE-4417')
    await again.getByRole('button', { name: 'Back' }).click()
    await expect(again.getByRole('radio', { name: 'Meeting' })).toBeChecked()
  },
)

startsAnew('a section of the intake survives it too, on its exact page', async ({ userData, start }) => {
  await makeAgency(userData)
  await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
  const { app, page } = await start()
  await unlock(page)
  await page.getByRole('link', { name: 'Copper Finch' }).first().click()
  await page.getByRole('link', { name: 'Intake', exact: true }).click()
  await at(page, 'Intake of Copper Finch')
  await page.getByRole('link', { name: /^Go on with/ }).click()
  await page.getByRole('checkbox', { name: 'I have said this to the household' }).check()
  await goOn(page)
  await page.getByRole('checkbox', { name: 'I have explained the limits' }).check()
  await goOn(page)
  await at(page, 'Does the household want an interpreter?')
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await page.getByLabel('Language').fill('Amharic')
  await untilSaved(page)
  await endSuddenly(app)

  const { page: again } = await start()
  await unlock(again)
  await again.getByRole('link', { name: 'Intake, Copper Finch' }).click()
  await at(again, 'Does the household want an interpreter?')
  await expect(again.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked()
  await expect(again.getByLabel('Language')).toHaveValue('Amharic')
  await again.getByRole('button', { name: 'Back' }).click()
  await expect(again.getByRole('checkbox', { name: 'I have explained the limits' })).toBeChecked()
})

test('a wrong text stays in its box, through the error and through leaving', async ({ page }) => {
  await page.getByRole('link', { name: 'Record a referral' }).click()
  await page.getByRole('radio', { name: 'Phone' }).check()
  await goOn(page)
  await page.getByRole('checkbox', { name: 'This referral came without a code' }).check()
  await goOn(page)
  await page.getByRole('radio', { name: 'New to us' }).check()
  await goOn(page)
  await at(page, 'What will you call this household?')
  await goOn(page)
  await page.getByRole('radio').first().check()
  await goOn(page)
  await at(page, 'When was the referral made?')
  const box = page.getByLabel('Referral date', { exact: true })
  await box.fill('sometime in march')
  await goOn(page)
  expect(await summaryLines(page)).toEqual(['Referral date must be a real date, like 13 March 2026'])
  await expect(box).toHaveValue('sometime in march')
  await untilSaved(page)

  await page.getByRole('button', { name: 'Finish later' }).click()
  await page.getByRole('region', { name: 'Where you stopped' }).getByRole('link').click()
  await at(page, 'When was the referral made?')
  await expect(box).toHaveValue('sometime in march')
})

test('Finish later leaves, and R comes back to the page', async ({ page }) => {
  await page.getByRole('link', { name: 'Record a referral' }).click()
  await page.getByRole('radio', { name: 'Paper' }).check()
  await goOn(page)
  await page.getByLabel('Reference code').fill('CE-12')
  await page.getByRole('button', { name: 'Finish later' }).click()
  await expect(page.getByRole('heading', { name: 'Where you stopped' })).toBeVisible()
  await page.keyboard.press('r')
  await at(page, 'What is its reference code?')
  await expect(page.getByLabel('Reference code')).toHaveValue('CE-12')
})

test('a change of hat in the middle of a wizard asks first, and keeps the draft', async ({ page }) => {
  await beginReferral(page, 'E-mail', 'CE-77')
  await goTo(page, '/settings')
  await page.getByRole('radio', { name: 'Priority list contact' }).check()
  await page.getByRole('button', { name: 'Apply' }).click()
  const dialog = page.getByRole('dialog', { name: 'Finish later and switch?' })
  await expect(dialog.getByRole('listitem')).toHaveText(['Record a referral'])
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Stay as I am' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('banner')).toContainText('Case manager')

  await page.getByRole('button', { name: 'Apply' }).click()
  await dialog.getByRole('button', { name: 'Finish later and switch' }).click()
  await expect(page.getByText('Your unfinished work is kept.')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Priority list contact')
  await goTo(page, '/')
  const list = page.getByRole('region', { name: 'Where you stopped' })
  await list.getByRole('link').click()
  await at(page, 'What is its reference code?')
  await expect(page.getByLabel('Reference code')).toHaveValue('CE-77')

  // Once it is discarded nothing is under way, and nothing is asked.
  await goTo(page, '/')
  await list.getByRole('button', { name: /^Discard/ }).click()
  await page.getByRole('button', { name: 'Discard it' }).click()
  await expect(list.getByText('Discarded: Record a referral')).toBeVisible()
  await goTo(page, '/settings')
  await page.getByRole('radio', { name: /^Case manager/ }).check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByRole('banner')).toContainText('Case manager')
  await expect(dialog).toHaveCount(0)
})

test('a second referral is begun beside the first, and each goes on where it stopped', async ({ page }) => {
  await beginReferral(page, 'Meeting', 'CE-1')
  await page.getByRole('button', { name: 'Finish later' }).click()
  await page.getByRole('link', { name: 'Record a referral', exact: true }).click()
  await at(page, 'Go on, or record another?')
  await lookAtScreen(page, 'Go on, or record another?')
  await expectAccessible(page)
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText([
    /^Record a referralAt: What is its reference code\?Saved today at .*Discard/,
  ])
  await page.getByRole('button', { name: 'Record another referral' }).click()
  await at(page, 'How did the referral reach you?')
  for (const radio of await page.getByRole('radio').all()) await expect(radio).not.toBeChecked()
  await page.getByRole('radio', { name: 'Phone' }).check()
  await goOn(page)
  await page.getByLabel('Reference code').fill('CE-2')
  await goOn(page)
  await page.getByRole('radio', { name: 'New to us' }).check()
  await goOn(page)
  await at(page, 'What will you call this household?')
  await page.getByRole('button', { name: 'Finish later' }).click()

  const list = page.getByRole('region', { name: 'Where you stopped' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await list.getByRole('link', { name: /What is its reference code/ }).click()
  await expect(page.getByLabel('Reference code')).toHaveValue('CE-1')
  await goTo(page, '/')
  await list.getByRole('link', { name: /What will you call this household/ }).click()
  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByLabel('Reference code')).toHaveValue('CE-2')
})

test('a draft is discarded after a question, and comes back within ten seconds', async ({ page }) => {
  await beginReferral(page, 'Meeting', 'CE-1')
  await page.getByRole('button', { name: 'Finish later' }).click()
  const list = page.getByRole('region', { name: 'Where you stopped' })
  const discard = list.getByRole('button', { name: /^Discard/ })
  await discard.click()
  const dialog = page.getByRole('dialog', { name: 'Discard this draft?' })
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(list.getByRole('link')).toHaveCount(1)

  await discard.click()
  await dialog.getByRole('button', { name: 'Discard it' }).click()
  await expect(list.getByRole('link')).toHaveCount(0)
  await expect(list.getByText('Discarded: Record a referral')).toBeFocused()
  await list.getByRole('button', { name: 'Undo' }).click()
  await list.getByRole('link').click()
  await at(page, 'What is its reference code?')
  await expect(page.getByLabel('Reference code')).toHaveValue('CE-1')

  await goTo(page, '/')
  await discard.click()
  await dialog.getByRole('button', { name: 'Discard it' }).click()
  await expect(list.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expectAccessible(page)
  await expect(list.getByText('It can no longer be taken back.')).toBeVisible({ timeout: 12_000 })
  await page.getByRole('link', { name: 'Record a referral' }).click()
  await at(page, 'How did the referral reach you?')
  for (const radio of await page.getByRole('radio').all()) await expect(radio).not.toBeChecked()
})

test('a draft whose step is over says so, leads nowhere and can be discarded', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, async (desk) => {
    const id = await acknowledged(desk, 'Copper Finch')
    const { draft_id } = await openDraft(desk, 'contact', id)
    await saveDraft(desk, draft_id, { cardRead: true, channel: 'text' }, 'channel')
    return id
  })
  const { page } = await start()
  await unlock(page)
  const list = page.getByRole('region', { name: 'Where you stopped' })
  await expect(list.getByRole('link')).toContainText('At: How will you try to reach them?')

  await goTo(page, `/referrals/${referral_id}/unsuccessful`)
  await walkWizard(page, {}, async () => {})
  await page.getByRole('button', { name: 'Save result' }).click()
  await at(page, /^Recorded/)
  await goTo(page, '/')
  await expect(list.getByRole('listitem')).toContainText(
    'Contact, Copper FinchNo longer applies. This referral has ended: use Amend to correct it.',
  )
  await expect(list.getByRole('link')).toHaveCount(0)
  await expectAccessible(page)
  await page.keyboard.press('r')
  await list.getByRole('button', { name: 'Discard Contact, Copper Finch' }).click()
  await page.getByRole('button', { name: 'Discard it' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(0)
})

/** Begins to record a referral; it stands on its second question. */
async function beginReferral(page: Page, way: string, code: string): Promise<void> {
  await page.getByRole('link', { name: 'Record a referral' }).click()
  await page.getByRole('radio', { name: way }).check()
  await goOn(page)
  await page.getByLabel('Reference code').fill(code)
  await untilSaved(page)
}
