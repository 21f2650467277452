import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addAgencyProject } from '#main/services/agency/add-project.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { dana, inAgency, makeAgency } from '../support/agency.ts'
import { filesUnder, plainWords } from '../support/files.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { askedWords, shownWords } from '../support/set-up.ts'
import { expect, signIn, test, unlock } from '../support/threshold.ts'
import { systemSays } from '../support/system.ts'
import { at, goOn, goTo, pick, sentenceAt, summaryLines, summaryOf } from '../support/wizard.ts'

const maria = {
  displayName: 'Maria Oduya',
  signInName: 'maria',
  passphrase: 'cobalt heron satchel 31 lagoon',
} as const

const fresh = 'walnut ferry mosaic 27 quarry'

test('a new machine: the agency is set up, the hat is put on, the vault is locked, opened and recovered', async ({
  start,
}) => {
  const { page } = await start()
  await page.getByRole('button', { name: 'Set up my agency' }).click()
  await describeAgency(page)
  await choosePassphrase(page)

  await at(page, 'Check your answers')
  await expect(page.getByText('Chosen, and not shown')).toBeVisible()
  await expect(page.getByText(dana.passphrase)).toHaveCount(0)
  await page.getByRole('button', { name: 'Make the vault' }).click()
  const words = await keepRecoveryWords(page)

  await at(page, 'Your vault is ready')
  await expect(page.getByText('press Shift three times')).toBeVisible()
  await page.getByRole('button', { name: 'Open the vault' }).click()
  await putOnHat(page)

  await expect(page.getByText('Nothing waits for you')).toBeVisible()
  await expect(page.getByText('No referral is open at this project.')).toBeVisible()
  await expect(page.getByText('Nobody has confirmed the recovery words')).toHaveCount(0)
  await hatShowsEverywhere(page)
  await shownOnce(page, words)

  await page.getByRole('button', { name: 'Lock' }).click()
  await expect(page.getByText('You locked the vault. Unfinished work is kept')).toBeVisible()
  await wrongThenRight(page)
  await recover(page, words)
})

