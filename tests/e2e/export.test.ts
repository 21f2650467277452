import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import { dana, inAgency, ines, makeAgency, noor } from '../support/agency.ts'
import { filesUnder, plainWords } from '../support/files.ts'
import { readHmisFiles, structuralFaults } from '../support/hmis-files.ts'
import { openEncryptedZip } from '../support/open-encrypted-zip.ts'
import { joinWithOwnPassphrase } from '../support/own-passphrase.ts'
import { referred } from '../support/referred.ts'
import { expect, saveTo, test, unlock, unlockAs } from '../support/threshold.ts'
import { goTo } from '../support/wizard.ts'
import { walkWizard, type Answers } from '../support/walk-wizard.ts'

const alias = 'Zephyrine Quillfeather'
const purpose = 'Moving our records to the new database we bought'

const answers: Answers = {
  'Who receives the file?': (page) =>
    page.getByLabel('Who receives the file?').fill('Harbor County data office'),
  'Why do these records leave the agency?': (page) =>
    page.getByLabel('Why do these records leave the agency?').fill(purpose),
  'What allows them to leave?': (page) => page.getByRole('radio', { name: 'The agency’s own use' }).check(),
  'Where is that written?': (page) =>
    page.getByLabel('Where is that written?').fill('Decision of the board, 3 November 2026'),
  'Which records leave?': (page) => page.getByRole('radio', { name: 'Everything' }).check(),
  'Are names and Social Security numbers hashed?': (page) =>
    page.getByRole('radio', { name: 'Not hashed' }).check(),
}

let outside: string

test.beforeEach(async ({ userData }) => {
  outside = mkdtempSync(join(tmpdir(), 'threshold-outside-'))
  mkdirSync(join(outside, 'temporary'))
  mkdirSync(join(outside, 'documents'))
  await makeAgency(userData)
  await joinWithOwnPassphrase(join(userData, 'vault'), dana, ines)
  await inAgency(userData, async (desk) => void (await referred(desk, alias)))
})

test.afterEach(() => rmSync(outside, { recursive: true, force: true }))

test('two people send an export: an encrypted file, its pass phrase once, its entry, and nothing readable anywhere', async ({
  start,
  quit,
  userData,
}) => {
  const { app, page } = await start({ env: { TMPDIR: join(outside, 'temporary') } })
  await unlock(page)
  const file = join(outside, 'documents', 'export.zip')
  await saveTo(app, file)
  await toSignatures(page)
  await sign(page)

  await expect(page.getByRole('heading', { name: 'The file’s pass phrase' })).toBeVisible()
  const passphrase = (
    await page
      .getByRole('list', { name: 'The words of the pass phrase' })
      .getByRole('listitem')
      .allInnerTexts()
  ).join(' ')
  await page.getByRole('link', { name: 'Home' }).click()
  const sure = page.getByRole('dialog', { name: 'Is the pass phrase written down?' })
  await sure.getByRole('button', { name: 'Stay here' }).click()
  await expect(sure).toHaveCount(0)
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await expect(page.getByRole('heading', { name: 'The export is made' })).toBeFocused()
  const zip = readFileSync(file)
  await expect(page.getByText(createHash('sha256').update(zip).digest('hex'))).toBeVisible()
  await expect(page.getByText(passphrase)).toHaveCount(0)

  const files = openEncryptedZip(zip, passphrase)
  expect(structuralFaults(files)).toEqual([])
  expect(readHmisFiles(files)['Client']?.rows.map((row) => row['FirstName'])).toEqual([alias])
  const words = [...alias.split(' '), purpose, 'Harbor County data office', passphrase]
  for (const folder of [userData, outside]) {
    const readable = filesUnder(folder).filter(({ bytes }) => plainWords(bytes, words).length > 0)
    expect(readable.map(({ path }) => path)).toEqual([])
  }
  expect(readdirSync(join(outside, 'documents'))).toEqual(['export.zip'])

  await quit()
  const entry = await inAgency(userData, (desk) =>
    desk.store.db.findOneByOrFail<LocalRow<'disclosure'>>('disclosure', { kind: 'hmis_csv' }),
  )
  expect(entry).toMatchObject({ recipient: 'Harbor County data office', purpose, bytes: zip.length })
  expect(JSON.stringify(entry)).not.toContain(passphrase)
})

test('a wrong second person, one person twice, and no place chosen stop it, and what was typed is gone', async ({
  start,
}) => {
  const { app, page } = await start()
  await unlock(page)
  await saveTo(app, null)
  await toSignatures(page)

  await page.getByRole('link', { name: 'Clients' }).click()
  const leaving = page.getByRole('dialog', { name: 'Leave without making the export?' })
  await leaving.getByRole('button', { name: 'Stay here' }).click()
  await expect(leaving).toHaveCount(0)
  await page.getByRole('button', { name: 'Sign and choose where it goes' }).click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(3)
  await sign(page, { ...ines, passphrase: 'not the right words' })
  await expect(page.getByRole('alert')).toContainText(
    'The second person’s sign-in name and pass phrase do not match',
  )
  await expect(page.getByLabel('Pass phrase of Dana')).toHaveValue('')
  await sign(page, dana)
  await expect(page.getByRole('alert')).toContainText('Two different people sign')
  await sign(page)
  await expect(page.getByRole('alert')).toContainText('No place was chosen. Nothing left the vault.')
  expect(readdirSync(join(outside, 'documents'))).toEqual([])
})

test('an administrator or a supervisor exports, and nobody else', async ({ start, userData }) => {
  await joinWithOwnPassphrase(join(userData, 'vault'), dana, noor)
  const { page } = await start()
  await unlockAs(page, noor, 'case_manager')
  await goTo(page, '/reports/export')
  await expect(
    page.getByText('Ask your administrator or supervisor: your account cannot export records'),
  ).toBeVisible()
})

/** Goes through the questions, past check answers, to the page of the two signatures. */
async function toSignatures(page: Page): Promise<void> {
  await goTo(page, '/reports/export')
  await walkWizard(page, answers, async () => {})
  await page.getByRole('button', { name: 'Go on to the two signatures' }).click()
  await expect(page.getByRole('heading', { name: 'Two people sign for this export' })).toBeVisible()
}

async function sign(page: Page, second: { signInName: string; passphrase: string } = ines): Promise<void> {
  await page.getByLabel('Pass phrase of Dana').fill(dana.passphrase)
  await page.getByLabel('Sign-in name').fill(second.signInName)
  await page.getByLabel('Your colleague’s pass phrase').fill(second.passphrase)
  await page.getByRole('button', { name: 'Sign and choose where it goes' }).click()
}
