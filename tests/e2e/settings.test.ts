import type { Page } from '@playwright/test'
import { dana, inAgency, makeAgency } from '../support/agency.ts'
import { test } from '../support/one-window.ts'
import { acknowledged } from '../support/referred.ts'
import { expect, signIn, unlock } from '../support/threshold.ts'
import { at, goOn, goTo, sentenceAt, summaryLines } from '../support/wizard.ts'

test('the hat governs what may be written: a new project is added and worn, and the first one is read only', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  await goTo(page, '/settings/agency')
  await page.getByRole('link', { name: 'Add a project' }).click()
  await addProject(page)
  await at(page, 'Juniper House is added')
  await page.getByRole('link', { name: 'Go to Your hat' }).click()

  await expect(page.getByRole('button', { name: 'Apply' })).toBeDisabled()
  await page.getByRole('radio', { name: 'Juniper House' }).check()
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByText('You are now working as Case manager at Juniper House.')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Juniper House')
  await goTo(page, '/')
  await expect(page.getByText('Nothing waits for you')).toBeVisible()

  for (const path of ['', '/contact', '/intake', '/unsuccessful', '/amend']) {
    await goTo(page, `/referrals/${referral_id}${path}`)
    await expect(
      page
        .getByRole('main')
        .getByText(/Juniper Rapid Re-housing/)
        .first(),
      path,
    ).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: 'Open Settings' }), path).toBeVisible()
    await expect(page.getByRole('button', { name: /^Continue$|^Save|^I have read/ }), path).toHaveCount(0)
  }
})

/** One question a page, to the end. */
async function addProject(page: Page): Promise<void> {
  await expect(page.getByRole('radio', { name: 'Juniper Gate Advocacy' })).toBeChecked()
  await goOn(page)
  await page.getByLabel('What is the project called?', { exact: true }).fill('Juniper Rapid Re-housing')
  await goOn(page)
  expect(await summaryLines(page)).toHaveLength(1)
  await page.getByLabel('What is the project called?', { exact: true }).fill('Juniper House')
  await goOn(page)
  await page.getByRole('radio', { name: 'Transitional housing' }).check()
  await goOn(page)
  await page.getByLabel('When did the project begin?', { exact: true }).fill('1 july 2024')
  await goOn(page)
  await at(page, 'Which Continuum of Care is it in?')
  await goOn(page)
  await at(page, 'Who pays for it?')
  await goOn(page)
  await page.getByRole('radio', { name: 'Yes, it receives referrals' }).check()
  await goOn(page)
  await at(page, 'Check your answers')
  await page.getByRole('button', { name: 'Add the project' }).click()
}

test('the pass phrase is changed: the old one then opens nothing', async ({ page }) => {
  const next = 'walnut ferry mosaic 27 quarry'
  await goTo(page, '/settings/vault')
  await page.getByRole('link', { name: 'Change my pass phrase' }).click()
  await page.getByLabel('Pass phrase of today').fill('not this one at all')
  await page.getByLabel('New pass phrase', { exact: true }).fill(next)
  await page.getByLabel('New pass phrase, a second time').fill(next)
  await page.getByRole('button', { name: 'Change it' }).click()
  await summaryLines(page)
  await expect(sentenceAt(page, 'current')).toBeVisible()
  await page.getByLabel('Pass phrase of today').fill(dana.passphrase)
  await page.getByRole('button', { name: 'Change it' }).click()
  await at(page, 'Your pass phrase is changed')

  await page.getByRole('button', { name: 'Lock' }).click()
  await signIn(page)
  expect(await summaryLines(page)).toHaveLength(1)
  await signIn(page, next)
  await expect(page.getByRole('banner')).toContainText('Case manager')
})

