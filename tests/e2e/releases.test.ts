import type { ElectronApplication, Page } from '@playwright/test'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { addDays } from '#shared/domain/date/iso-date.ts'
import { referralById } from '#main/store/repositories/referrals.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { pdfText } from '../support/pdf-text.ts'
import { enrolled, todayHere } from '../support/referred.ts'
import { expect, saveTo, test, unlock } from '../support/threshold.ts'
import { at, goOn, goTo, sentenceAt, summaryLines } from '../support/wizard.ts'

const agency = 'North County Housing'

test('a card leaves only under a live release, is found by its code, and no more once the release is taken back', async ({
  userData,
  start,
}) => {
  test.slow()
  const PersonalID = await agencyWithFamily(userData)
  const { app, page } = await start()
  await unlock(page)

  await goTo(page, `/clients/${PersonalID}/card`)
  await at(page, 'Referral card')
  await expect(page.getByText('none is on record')).toBeVisible()
  await lookAtScreen(page, 'no card')
  await page.getByRole('link', { name: 'Record a release' }).click()
  await recordRelease(page)

  await page.getByRole('link', { name: 'Make a referral card' }).click()
  await answerCard(page, 'Text to paste')
  await page.getByRole('button', { name: 'Make the card' }).click()
  await at(page, 'Referral card copied')
  const text = await copied(app)
  expect(text).toContain('Home needed: 2 bedrooms')
  expect(text).not.toContain('Amber')
  const [, code = ''] = /Code: (\S+)/.exec(text) ?? []
  await expect(page.getByText(`Code: ${code}`)).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search' }).fill(code.toLowerCase().replaceAll('-', ' '))
  await expect(page.getByRole('option', { name: /Amber Meadow/ })).toContainText(
    'a referral card, good until',
  )
  await page.keyboard.press('Enter')
  await at(page, 'Amber Meadow')

  await page.getByRole('link', { name: 'Releases' }).click()
  await lookAtScreen(page, 'releases')
  await page.getByRole('link', { name: agency }).click()
  await at(page, agency)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('Revoked', { exact: true })).toBeVisible()
  await expect(page.getByText('Release taken back')).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(page.getByText(/^Live until/)).toBeVisible()
  await page.getByRole('button', { name: 'Take it back' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('Revoked', { exact: true })).toBeVisible()

  await goTo(page, `/clients/${PersonalID}/card`)
  await expect(
    page.getByText(`The release for ${agency} was taken back on ${formatDate(todayHere())}.`),
  ).toBeVisible()
})

test('a card as PDF is the file that the ledger knows; the ledger is filtered, corrected and saved', async ({
  userData,
  start,
}) => {
  test.slow()
  const PersonalID = await agencyWithFamily(userData)
  const { app, page } = await start()
  await saveTo(app, null)
  await unlock(page)
  await goTo(page, '/reports/ledger')
  await expect(page.getByText('Nothing has left this vault yet.')).toBeVisible()
  await goTo(page, `/clients/${PersonalID}/releases/new`)
  await recordRelease(page)
  await page.getByRole('link', { name: 'Make a referral card' }).click()
  await answerCard(page, 'A PDF of one page')
  await page.getByRole('button', { name: 'Make the card' }).click()
  await expect(page.getByText('No place was chosen, so nothing left.')).toBeVisible()

  await saveTo(app, join(userData, 'vault', 'card.pdf'))
  await page.getByRole('button', { name: 'Make the card' }).click()
  await expect(page.getByText('This is the vault’s own folder.')).toBeVisible()

  const pdf = join(userData, 'card.pdf')
  await saveTo(app, pdf)
  await page.getByRole('button', { name: 'Make the card' }).click()
  await at(page, 'Referral card saved')
  const file = readFileSync(pdf)
  expect(pdfText(file)).toContain('2 bedrooms')
  await page.getByRole('link', { name: 'See the ledger entry' }).click()
  await at(page, 'Referral card')
  await expect(page.getByText(createHash('sha256').update(file).digest('hex'))).toBeVisible()
  await lookAtScreen(page, 'entry')

  await page.getByRole('button', { name: 'Correct this entry' }).click()
  await page.getByRole('button', { name: 'Add the correction' }).click()
  await expect(sentenceAt(page, 'words')).toContainText('Write what is wrong')
  await page.getByLabel('What is wrong with it, and what is so instead?').fill('It was sent by fax')
  await page.getByRole('button', { name: 'Add the correction' }).click()
  await expect(page.getByRole('heading', { name: 'Corrections' })).toBeVisible()

  await page.getByRole('link', { name: 'Reports' }).click()
  await page.getByRole('link', { name: 'Ledger of disclosures' }).click()
  await at(page, 'Ledger of disclosures')
  await expect(page.getByRole('row')).toHaveCount(3)
  await lookAtScreen(page, 'ledger')
  await page.getByLabel('Words').fill('fax')
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByLabel('Words').fill('nothing like it')
  await expect(page.getByText('Nothing that left fits this.')).toBeVisible()
  await page.getByRole('button', { name: 'Show everything' }).first().click()
  const csv = join(userData, 'ledger.csv')
  await saveTo(app, csv)
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  await expect(page.getByText('Saved, and written into the ledger')).toBeVisible()
  expect(existsSync(csv)).toBe(true)
  expect(readFileSync(csv, 'utf8')).not.toContain('Amber')
  await expect(page.getByRole('row')).toHaveCount(4)
})