test('the set-up says that its answers are kept nowhere yet, and asks before it forgets them', async ({
  start,
  userData,
}) => {
  const { page } = await start()
  await page.getByRole('button', { name: 'Set up my agency' }).click()
  await expect(page.getByText('Kept on this page only, until the vault is made')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Finish later' })).toHaveCount(0)
  await page.getByRole('textbox').first().fill('Juniper Gate Advocacy')
  await page.getByRole('button', { name: 'Leave' }).click()
  const dialog = page.getByRole('dialog', { name: 'Leave the set-up?' })
  await dialog.getByRole('button', { name: 'Go on with the set-up' }).click()
  await expect(page.getByRole('textbox').first()).toHaveValue('Juniper Gate Advocacy')
  await page.getByRole('button', { name: 'Leave' }).click()
  await dialog.getByRole('button', { name: 'Leave and forget' }).click()
  await expect(page.getByRole('button', { name: 'Set up my agency' })).toBeVisible()
  expect(existsSync(join(userData, 'vault'))).toBe(false)
  expect(filesUnder(userData).flatMap(({ bytes }) => plainWords(bytes, ['Juniper Gate']))).toEqual([])
})

test('a computer that goes to sleep while the vault is made: it is there, locked, and asks for new recovery words', async ({
  start,
  userData,
}) => {
  const { app, page } = await start()
  await page.getByRole('button', { name: 'Set up my agency' }).click()
  await describeAgency(page)
  await choosePassphrase(page)
  await page.getByRole('button', { name: 'Make the vault' }).click()
  await expect.poll(() => existsSync(join(userData, 'vault.unfinished')), { intervals: [1] }).toBe(true)
  await systemSays(app, 'suspend')

  await expect(page.getByText(/^Locked because this computer was locked or went to sleep/)).toBeVisible()
  // Nobody has unlocked it: no name is remembered.
  await expect(page.getByLabel('Sign-in name')).toHaveValue('')
  await unlock(page)
  await expect(page.getByText('Nobody has confirmed the recovery words yet')).toBeVisible()
  await page.getByRole('link', { name: 'Make new words' }).click()
  await page.getByLabel('Your pass phrase').fill(dana.passphrase)
  await page.getByRole('button', { name: 'Make new words' }).click()
  await keepRecoveryWords(page)
  await at(page, 'The new recovery words are confirmed')
  await expect(page.getByText('Nobody has confirmed the recovery words yet')).toHaveCount(0)
})

/** The agency, its project and who sets it up. */
async function describeAgency(page: Page): Promise<void> {
  await at(page, 'What is your organization called?')
  await goOn(page)
  expect(await summaryLines(page)).toHaveLength(1)
  await page.getByLabel('What is your organization called?', { exact: true }).fill('Juniper Gate Advocacy')
  await goOn(page)
  await at(page, 'Which Continuum of Care are you in?')
  await pick(page, 'Which Continuum of Care are you in?', 'MN-501')
  await goOn(page)
  await at(page, 'Which project receives referrals?')
  await page.getByLabel('Which project receives referrals?', { exact: true }).fill('Juniper Rapid Re-housing')
  await goOn(page)
  await page.getByRole('radio', { name: 'Rapid rehousing' }).check()
  await goOn(page)
  await at(page, 'When did the project begin?')
  await page.getByLabel('When did the project begin?', { exact: true }).fill('2 jan 2023')
  await goOn(page)
  await at(page, 'What is your name?')
  await page.getByLabel('What is your name?', { exact: true }).fill(dana.displayName)
  await goOn(page)
  await at(page, 'Which name will you sign in with?')
  await page.getByLabel('Which name will you sign in with?', { exact: true }).fill(dana.signInName)
  await goOn(page)
  await at(page, 'Choose your pass phrase')
}

/** Pass phrases that will not do are refused with one sentence, at the field and in the summary. */
async function choosePassphrase(page: Page): Promise<void> {
  const box = page.getByLabel('Pass phrase', { exact: true })
  const judgement = page.locator('output').filter({ hasText: /\S/ })
  for (const { typed, says } of [
    { typed: '', says: 'Enter a pass phrase of at least 12 characters' },
    { typed: 'short', says: 'at least 12 characters. Add 7 or more' },
    { typed: 'abcdefghijkl', says: 'can be guessed' },
    { typed: 'correct horse battery staple', says: 'on the list of common ones' },
    { typed: 'juniper gate advocacy', says: 'must not be a name that others know' },
  ]) {
    await box.fill(typed)
    // It is judged a moment after the last letter.
    await expect(async () => {
      await goOn(page)
      await expect(summaryOf(page)).toContainText(says, { timeout: 200 })
    }).toPass()
    const [line] = await summaryLines(page)
    await expect(sentenceAt(page, 'passphrase')).toHaveText(`Error: ${line}`)
    await expect(box).toHaveValue(typed)
  }

  await box.fill(dana.passphrase)
  await expect(judgement).toContainText('Strong: guessing it from a stolen copy would take')
  const again = page.getByLabel('Pass phrase, a second time')
  await again.fill('ember lattice tundra 58 violet')
  await goOn(page)
  expect(await summaryLines(page)).toEqual([
    'The second pass phrase must be the same as the first: type it again',
  ])
  await again.fill(dana.passphrase)
  await goOn(page)
}

/** The 24 words are read, one of the three typed back is wrong at first. */
async function keepRecoveryWords(page: Page): Promise<readonly string[]> {
  await at(page, 'Your 24 recovery words')
  await expect(page.getByRole('main').getByRole('list').getByRole('listitem')).toHaveCount(24)
  const words = await shownWords(page)
  expect(new Set(words.map((word) => /^[a-z]+$/.test(word)))).toEqual(new Set([true]))

  await page.getByRole('button', { name: 'I have written them down' }).click()
  await at(page, 'Type three of the words back')
  const numbers = await askedWords(page)
  expect(numbers).toHaveLength(3)
  for (const [place, number] of numbers.entries()) {
    await page
      .getByLabel(`Word ${number}`, { exact: true })
      .fill(place === 0 ? 'zebra crossing' : (words[number - 1] ?? ''))
  }
  await page.getByRole('button', { name: 'Confirm the words' }).click()
  const [first = 0] = numbers
  expect(await summaryLines(page)).toEqual([
    `Word ${first} is not what your paper should say: look at it again`,
  ])
  await page.getByLabel(`Word ${first}`, { exact: true }).fill((words[first - 1] ?? '').toUpperCase())
  await page.getByRole('button', { name: 'Confirm the words' }).click()
  return words
}

/** Without a hat every way leads to Settings, where it is put on. */
async function putOnHat(page: Page): Promise<void> {
  const note = page.getByText('Choose what you are working as before you go on')
  await expect(note).toBeVisible()
  await goTo(page, '/referrals')
  await expect(note).toBeVisible()
  await page.getByRole('radio', { name: /^Case manager/ }).check()
  await expect(page.getByRole('radio', { name: 'Juniper Gate Advocacy' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Juniper Rapid Re-housing' })).toBeChecked()
  await page.getByRole('button', { name: 'Apply' }).click()
}

/** The hat stands at the top of every page. */
async function hatShowsEverywhere(page: Page): Promise<void> {
  const hat = page.getByRole('banner').getByRole('button', { name: /^Working as/ })
  for (const path of [
    '/',
    '/referrals',
    '/referrals/new',
    '/clients',
    '/settings',
    '/settings/safety',
    '/settings/agency',
    '/settings/people',
    '/settings/people/add',
    '/settings/vault',
    '/settings/about',
    '/nowhere',
  ]) {
    await goTo(page, path)
    // A new referral is begun first, and only then is the window at the place to stay.
    const place = path === '/referrals/new' ? `${path}/[0-9a-f]{32}` : path
    await expect(page).toHaveURL(new RegExp(`#${place}$`))
    await expect(page.getByRole('main')).not.toBeEmpty()
    await expect(hat, path).toContainText('Case manager')
    await expect(hat, path).toContainText('Juniper Gate Advocacy')
    await expect(hat, path).toContainText('Juniper Rapid Re-housing')
  }
}

/** The recovery words can be replaced, never seen again. */
async function shownOnce(page: Page, words: readonly string[]): Promise<void> {
  await goTo(page, '/settings/vault')
  await expect(page.getByRole('link', { name: 'Make new recovery words' })).toBeVisible()
  const text = await page.getByRole('main').innerText()
  expect(text).not.toContain(words.slice(0, 3).join(' '))
  await goTo(page, '/')
}

/** A wrong pass phrase says what to check and keeps the name; the right one opens the page that was left. */
async function wrongThenRight(page: Page): Promise<void> {
  await expect(page.getByLabel('Sign-in name')).toHaveValue(dana.signInName)
  await expect(page.getByLabel('Pass phrase', { exact: true })).toBeFocused()
  await signIn(page, 'ember lattice tundra 58 violet')
  expect(await summaryLines(page)).toEqual([
    'Sign-in name and pass phrase do not match. Nothing was lost: check both, and Caps Lock, then try again',
  ])
  await expect(page.getByLabel('Sign-in name')).toHaveValue(dana.signInName)
  await unlock(page)
  await expect(page.getByText('Nothing waits for you')).toBeVisible()
}

/** A forgotten pass phrase is exchanged with the words; the old one then opens nothing. */
async function recover(page: Page, words: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Lock' }).click()
  await page.getByRole('button', { name: 'I forgot my pass phrase' }).click()
  await at(page, 'Set a new pass phrase')
  const box = page.getByLabel('Recovery words')
  await box.fill(words.slice(0, 23).join(' '))
  await page.getByLabel('Sign-in name').fill(dana.signInName)
  await page.getByLabel('New pass phrase', { exact: true }).fill(fresh)
  await page.getByLabel('New pass phrase, a second time').fill(fresh)
  await page.getByRole('button', { name: 'Set the new pass phrase' }).click()
  expect(await summaryLines(page)).toEqual(['There are 24 recovery words: 23 are entered'])

  await box.fill([...words.slice(0, 23), 'zzz'].join(' '))
  await page.getByRole('button', { name: 'Set the new pass phrase' }).click()
  await expect(sentenceAt(page, 'words')).toContainText('Word 24 is not a recovery word')

  await box.fill(words.map((word, place) => `${place + 1}. ${word.toUpperCase()}`).join(', '))
  await page.getByRole('button', { name: 'Set the new pass phrase' }).click()
  await expect(page.getByText('The new pass phrase is set.')).toBeVisible()

  await signIn(page)
  await expect(summaryOf(page)).toContainText('do not match')
  await signIn(page, fresh)
  await at(page, 'Choose your own pass phrase')
  await page.getByRole('link', { name: 'Not now' }).click()
  await expect(page.getByText('Nothing waits for you')).toBeVisible()
  await expect(page.getByText('Your pass phrase was set by somebody else')).toBeVisible()
}

test('a second person signs in with her own pass phrase; her role limits her hats and what she may run', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, secondProject)
  const { page } = await start()
  await unlock(page)
  await goTo(page, '/settings/people')
  await page.getByRole('link', { name: 'Add a person' }).click()
  await at(page, 'Add a person')
  await page.getByLabel('Name', { exact: true }).fill(maria.displayName)
  await page.getByLabel('Sign-in name').fill(dana.signInName.toUpperCase())
  await page.getByRole('radio', { name: 'Case worker' }).check()
  await page.getByLabel('First pass phrase', { exact: true }).fill(maria.passphrase)
  await page.getByLabel('First pass phrase, a second time').fill(maria.passphrase)
  await page.getByRole('button', { name: 'Add this person' }).click()
  await expect(summaryOf(page)).toBeFocused()
  await expect(sentenceAt(page, 'signInName')).toBeVisible()
  await page.getByLabel('Sign-in name').fill(maria.signInName)
  await page.getByRole('button', { name: 'Add this person' }).click()
  await expect(page.getByRole('table').getByRole('link', { name: maria.displayName })).toBeVisible()

  await page.getByRole('button', { name: 'Lock' }).click()
  await signIn(page, maria.passphrase, maria.signInName)
  await choosesHerOwn(page)
  await expect(page.getByText('Choose what you are working as before you go on')).toBeVisible()
  await expect(page.getByText('Your pass phrase was set by somebody else')).toHaveCount(0)
  await expect(page.getByRole('radio', { name: 'Coordinated Entry assessor' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Supervisor' })).toHaveCount(0)
  await page.getByRole('radio', { name: 'Priority list contact' }).check()
  await page.getByRole('button', { name: 'Apply' }).click()
  // Of two projects none is chosen for her.
  const [line] = await summaryLines(page)
  await expect(sentenceAt(page, 'ProjectID')).toHaveText(`Error: ${line}`)
  await page.getByRole('radio', { name: 'Juniper House' }).check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByRole('banner')).toContainText('Juniper House')
  await expect(page.getByText('Nothing waits for you')).toBeVisible()

  await mayNotRunTheVault(page)
})

/** Whoever unlocks with a pass phrase that was given to her is asked for one of her own, another one, first of all. */
async function choosesHerOwn(page: Page): Promise<void> {
  await at(page, 'Choose your own pass phrase')
  await lookAtScreen(page, 'a pass phrase of her own')
  const own = page.getByLabel('Pass phrase of your own', { exact: true })
  const again = page.getByLabel('Pass phrase of your own, a second time')
  await page.getByLabel('Pass phrase you were given').fill(maria.passphrase)
  for (const box of [own, again]) await box.fill(maria.passphrase)
  await page.getByRole('button', { name: 'Use this pass phrase' }).click()
  await expect(sentenceAt(page, 'passphrase')).toContainText('must be another than the one of today')
  for (const box of [own, again]) await box.fill(fresh)
  await page.getByRole('button', { name: 'Use this pass phrase' }).click()
  await at(page, 'This pass phrase is yours alone')
  await page.getByRole('link', { name: 'Go on' }).click()
}

async function secondProject(desk: WorkingDesk): Promise<void> {
  const saved = await addAgencyProject(desk, {
    OrganizationID: desk.hat.OrganizationID,
    ProjectName: 'Juniper House',
    ProjectType: 2,
    OperatingStartDate: '2024-07-01',
    CoCCode: 'MN-501',
    Funder: null,
    receivesReferrals: true,
  })
  expect(saved.saved).toBe(true)
}

/** What only an administrator does is said, not shown and refused at its address too. */
async function mayNotRunTheVault(page: Page): Promise<void> {
  await goTo(page, '/settings/people')
  await expect(page.getByText('your account cannot manage the people')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Add a person' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: dana.displayName })).toHaveCount(0)
  await goTo(page, '/settings/people/add')
  await expect(page.getByText('your account cannot manage the people')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add this person' })).toHaveCount(0)
  await goTo(page, '/settings/agency/add')
  await expect(page.getByText('your account cannot change the agency')).toBeVisible()
  await goTo(page, '/settings/vault')
  await expect(page.getByText('An administrator makes new ones.')).toBeVisible()
  await goTo(page, '/settings/safety')
  await expect(page.getByRole('radio', { name: '10 minutes' })).toBeDisabled()
  await expect(page.getByText('Set by your administrator').first()).toBeVisible()
}
