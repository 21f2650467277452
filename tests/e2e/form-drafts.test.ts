import type { Page } from '@playwright/test'
import { referralById } from '#main/store/repositories/referrals.ts'
import { saveSafetyCard } from '#main/services/contact/safety-card.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { expectAccessible } from '../support/axe.ts'
import { ask } from '../support/bridge.ts'
import { acknowledged } from '../support/referred.ts'
import { endSuddenly } from '../support/sudden-end.ts'
import { expect, test, unlock } from '../support/threshold.ts'
import { at, goTo } from '../support/wizard.ts'

const notes = 'Text before you call, and never on a Sunday'

/** A household whose card says that calling is safe. */
async function agencyWithCard(userData: string): Promise<string> {
  await makeAgency(userData)
  return inAgency(userData, async (desk) => {
    const referral_id = await acknowledged(desk, 'Quiet Harbor')
    const { PersonalID } = await referralById(desk.store.db, referral_id)
    const answers = { callSafe: 'yes', codeWord: 'marigold' } as const
    await saveSafetyCard(desk, { PersonalID, answers, acceptWarnings: true, draft_id: null })
    return PersonalID
  })
}

test('a half-changed safety card survives the sudden end of the application, and is no card until it is saved', async ({
  userData,
  start,
}) => {
  const PersonalID = await agencyWithCard(userData)
  const { app, page } = await start()
  await unlock(page)
  await goTo(page, `/clients/${PersonalID}/safety`)
  await at(page, 'How it is safe to reach them')
  await page.getByRole('group', { name: 'Call' }).getByRole('radio', { name: 'Not safe' }).check()
  await page.getByLabel('Notes').fill(notes)
  await untilKept(page)
  await endSuddenly(app)

  const { page: again } = await start()
  await unlock(again)
  expect(await cardOf(again, PersonalID)).toMatchObject({ callSafe: 'yes', notes: null })
  await again.getByRole('link', { name: /^Safety card, Quiet Harbor/ }).click()
  await at(again, 'How it is safe to reach them')
  await expect(again.getByText('You stopped here before saving')).toBeVisible()
  await expect(again.getByLabel('Notes')).toHaveValue(notes)
  await expect(again.getByLabel('Code word')).toHaveValue('marigold')
  await expectAccessible(again)
  await again.getByRole('button', { name: 'Save safety card' }).click()
  await at(again, 'Safety card saved')
  expect(await cardOf(again, PersonalID)).toMatchObject({ callSafe: 'no', notes, codeWord: 'marigold' })
  expect(await ask(again, 'drafts.unfinished')).toEqual([])

  await again.getByRole('button', { name: 'Undo' }).click()
  await at(again, 'How it is safe to reach them')
  await expect(again.getByLabel('Notes')).toHaveValue(notes)
  expect(await cardOf(again, PersonalID)).toMatchObject({ callSafe: 'yes', notes: null })
})

