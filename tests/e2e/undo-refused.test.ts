import type { Page } from '@playwright/test'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { Referral } from '#shared/ipc/referral-calls.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { ask } from '../support/bridge.ts'
import { test } from '../support/one-window.ts'
import { referred, todayHere } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { at, goTo } from '../support/wizard.ts'
import { walkWizard } from '../support/walk-wizard.ts'

const save = { acceptWarnings: true, draft_id: null }

test('an undo that a later change stands against says so, on the page of a referral’s step', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => referred(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  await goTo(page, `/referrals/${referral_id}/acknowledge`)
  await walkWizard(page, {}, async () => {})
  await page.getByRole('button', { name: 'Save acknowledgement' }).click()
  await at(page, /^Acknowledged on/)

  const answers = {
    cardRead: true,
    channel: 'in_person',
    attemptDate: todayHere(),
    attemptTime: '00:00',
    outcome: 'interested',
  }
  const later = await ask<SaveOutcome>(page, 'contact.log', { referral_id, answers, ...save })
  expect(later).toMatchObject({ saved: true })
  await refusedInWords(page)
  expect(await ask<Referral>(page, 'referrals.get', { referral_id })).toMatchObject({ state: 'engaged' })
})

test('and on the page of a new referral, which stays as it was recorded', async ({ page }) => {
  await page.getByRole('link', { name: 'Record a referral' }).click()
  await walkWizard(
    page,
    {
      'What is its reference code?': (shown) => shown.getByLabel('Reference code').fill('CE-4417'),
      // The one opening that the project of the tests fits.
      'What kind of opening is it?': (shown) => shown.getByRole('radio').nth(3).check(),
      'When was the referral made?': (shown) =>
        shown.getByLabel('Referral date', { exact: true }).fill(todayHere()),
    },
    async () => {},
  )
  await page.getByRole('button', { name: 'Save referral' }).click()
  await at(page, /^(Acknowledged on|Referral recorded)/)

  const [found] = await ask<readonly { PersonalID: string }[]>(page, 'clients.search', { text: 'CE-4417' })
  const PersonalID = found?.PersonalID
  const card = await ask<SaveOutcome>(page, 'contact.saveCard', {
    PersonalID,
    answers: { callSafe: 'no' },
    ...save,
  })
  expect(card).toMatchObject({ saved: true })
  await refusedInWords(page)
  expect(await ask(page, 'clients.search', { text: 'CE-4417' })).toHaveLength(1)
})

/** Presses Undo: the sentence takes the keyboard, and nothing is offered that would be refused again. */
async function refusedInWords(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo' }).click()
  const sentence = page.getByRole('alert')
  await expect(sentence).toContainText(
    'This was changed again in the meantime, so it can no longer be taken back. Nothing was changed.',
  )
  await expect(sentence).toBeFocused()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
}