test('the look and the intake’s questions follow their switches, and stay after a lock', async ({ page }) => {
  await goTo(page, '/settings/safety')
  await page.getByRole('radio', { name: 'Dark', exact: true }).check()
  const root = page.locator('html')
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.getByRole('radio', { name: '2 minutes' }).check()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await goTo(page, '/settings/agency')
  await expect(
    page.getByRole('checkbox', { name: 'Ask for Social Security numbers at intake' }),
  ).not.toBeChecked()
  await page.getByRole('checkbox', { name: 'Ask for Social Security numbers at intake' }).check()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Lock' }).click()
  await expect(page.getByRole('heading', { name: 'Unlock your vault' })).toBeVisible()
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await unlock(page)
  await goTo(page, '/settings/agency')
  await expect(
    page.getByRole('checkbox', { name: 'Ask for Social Security numbers at intake' }),
  ).toBeChecked()
  await goTo(page, '/settings/safety')
  await expect(page.getByRole('radio', { name: '2 minutes' })).toBeChecked()
})

test('all of the vault is read and found sound, with its place on the disk', async ({ page, userData }) => {
  await goTo(page, '/settings/vault')
  await page.getByRole('button', { name: 'Check the vault' }).click()
  await expect(page.getByText('All of it was read, and all of it is sound.')).toBeVisible()
  await expect(page.getByText(userData)).toBeVisible()
})

test('new recovery words ask who one is, and only typing them back ends the reminder', async ({ page }) => {
  await goTo(page, '/settings/vault/recovery-words')
  await page.getByLabel('Your pass phrase').fill('somebody else’s guess 12')
  await page.getByRole('button', { name: 'Make new words' }).click()
  await summaryLines(page)
  await page.getByLabel('Your pass phrase').fill(dana.passphrase)
  await page.getByRole('button', { name: 'Make new words' }).click()
  await at(page, 'Your 24 recovery words')

  await goTo(page, '/')
  const reminder = page.getByText('Nobody has confirmed the recovery words yet')
  await expect(reminder).toBeVisible()
  await page.getByRole('link', { name: 'Make new words' }).click()
  await page.getByLabel('Your pass phrase').fill(dana.passphrase)
  await page.getByRole('button', { name: 'Make new words' }).click()
  await at(page, 'Your 24 recovery words')
  const items = page.getByRole('main').locator('ol li')
  const words = (await items.allTextContents()).map((item) => item.replace(/^\d+/, ''))
  await page.getByRole('button', { name: 'I have written them down' }).click()
  for (const box of await page.getByLabel(/^Word \d+$/).all()) {
    const number = Number((await box.getAttribute('id'))?.replace(/\D+/, ''))
    await box.fill(words[number - 1] ?? '')
  }
  await page.getByRole('button', { name: 'Confirm the words' }).click()
  await at(page, 'The new recovery words are confirmed')
  await goTo(page, '/')
  await expect(page.getByText('Nothing waits for you')).toBeVisible()
  await expect(reminder).toHaveCount(0)
})

test('a choice never falls back to what it was while it is being saved', async ({ page }) => {
  await goTo(page, '/settings/safety')
  const choice = page.getByRole('radio', { name: 'Step by step' })
  await choice.evaluate((box: HTMLInputElement) => {
    const own =
      Object.getOwnPropertyDescriptor(box, 'checked') ??
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked')
    Object.defineProperty(box, 'checked', {
      configurable: true,
      get: () => own?.get?.call(box) as unknown,
      set: (checked: boolean) => {
        box.dataset['shown'] = `${box.dataset['shown'] ?? ''} ${checked}`
        own?.set?.call(box, checked)
      },
    })
  })
  for (let turn = 0; turn < 15; turn += 1) {
    await choice.evaluate((box) => delete box.dataset['shown'])
    await choice.check()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await expect(choice).toBeChecked()
    const shown = ((await choice.getAttribute('data-shown')) ?? '').trim().split(' ')
    expect(shown).toContain('true')
    expect(shown.slice(shown.indexOf('true'))).not.toContain('false')
    await page.getByRole('radio', { name: 'One at a time' }).check()
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  }
})
