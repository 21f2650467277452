import type { Page } from '@playwright/test'
import { amendContact } from '#main/services/contact/amend-contact.ts'
import { amendIntake } from '#main/services/intake/amend-intake.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { attemptsOf } from '#main/store/repositories/contact.ts'
import { expectAccessible } from '../support/axe.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { test } from '../support/one-window.ts'
import { enrolled, tried } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { at, goOn, goTo, untilSaved } from '../support/wizard.ts'

const once = { acceptWarnings: true, draft_id: null }
const reason = 'The list says so'

test('corrections gone on with later keep what a colleague changed since, and ask before they replace it', async ({
  userData,
  start,
  quit,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => tried(desk, 'Copper Finch'))
  const enrollment = await inAgency(userData, async (desk) => {
    const { resultingEnrollment } = await readReferral(desk, await enrolled(desk, 'Amber Wren'))
    return resultingEnrollment?.EnrollmentID ?? ''
  })
  const attempt = await inAgency(userData, (desk) => attemptId(desk, referral_id))
  const { page } = await start()
  await unlock(page)
  await goTo(page, `/contacts/${attempt}`)
  await at(page, 'When did you try?')
  await page.getByLabel('Time').fill('0:03')
  await goOn(page)
  await at(page, 'How did you try to reach them?')
  await untilSaved(page)
  await goTo(page, `/enrollments/${enrollment}/disablingCondition`)
  await page.getByRole('radio', { name: 'Client prefers not to answer' }).check()
  await goOn(page)
  await at(page, 'Why do you change it?')
  await untilSaved(page)
  await quit()

  await inAgency(userData, async (desk) => {
    const contact = { attemptTime: '0:02', note: 'Asked for Tuesday', reason }
    const corrected = { ...once, contact_attempt_id: attempt, answers: contact }
    expect(await amendContact(desk, corrected)).toMatchObject({ saved: true })
    const place = { EnrollmentID: enrollment, section: 'disablingCondition' } as const
    const amended = { ...once, ...place, answers: { DisablingCondition: 1 as const, reason } }
    expect(await amendIntake(desk, amended)).toMatchObject({ saved: true })
  })

  const { page: again } = await start()
  await unlock(again)
  const stopped = again.getByRole('region', { name: 'Where you stopped' })
  await stopped.getByRole('link', { name: /Copper Finch/ }).click()
  await at(again, 'How did you try to reach them?')
  await again.getByRole('radio', { name: 'Text message' }).check()
  await goOn(again)
  await at(again, 'What happened?')
  await goOn(again)
  await at(again, 'Is there anything to note?')
  await expect(again.getByLabel('Is there anything to note?')).toHaveValue('Asked for Tuesday')
  await goOn(again)
  await at(again, 'When was the next try to be?')
  await goOn(again)
  await giveReason(again)
  await again.getByRole('button', { name: 'Save correction' }).click()
  const asked = again.getByRole('dialog')
  await expect(asked).toContainText(
    /The moment of the try was changed to “.*, 12:02 AM” by Dana Whitfield on .*, after you began: saving replaces it/,
  )
  await expectAccessible(again)
  await asked.getByRole('button', { name: /^Save/ }).click()
  await at(again, 'Contact corrected')

  await goTo(again, '/')
  await stopped.getByRole('link', { name: /Amber Wren/ }).click()
  await giveReason(again)
  await again.getByRole('button', { name: 'Save amendment' }).click()
  await expect(asked).toContainText(
    /Amber Wren: Disabling condition was changed to “Yes” by Dana Whitfield on .*, after you began: saving replaces it/,
  )
  await asked.getByRole('button', { name: /^Save/ }).click()
  await at(again, 'Disabling condition: amended')
  await quit()
  expect(await inAgency(userData, (desk) => attemptsOf(desk.store.db, referral_id))).toMatchObject([
    { channel: 'text', note: 'Asked for Tuesday', attemptedAt: expect.stringMatching(/T00:03$/) },
  ])
})

async function attemptId({ store }: WorkingDesk, referral_id: string): Promise<string> {
  const [attempt] = await attemptsOf(store.db, referral_id)
  return attempt?.contact_attempt_id ?? ''
}

async function giveReason(page: Page): Promise<void> {
  await at(page, 'Why do you change it?')
  await page.getByLabel('Why do you change it?').fill('I was told so on the phone')
  await goOn(page)
  await at(page, 'Check your answers')
}
