import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadHeader } from '#main/vault/header-file.ts'
import { formatHeader, sealHeader } from '#main/vault/header.ts'
import { makeAgency } from '../support/agency.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { askedWords, setUpAnswers, shownWords } from '../support/set-up.ts'
import { expect, signIn, test } from '../support/threshold.ts'
import { walkWizard } from '../support/walk-wizard.ts'
import { at, goOn, summaryOf } from '../support/wizard.ts'

test('the first run: the welcome, each question of the set-up, the recovery words, the open vault', async ({
  start,
}) => {
  const running = await start()
  const { page } = running
  await at(page, 'Welcome to Threshold')
  await judgeScreen(running, 'welcome')
  await page.getByRole('button', { name: 'Set up my agency' }).click()
  await goOn(page)
  await expect(summaryOf(page)).toBeFocused()
  await judgeScreen(running, 'set-up-problem')
  await page.reload()
  await page.getByRole('button', { name: 'Set up my agency' }).click()
  const seen = await walkWizard(page, setUpAnswers, (_page, heading) =>
    judgeScreen(running, `set-up-${heading.toLowerCase().replaceAll(/\W+/g, '-')}`),
  )
  expect(seen).toHaveLength(8)
  await judgeScreen(running, 'set-up-check-answers')
  await page.getByRole('button', { name: 'Make the vault' }).click()

  await at(page, 'Your 24 recovery words')
  await judgeScreen(running, 'recovery-words')
  const words = await shownWords(page)
  await page.getByRole('button', { name: 'I have written them down' }).click()
  await at(page, 'Type three of the words back')
  await judgeScreen(running, 'recovery-words-confirmed')
  for (const number of await askedWords(page)) {
    await page.getByLabel(`Word ${number}`, { exact: true }).fill(words[number - 1] ?? '')
  }
  await page.getByRole('button', { name: 'Confirm the words' }).click()
  await at(page, 'Your vault is ready')
  await judgeScreen(running, 'vault-ready')
  await page.getByRole('button', { name: 'Open the vault' }).click()
  await expect(page.getByText('Choose what you are working as before you go on')).toBeVisible()
  await judgeScreen(running, 'settings-first-hat')
})

test('the door of a vault, a pass phrase forgotten, and the screen behind which all is hidden', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const running = await start()
  const { page } = running
  await expect(page.getByLabel('Sign-in name')).toBeFocused()
  await judgeScreen(running, 'unlock')
  await signIn(page, 'ember lattice tundra 58 violet')
  await expect(summaryOf(page)).toBeFocused()
  await judgeScreen(running, 'unlock-problem')

  await page.getByRole('button', { name: 'I forgot my pass phrase' }).click()
  await at(page, 'Set a new pass phrase')
  await judgeScreen(running, 'recover')
  await page.getByRole('button', { name: 'Set the new pass phrase' }).click()
  await expect(summaryOf(page)).toBeFocused()
  await judgeScreen(running, 'recover-problem')

  await page.keyboard.press('Control+Shift+H')
  await expect(page.getByRole('heading', { name: 'Notes' })).toBeVisible()
  await judgeScreen(running, 'away')
})

test('the keys of a vault damaged, missing, too new, or changed from outside', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const vault = join(userData, 'vault')
  const header = join(vault, 'vault.json')
  const own = readFileSync(header)
  const forged = formatHeader(
    sealHeader({ ...(await loadHeader(vault)), createdAt: '2020-01-01' }, randomBytes(32)),
  )
  const running = await start()
  const { page } = running
  for (const { name, spoil, title } of [
    {
      name: 'damaged',
      spoil: () => truncateSync(header, 300),
      title: 'The vault’s keys are damaged',
    },
    { name: 'missing', spoil: () => rmSync(header), title: 'The vault’s keys are missing' },
    {
      name: 'newer',
      spoil: () => writeFileSync(header, JSON.stringify({ magic: 'Threshold vault', format: 2 })),
      title: 'This vault needs a newer Threshold',
    },
  ]) {
    spoil()
    await page.reload()
    await at(page, title)
    await judgeScreen(running, `mend-${name}`)
    writeFileSync(header, own)
  }
  writeFileSync(header, forged)
  await page.reload()
  await signIn(page)
  await at(page, 'The vault’s keys were changed from outside')
  await judgeScreen(running, 'mend-changed')
})
