import type { Page } from '@playwright/test'
import dayjs from 'dayjs'
import type { WorkingDesk } from '#main/services/desk.ts'
import { newId } from '#main/store/new-id.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { Keyboard } from '../support/keyboard.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/one-window.ts'
import { referred } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { at, goTo, summaryLines } from '../support/wizard.ts'

test('an assessment of another system is completed by keyboard from the data check, and the finding is gone', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, assessed)
  const { page } = await start()
  await unlock(page)
  await goTo(page, '/reports/data-check')
  await page.getByRole('button', { name: 'Check the data' }).click()
  await page.getByRole('link', { name: /^Level of an assessment is missing/ }).click()
  await page.getByRole('table').getByRole('link').click()

  await expect(page.getByRole('heading', { level: 1, name: 'Assessment of Copper Finch' })).toBeVisible()
  const levels = page.getByRole('group', { name: 'What was assessed?' })
  await expect(levels.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('2')
  await expect(levels.getByRole('radio', { name: 'Housing Needs Assessment' })).toBeChecked()
  await lookAtScreen(page, 'a record of another system')
  await staysUnlessSaid(page)
  await page.keyboard.press('Enter')
  expect(await summaryLines(page)).toEqual(['Enter why you change this record'])
  await page.getByLabel('Why do you change it?').fill('The assessor told us')
  const keys = new Keyboard(page)
  await keys.press('Save')
  await at(page, 'Assessment: corrected')
  await keys.press('Back to the data check')
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(page.getByText(/: \d+ checks, \d+ found something\.$/)).toBeVisible()
  await expect(page.getByRole('link', { name: /^Level of an assessment is missing/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: /^Type of an assessment is missing/ })).toBeVisible()
})

/** What was answered is kept nowhere else, so leaving it asks first, whichever way one leaves. */
async function staysUnlessSaid(page: Page): Promise<void> {
  const answered = page.getByRole('radio', { name: 'Housing Needs Assessment' })
  const question = page.getByRole('dialog', { name: 'Leave without saving?' })
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Home' }).press('Enter')
  await expect(question.getByRole('button', { name: 'Stay here' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(question).toHaveCount(0)
  await expect(answered).toBeChecked()
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await question.getByRole('button', { name: 'Stay here' }).click()
  await expect(answered).toBeChecked()
  await page.getByRole('link', { name: 'Leave without saving' }).click()
  await question.getByRole('button', { name: 'Leave without saving' }).click()
  await at(page, 'Copper Finch')
  await page.goBack()
  await expect(page.getByRole('radio', { name: 'Housing Needs Assessment' })).not.toBeChecked()
  await page.getByRole('radio', { name: 'Housing Needs Assessment' }).check()
}

/** A household with an assessment as an import may leave it: its day and its place alone. */
async function assessed(desk: WorkingDesk): Promise<void> {
  await referred(desk, 'Copper Finch')
  const [client] = await desk.store.db.query<{ PersonalID: string }[]>('SELECT PersonalID FROM Client')
  const PersonalID = client?.PersonalID ?? ''
  const EnrollmentID = newId()
  const day = (ago: number): string => dayjs().subtract(ago, 'day').format('YYYY-MM-DD')
  await desk.store.write(
    { name: 'exchange.import', UserID: desk.UserID, at: desk.now() },
    async (session) => {
      await session.insert('Enrollment', {
        EnrollmentID,
        PersonalID,
        ProjectID: desk.hat.ProjectID,
        HouseholdID: newId(),
        RelationshipToHoH: 1,
        EntryDate: day(20),
        DisablingCondition: 1,
        EnrollmentCoC: 'MN-501',
      })
      await session.insert('Assessment', {
        AssessmentID: newId(),
        EnrollmentID,
        PersonalID,
        AssessmentDate: day(10),
        AssessmentLocation: 'North office',
      })
    },
  )
}