/** An agency with one enrolled family; answers the head's PersonalID. */
async function agencyWithFamily(userData: string): Promise<string> {
  await makeAgency(userData)
  return inAgency(userData, async (desk) => {
    const referral_id = await enrolled(desk, 'Amber Meadow')
    return (await referralById(desk.store.db, referral_id)).PersonalID
  })
}

async function recordRelease(page: Page): Promise<void> {
  await at(page, 'Which agency may receive it?')
  await page.getByLabel('Which agency may receive it?').fill('Amber Meadow')
  await goOn(page)
  await at(page, 'What exactly may be shared?')
  await page.getByRole('checkbox', { name: 'A referral card' }).check()
  await goOn(page)
  await at(page, 'How may it travel?')
  await page.getByRole('checkbox', { name: 'By encrypted e-mail' }).check()
  await goOn(page)
  await at(page, 'What is it for?')
  await page.getByRole('radio', { name: 'A referral to housing' }).check()
  await goOn(page)
  await at(page, 'Does the client know what they agree to?')
  await page.getByRole('checkbox').check()
  await goOn(page)
  await at(page, 'Who signed?')
  await page.getByRole('radio', { name: /^A parent or guardian/ }).check()
  await page.getByRole('radio', { name: 'Yes', exact: true }).check()
  await goOn(page)
  await expect(sentenceAt(page, 'signerDidHarm')).toContainText('cannot sign')
  await page.getByRole('radio', { name: 'The client', exact: true }).check()
  await goOn(page)
  await at(page, 'How was it signed?')
  await page.getByRole('radio', { name: 'On paper' }).check()
  await goOn(page)
  await at(page, 'When was it signed?')
  await goOn(page)
  await at(page, 'Until when does it hold?')
  await page.getByLabel('Until when does it hold?', { exact: true }).fill(addDays(todayHere(), 30))
  await goOn(page)
  await at(page, 'Check your answers')
  await page.getByRole('button', { name: 'Record the release' }).click()
  // Main knows whose name that is; the window does not.
  expect(await summaryLines(page)).toEqual(['Agency holds an alias from this household: say it without'])
  await page.getByRole('button', { name: 'Change Agency' }).click()
  await page.getByLabel('Which agency may receive it?').fill(agency)
  await goOn(page)
  await at(page, 'Check your answers')
  await page.getByRole('button', { name: 'Record the release' }).click()
  await at(page, `Release for ${agency} recorded`)
}

async function answerCard(page: Page, form: string): Promise<void> {
  await at(page, 'Under which release does it leave?')
  await expect(page.getByRole('radio', { name: agency })).toBeChecked()
  await goOn(page)
  await at(page, 'How large is the household?')
  await expect(page.getByRole('radio', { name: '2 or 3 people' })).toBeChecked()
  await goOn(page)
  await at(page, 'How many bedrooms do they need?')
  await page.getByRole('radio', { name: '2 bedrooms' }).check()
  await goOn(page)
  await at(page, 'In which priority band are they?')
  await page.getByRole('radio', { name: 'High' }).check()
  await goOn(page)
  await at(page, 'Where would they live?')
  await page.getByRole('checkbox', { name: 'North' }).check()
  await goOn(page)
  await at(page, 'Whom do they call?')
  await expect(page.getByRole('radio', { name: 'Housing line' })).toBeChecked()
  await goOn(page)
  await at(page, 'For how long is it good?')
  await goOn(page)
  await at(page, 'How does it leave?')
  await page.getByRole('radio', { name: form }).check()
  await goOn(page)
  await at(page, 'Check your answers')
  await expect(page.getByRole('heading', { name: `This is all that leaves, to ${agency}` })).toBeVisible()
  await lookAtScreen(page, 'preview')
}

function copied(app: ElectronApplication): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText())
}