test('a card that was saved again meanwhile is not overwritten unseen', async ({ userData, start }) => {
  const PersonalID = await agencyWithCard(userData)
  const { page } = await start()
  await unlock(page)
  await goTo(page, `/clients/${PersonalID}/safety`)
  await page.getByLabel('Notes').fill(notes)
  await untilKept(page)
  await page.getByRole('link', { name: 'Finish later' }).click()
  await page.getByRole('heading', { level: 1, name: 'Quiet Harbor' }).waitFor()
  await ask(page, 'contact.saveCard', {
    PersonalID,
    answers: { callSafe: 'no', codeWord: 'marigold' },
    acceptWarnings: true,
    draft_id: null,
  })
  await goTo(page, `/clients/${PersonalID}/safety`)
  await expect(page.getByText('Since then the card was changed.')).toBeVisible()
  await expect(
    page.getByRole('group', { name: 'Call' }).getByRole('radio', { name: 'Not safe' }),
  ).toBeChecked()
  await expect(page.getByLabel('Notes')).toHaveValue(notes)

  await page.getByRole('button', { name: 'Discard changes' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Discard it' }).click()
  await page.getByRole('heading', { level: 1, name: 'Quiet Harbor' }).waitFor()
  expect(await ask(page, 'drafts.unfinished')).toEqual([])
  await goTo(page, `/clients/${PersonalID}/safety`)
  await expect(page.getByLabel('Notes')).toHaveValue('')
})

test('a number that was typed and not added survives the sudden end, hidden until it is asked for', async ({
  userData,
  start,
}) => {
  const PersonalID = await agencyWithCard(userData)
  const { app, page } = await start()
  await unlock(page)
  await goTo(page, `/clients/${PersonalID}/safety`)
  await page.getByRole('button', { name: 'Add a number or address' }).click()
  await page.getByLabel('Phone number').fill('651 555 0142')
  await page.getByLabel('What to call it here').fill('Work, weekdays')
  await untilKept(page)
  await endSuddenly(app)

  const { page: again } = await start()
  await unlock(again)
  await again.getByRole('link', { name: /^Add a number or address, Quiet Harbor/ }).click()
  await at(again, 'How it is safe to reach them')
  await expect(again.getByText('No number or address is kept')).toBeVisible()
  await expect(again.getByLabel('Phone number')).toHaveCount(0)
  await again.getByRole('button', { name: 'Go on adding a number or address' }).click()
  await expect(again.getByText('You stopped here before saving')).toBeVisible()
  await expect(again.getByLabel('Phone number')).toHaveValue('651 555 0142')
  await expectAccessible(again)
  const form = again.getByRole('form', { name: 'Add a number or address' })
  await form.getByRole('button', { name: 'Finish later' }).click()
  await again.getByRole('button', { name: 'Go on adding a number or address' }).click()
  await form.getByRole('button', { name: 'Add it' }).click()
  await expect(again.getByText('Work, weekdays')).toBeVisible()
  await expect(again.getByText('651 555 0142')).toHaveCount(0)
  expect(await ask(again, 'drafts.unfinished')).toEqual([])

  await again.getByRole('button', { name: 'Add a number or address', exact: true }).click()
  await again.getByLabel('Phone number').fill('651 555')
  await untilKept(again)
  await form.getByRole('button', { name: 'Discard changes' }).click()
  await again.getByRole('dialog').getByRole('button', { name: 'Discard it' }).click()
  await expect(again.getByRole('button', { name: 'Add a number or address', exact: true })).toBeVisible()
  expect(await ask(again, 'drafts.unfinished')).toEqual([])
})

test('a half-changed profile is found again where it was left, part by part', async ({ userData, start }) => {
  const PersonalID = await agencyWithCard(userData)
  const { app, page } = await start()
  await unlock(page)
  await goTo(page, `/clients/${PersonalID}/profile/alias`)
  await at(page, 'Change the alias')
  await page.getByLabel('Alias', { exact: true }).fill('Silver Meadow')
  await page.getByLabel('Why do you change it?').fill('They chose another')
  await untilKept(page)
  await endSuddenly(app)

  const { page: again } = await start()
  await unlock(again)
  await goTo(again, `/clients/${PersonalID}/profile/veteran`)
  await at(again, 'Change veteran status')
  await expect(again.getByLabel('Why do you change it?')).toHaveValue('')
  await goTo(again, '/')
  await again.getByRole('link', { name: /^Change the profile, Quiet Harbor.*At: Change the alias/ }).click()
  await at(again, 'Change the alias')
  await expect(again.getByLabel('Alias', { exact: true })).toHaveValue('Silver Meadow')
  await expect(again.getByLabel('Why do you change it?')).toHaveValue('They chose another')
  await expectAccessible(again)
  await again.getByRole('button', { name: 'Check and save' }).click()
  await again.getByRole('button', { name: 'Save change' }).click()
  await at(again, 'Alias changed')
  expect(await ask(again, 'drafts.unfinished')).toEqual([])
})

/** Waits until the form says that its draft is stored. */
async function untilKept(page: Page): Promise<void> {
  await expect(page.getByText(/^Draft kept \d/)).toBeVisible()
}

async function cardOf(page: Page, PersonalID: string): Promise<unknown> {
  const { card } = await ask<{ card: unknown }>(page, 'contact.card', { PersonalID })
  return card
}
