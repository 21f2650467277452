import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { dana, inAgency, ines, makeAgency } from '../support/agency.ts'
import { ask } from '../support/bridge.ts'
import { filesUnder, plainWords } from '../support/files.ts'
import { zipOf } from '../support/hmis/zip-of.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { joinWithOwnPassphrase } from '../support/own-passphrase.ts'
import { chooseFrom, expect, saveTo, test, unlock, unlockAs } from '../support/threshold.ts'
import { atRest, sticksOut, textSize } from '../support/window.ts'
import { at, goTo } from '../support/wizard.ts'

let outside: string
let files: string

test.beforeEach(async ({ userData }) => {
  outside = mkdtempSync(join(tmpdir(), 'threshold-import-'))
  files = join(outside, 'export')
  cpSync(resolve('tests/fixtures/kit-e/input'), files, { recursive: true })
  await makeAgency(userData)
})

test.afterEach(() => rmSync(outside, { recursive: true, force: true }))

test('an export is chosen, looked at, taken in, and its clients are found; the second time all of it is the same', async ({
  start,
  userData,
}) => {
  spoil('Client.csv', 'c0001,Test,,Pc0001,,1', 'c0001,Test,,Pc0001,,77')
  const { app, page } = await start()
  await unlock(page)
  await chooseFrom(app, files)
  await goTo(page, '/reports')
  await page.getByRole('link', { name: /^HMIS CSV import/ }).click()
  await at(page, 'HMIS CSV import')
  await page.getByRole('button', { name: 'Choose a folder' }).click()
  await at(page, 'What would come in')
  await expect(countsOf(page, 'Client.csv')).toHaveText(['370', '0', '0', '0'])
  await expect(page.getByRole('table', { name: 'Value left out' }).getByRole('row').nth(1)).toContainText(
    'Client.csv, NameDataQuality',
  )
  await expect(page.getByText(/^Mend first: [\d,]+ found$/)).toBeVisible()
  await lookAtScreen(page, 'what would come in')

  await textSize(page, 200)
  await atRest(page)
  await expect.poll(() => sticksOut(page)).toBe(0)
  await textSize(page, 100)

  const list = join(outside, 'list.csv')
  await saveTo(app, list)
  await page.getByRole('button', { name: 'Save the list as CSV' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The list is saved.' })).toBeVisible()
  expect(readFileSync(list, 'utf8')).toMatch(/Client\.csv,2,NameDataQuality,77,/)
  // What was read waits beside the store, and nobody reads it there.
  expect(staged(userData)).toHaveLength(1)
  const readable = filesUnder(userData).filter(({ bytes }) => plainWords(bytes, ['Pc0002']).length > 0)
  expect(readable.map(({ path }) => path)).toEqual([])

  await page.getByRole('button', { name: 'Take these records in' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Take them in' }).click()
  await at(page, 'The records are in')
  await expect(countsOf(page, 'Client.csv')).toHaveText(['370', '0', '0', '0'])
  expect(staged(userData)).toEqual([])
  await page.getByRole('link', { name: 'Go to Clients' }).click()
  await page.getByLabel('Find a client').fill('Pc0002')
  await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(1)

  await goTo(page, '/reports/import')
  await page.getByRole('button', { name: 'Choose a folder' }).click()
  await at(page, 'Nothing new in these files')
  await expect(countsOf(page, 'Client.csv')).toHaveText(['0', '370', '0', '0'])
  await expect(page.getByRole('button', { name: 'Take these records in' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Drop it and change nothing' }).click()
  await at(page, 'HMIS CSV import')
  expect(staged(userData)).toEqual([])
})

test('stopped, dropped, left by a lock or by the end of Threshold, nothing came in and nothing stays', async ({
  start,
  quit,
  userData,
}) => {
  const { app, page } = await start()
  await unlock(page)
  await chooseFrom(app, null)
  await goTo(page, '/reports/import')
  await page.getByRole('button', { name: 'Choose a zip' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'HMIS CSV import' })).toBeVisible()
  expect(await ask(page, 'imports.held')).toBeNull()

  await chooseFrom(app, files)
  const read = page.getByRole('button', { name: 'Choose a folder' })
  await read.click()
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Stopped. Nothing was changed.')
  expect(staged(userData)).toEqual([])

  await read.click()
  await at(page, 'What would come in')
  await goTo(page, '/reports')
  await goTo(page, '/reports/import')
  await at(page, 'What would come in')
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(page.getByLabel('Sign-in name')).toBeVisible()
  expect(staged(userData)).toEqual([])

  await unlock(page)
  await goTo(page, '/reports/import')
  await read.click()
  await at(page, 'What would come in')
  expect(staged(userData)).toHaveLength(1)
  await quit()
  expect(staged(userData)).toEqual([])
  const clients = await inAgency(userData, ({ store }) => store.db.count('Client'))
  expect(clients).toBe(0)
})

test('an encrypted zip asks for its pass phrase and says when it is wrong; other files are refused with a sentence', async ({
  start,
}) => {
  const passphrase = 'orchard lantern 12 mosaic'
  const zip = join(outside, 'export.zip')
  writeFileSync(zip, await zipOf(files, { password: passphrase }))
  const { app, page } = await start()
  await unlock(page)
  await goTo(page, '/reports/import')
  const empty = join(outside, 'empty')
  mkdirSync(empty)
  await chooseFrom(app, empty)
  await page.getByRole('button', { name: 'Choose a folder' }).click()
  await expect(page.getByRole('alert')).toContainText('There is no CSV file in it.')

  await chooseFrom(app, zip)
  await page.getByRole('button', { name: 'Choose a zip' }).click()
  await at(page, 'The zip’s pass phrase')
  await lookAtScreen(page, 'the pass phrase of a zip')
  await page.getByLabel('Pass phrase of the zip').fill('not this one')
  await page.getByRole('button', { name: 'Open and read it' }).click()
  await expect(page.getByRole('alert')).toContainText('This pass phrase does not open the zip')
  await page.getByLabel('Pass phrase of the zip').fill(passphrase)
  await page.getByRole('button', { name: 'Open and read it' }).click()
  await at(page, 'What would come in')
  await expect(countsOf(page, 'Client.csv')).toHaveText(['370', '0', '0', '0'])
})

test('a supervisor does not take records in', async ({ start, userData }) => {
  await joinWithOwnPassphrase(join(userData, 'vault'), dana, ines)
  const { page } = await start()
  await unlockAs(page, ines, 'supervisor')
  await goTo(page, '/reports/import')
  await expect(
    page.getByText('Ask your administrator: your account cannot take in records from files'),
  ).toBeVisible()
})

/** The numbers of one file: new, same, changed, kept. */
function countsOf(page: Page, file: string) {
  const table = page.getByRole('table', { name: /^What (would come|came) in$/ })
  return table.getByRole('row', { name: new RegExp(`^${file}`) }).getByRole('cell')
}

function spoil(file: string, from: string, to: string): void {
  const path = join(files, file)
  const before = readFileSync(path, 'utf8')
  expect(before).toContain(from)
  writeFileSync(path, before.replace(from, to))
}

/** What lies beside the store of an import that was not taken in. */
function staged(userData: string): readonly string[] {
  const vault = join(userData, 'vault')
  return existsSync(vault) ? readdirSync(vault).filter((name) => name.includes('-import-')) : []
}
