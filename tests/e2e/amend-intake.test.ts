import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { Keyboard } from '../support/keyboard.ts'
import { enrolled } from '../support/referred.ts'
import { endSuddenly } from '../support/sudden-end.ts'
import { expect, test, unlock } from '../support/threshold.ts'
import { at, goOn, summaryLines, untilSaved } from '../support/wizard.ts'

test('an intake is corrected by keyboard, with a reason, and the history tells it', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, (desk) => enrolled(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  const keys = new Keyboard(page)
  await keys.press('Copper Finch')
  await keys.press(/^Enrollments/)
  await keys.tabTo(
    page.getByRole('table').getByRole('link', { name: 'Juniper Rapid Re-housing', exact: true }),
  )
  await page.keyboard.press('Enter')
  await keys.at('Enrollment of Copper Finch')
  await expectAccessible(page)

  await keys.press('Change Domestic violence')
  await keys.at('Is Copper Finch a survivor of domestic violence?')
  await keys.choose('Is Copper Finch a survivor of domestic violence?', 0)
  await keys.at('Why do you change it?')
  await keys.press('Continue')
  expect(await summaryLines(page)).toEqual(['Enter why you change this record'])
  await keys.type('Why do you change it\\?', 'Misheard at the intake')
  await keys.press('Continue')
  await keys.at('Check your answers')
  const changes = page.getByRole('heading', { name: 'What changes' }).locator('..')
  await expect(changes).toContainText('Survivor of domestic violence')
  await expect(changes.getByText('Yes').first()).toBeVisible()
  await expect(page.getByText('"When it last happened" and "Fleeing now" are no longer asked')).toBeVisible()
  await expectAccessible(page)

  await keys.press('Save amendment')
  await expect(page.getByRole('dialog')).toContainText('will be taken out; the history keeps them')
  await keys.press(/^Save with/)
  await keys.at('Domestic violence: amended')
  await expectAccessible(page)
  await keys.press('Back to the enrollment')
  await keys.at('Enrollment of Copper Finch')
  const part = page.getByRole('region', { name: 'Domestic violence' })
  await expect(part).toContainText('No')
  await expect(part).not.toContainText('When it last happened')

  await keys.press('Back to the record')
  await keys.press('History')
  const act = page.getByRole('listitem').filter({ hasText: 'Amended the intake' })
  await expect(act).toContainText('Misheard at the intake')
  await expect(act).toContainText('Survivor of domestic violence')
})

test('a start that is amended survives the sudden end, shows what changes, and can be taken back', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, (desk) => enrolled(desk, 'Copper Finch'))
  const { app, page } = await start()
  await unlock(page)
  await openEnrollment(page)
  await page.getByRole('link', { name: 'Change Project start' }).click()
  await at(page, 'When did the project begin serving them?')
  await page.getByLabel('Project start date', { exact: true }).fill('2 January 2022')
  await goOn(page)
  expect(await summaryLines(page)).toEqual([
    'Project start date must be the same as or after 2 January 2023, the day Juniper Rapid Re-housing opened',
  ])
  await page.getByLabel('Project start date', { exact: true }).fill('3 January 2023')
  await goOn(page)
  await at(page, 'Did anyone start on another day?')
  await goOn(page)
  await at(page, 'Why do you change it?')
  await page.getByLabel('Why do you change it?').fill('The lease says so')
  await untilSaved(page)
  await endSuddenly(app)

  const { page: again } = await start()
  await unlock(again)
  await again.getByRole('link', { name: 'Amend the intake, Copper Finch' }).click()
  await at(again, 'Why do you change it?')
  await expect(again.getByLabel('Why do you change it?')).toHaveValue('The lease says so')
  await goOn(again)
  const changes = again.getByRole('heading', { name: 'What changes' }).locator('..')
  await expect(changes.getByText('3 January 2023')).toHaveCount(3)
  await again.getByRole('button', { name: 'Save amendment' }).click()
  await again.getByRole('button', { name: /^Save with/ }).click()
  await at(again, 'Project start: amended')
  await again.getByRole('button', { name: 'Undo' }).click()
  await at(again, 'Enrollment of Copper Finch')
  await expect(again.getByRole('region', { name: 'Project start' })).not.toContainText('2023')
})

async function openEnrollment(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Copper Finch' }).first().click()
  await page.getByRole('link', { name: /^Enrollments/ }).click()
  await page.getByRole('link', { name: 'Juniper Rapid Re-housing', exact: true }).click()
  await at(page, 'Enrollment of Copper Finch')
}
