import dayjs from 'dayjs'
import type { WorkingDesk } from '#main/services/desk.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/one-window.ts'
import { referred } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { goTo, summaryLines } from '../support/wizard.ts'

test('a vault sets after how many days the check warns, and the next check goes by them', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, waitingForFiveDays)
  const { page } = await start()
  await unlock(page)
  await goTo(page, '/reports/data-check')
  // A referral hangs in the Coordinated Entry project.
  await page.getByRole('radio', { name: 'All projects of the agency' }).check()
  await page.getByRole('button', { name: 'Check the data' }).click()
  const summary = page.getByText(/: \d+ checks, \d+ found something\.$/)
  await expect(summary).toBeVisible()
  const late = page.getByRole('link', { name: /^Referral without a result for a long time/ })
  await expect(late).toHaveCount(0)

  await page.getByText('Warns after 14 days without a result, and 90 days of a long stay').click()
  await lookAtScreen(page, 'the limits of days')
  const wait = page.getByLabel('Days a referral may wait for its result')
  await wait.fill('0')
  await page.getByRole('button', { name: 'Save the days' }).click()
  expect(await summaryLines(page)).toEqual([
    'Days a referral may wait for its result must be a whole number from 1 to 3650',
  ])
  await wait.fill('4')
  await page.getByRole('button', { name: 'Save the days' }).click()
  await expect(page.getByText('Saved. The next check goes by them.')).toBeVisible()
  await expect(page.getByText('Warns after 4 days without a result')).toBeVisible()
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(late).toBeVisible()
})

/** A household whose referral to rapid rehousing has no result yet. */
async function waitingForFiveDays(desk: WorkingDesk): Promise<void> {
  await referred(desk, 'Copper Finch')
  const [event] = await desk.store.db.query<{ EventID: string; EnrollmentID: string }[]>(
    'SELECT EventID, EnrollmentID FROM Event',
  )
  const day = dayjs().subtract(5, 'day').format('YYYY-MM-DD')
  await desk.store.write(
    { name: 'exchange.import', UserID: desk.UserID, at: desk.now() },
    async (session) => {
      await session.update('Event', event?.EventID ?? '', { EventDate: day })
      await session.update('Enrollment', event?.EnrollmentID ?? '', { EntryDate: day })
    },
  )
}
