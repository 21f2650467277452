import type { WorkingDesk } from '#main/services/desk.ts'
import { endStay } from '#main/services/stays/end-stay.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { stayOfEnrollment } from '#main/services/stays/stays.ts'
import { expectAccessible } from '../support/axe.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { Keyboard } from '../support/keyboard.ts'
import { test } from '../support/one-window.ts'
import { enrolled, todayHere } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { goTo, summaryLines } from '../support/wizard.ts'

test('where somebody went is corrected by keyboard, with a reason, and the history tells it', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const enrollment = await inAgency(userData, (desk) => exited(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  await goTo(page, `/enrollments/${enrollment}`)
  const keys = new Keyboard(page)
  await keys.at('Enrollment of Copper Finch')
  await expect(page.getByRole('region', { name: 'Exit' })).toContainText('Rental by client, no ongoing')
  await keys.press('Change Exit')
  await keys.goOn('On which day did they leave?')
  await keys.at('Where did they go?')
  await expectAccessible(page)
  await keys.type('Destination', destination)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await keys.press('Continue')
  await keys.at('Why do you change it?')
  await keys.press('Continue')
  expect(await summaryLines(page)).toEqual(['Enter why you change this record'])
  await keys.type('Why do you change it\\?', 'They told us later')
  await keys.press('Continue')
  await keys.at('Check your answers')
  const changes = page.getByRole('heading', { name: 'What changes' }).locator('..')
  await expect(changes).toContainText(destination)
  await expect(changes).not.toContainText('Exit date')
  await expectAccessible(page)
  await keys.press('Save amendment')
  await keys.at('Exit amended')
  await keys.press('Open the enrollment')
  await keys.at('Enrollment of Copper Finch')
  await expect(page.getByRole('region', { name: 'Exit' })).toContainText(destination)
  await keys.press('Back to the record')
  await keys.press('History')
  const act = page.getByRole('listitem').filter({ hasText: 'Amended the exit' })
  await expect(act).toContainText('They told us later')
})

const destination = 'Staying or living with family, permanent tenure'

/** The enrollment of a head of household who left today. */
async function exited(desk: WorkingDesk, alias: string): Promise<string> {
  const { resultingEnrollment } = await readReferral(desk, await enrolled(desk, alias))
  const EnrollmentID = resultingEnrollment?.EnrollmentID ?? ''
  const { members, HouseholdID } = await stayOfEnrollment(desk, desk.store.db, EnrollmentID)
  const leaving = members.map((member) => member.EnrollmentID)
  const answers = { leaving, ExitDate: todayHere(), Destination: 410 }
  const ended = await endStay(desk, { HouseholdID, answers, acceptWarnings: true, draft_id: null })
  expect(ended).toMatchObject({ saved: true })
  return EnrollmentID
}
