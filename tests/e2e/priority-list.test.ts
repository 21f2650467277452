import type { Page } from '@playwright/test'
import { editClient } from '#main/services/clients/edit-client.ts'
import { placeHousehold } from '#main/services/priority/place-household.ts'
import { referralById } from '#main/store/repositories/referrals.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { findings } from '../support/axe.ts'
import { Keyboard } from '../support/keyboard.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/one-window.ts'
import { referred } from '../support/referred.ts'
import { atRest } from '../support/window.ts'
import { expect, unlock } from '../support/threshold.ts'

test('two households are placed by the keyboard alone, and the list says why one is above the other', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, async (desk) => {
    for (const alias of ['Amber Cove', 'Copper Finch']) await referred(desk, alias)
  })
  const { page } = await start()
  await unlock(page)
  const keys = new Keyboard(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await keys.press('Priority list')
  await keys.at('Priority list')
  await expect(page.getByText('Nobody is on the list yet.')).toBeVisible()
  await look(page, 'empty list')

  await place(page, keys, 'Copper Finch', 'today')
  await place(page, keys, 'Amber Cove', 'yesterday')
  await keys.press('Open the list')
  await keys.at('Priority list')
  await expect(page.getByRole('row').nth(1)).toContainText('1. Amber Cove')
  await expect(page.getByRole('row').nth(1)).toContainText('1 day on the list, not 0')
  await expect(page.getByRole('row').nth(2)).toContainText('2. Copper Finch')
  await look(page, 'list')

  await openRow(page, keys, 'Copper Finch')
  await keys.at('Copper Finch: place 2 of 2')
  await expect(page.getByText('Amber Cove is above because: 1 day on the list, not 0.')).toBeVisible()
  await expect(page.getByText('Not known: stands with those who answered no').first()).toBeVisible()
  await look(page, 'household')

  await keys.press(/^Take them off$/)
  await page.getByRole('dialog').waitFor()
  await look(page, 'leave')
  await keys.press('Take them off the list')
  await expect(page.getByText('Choose why they leave the list').first()).toBeVisible()
  await page.getByRole('radio', { name: /They asked to be taken off/ }).press('Space')
  await keys.press('Take them off the list')
  await expect(page.getByText(/^Confirm that they asked/).first()).toBeVisible()
  await keys.press('Keep their place')
  await expect(page.getByRole('heading', { level: 1, name: 'Copper Finch: place 2 of 2' })).toBeVisible()
})

test('a conference asks for a referral by the keyboard alone, and its minutes hold no name and stay', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, async (desk) => {
    for (const [alias, placed_on] of [
      ['Amber Cove', '2026-01-05'],
      ['Copper Finch', '2026-01-06'],
    ] as const) {
      const { PersonalID } = await referralById(desk.store.db, await referred(desk, alias))
      const answers = { kind: 'standard', placed_on } as const
      await placeHousehold(desk, { PersonalID, answers, acceptWarnings: false })
      const named = {
        nameKind: 1,
        FirstName: 'Marisol',
        LastName: 'Quintanar',
        reason: 'She told us',
      } as const
      const edit = { PersonalID, answers: named, acceptWarnings: true, draft_id: null }
      if (alias === 'Amber Cove') await editClient(desk, edit)
    }
  })
  const { page } = await start()
  await unlock(page)
  const keys = new Keyboard(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await keys.press('Priority list')
  await keys.press('Case conference')
  await keys.at('Case conference')
  await look(page, 'no conference')
  await keys.press('Plan a conference')
  await keys.at('Plan a conference')
  await page.getByRole('checkbox', { name: /Copper Finch/ }).waitFor()
  await look(page, 'plan')
  await keys.press('Plan the conference')
  await keys.at('Case conference')
  await look(page, 'agenda')

  await keys.press('Begin')
  await keys.at('Amber Cove')
  await page.getByRole('heading', { name: 'Place 1 of 2' }).waitFor()
  await keys.tabTo(page.getByRole('radio').first())
  await page.keyboard.press('1')
  await keys.tabTo(page.getByRole('radio', { name: /Emergency Shelter/ }))
  await page.keyboard.press('4')
  await keys.type('What is to be done\\?', 'Gather papers')
  await keys.type('Who does it\\?', 'Navigator')
  await keys.type('By when\\?', 'today')
  await look(page, 'household')
  await keys.press('Save, and go to the next')
  await keys.at('Copper Finch')
  await keys.tabTo(page.getByRole('radio').first())
  await page.keyboard.press('2')
  await keys.press('Save, and see the agenda')
  await keys.at('Case conference')
  await expect(page.getByText('Gather papers: Navigator').first()).toBeVisible()
  await keys.press('Close the conference')
  await page.getByRole('heading', { name: 'Minutes' }).waitFor()
  await look(page, 'minutes')

  await expect(page.getByText(/^Minutes stay in the vault/)).toBeVisible()
  await expect(page.getByRole('button', { name: /print|save/i })).toHaveCount(0)
  const minutes = await page.getByRole('main').innerText()
  for (const told of ['Amber Cove', 'Gather papers', 'any project']) expect(minutes).toContain(told)
  for (const secret of ['Marisol', 'Quintanar', 'Juniper']) expect(minutes).not.toContain(secret)

  await keys.press('All conferences')
  await expect(page.getByText('any project')).toBeVisible()
  await keys.press('Gather papers is done')
  await expect(page.getByText('Nothing is left to do.')).toBeVisible()
  await look(page, 'conferences')
})

async function place(page: Page, keys: Keyboard, alias: string, day: string): Promise<void> {
  await keys.press('Clients')
  await openRow(page, keys, alias)
  await keys.press(/^Assessments/)
  await page.getByText('No assessment is on record yet.').waitFor()
  await keys.press('Their place on the list')
  await keys.at(`${alias} is not on the list`)
  await keys.press('Place them on the list')
  await page.getByRole('dialog').waitFor()
  await look(page, 'place')
  await keys.type('Day they were placed', day)
  await keys.press(/^Place them$/)
  await page.getByRole('heading', { level: 1, name: /: place \d of \d/ }).waitFor()
}

/** The arrow keys go from row to row; Tab reaches only the first. */
async function openRow(page: Page, keys: Keyboard, alias: string): Promise<void> {
  const links = page.getByRole('table').getByRole('link')
  const row = links.filter({ hasText: alias })
  await row.waitFor()
  await keys.tabTo(links)
  while (!(await row.evaluate((link) => link === document.activeElement)))
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

async function look(page: Page, what: string): Promise<void> {
  await atRest(page)
  await lookAtScreen(page, what)
  expect(await findings(page), what).toEqual([])
}
