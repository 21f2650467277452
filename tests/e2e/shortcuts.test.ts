import '#renderer/api/bridge.ts'
import type { Page } from '@playwright/test'
import { inAgency, makeAgency } from '../support/agency.ts'
import { longAlias, manyClients } from '../support/many-clients.ts'
import { test } from '../support/one-window.ts'
import { acknowledged, enrolled } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { at, goOn, goTo } from '../support/wizard.ts'

test('Ctrl+K finds by alias, reference code and name, and Enter opens the record', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, async (desk) => {
    await enrolled(desk, 'Copper Finch')
    await manyClients(desk, 12)
  })
  const { page } = await start()
  await unlock(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  for (const { typed, opens } of [
    { typed: 'copper', opens: 'Copper Finch' },
    { typed: 'CE-127', opens: 'Copper Finch' },
    { typed: 'featherstonehaugh-7', opens: longAlias(7) },
  ]) {
    const search = await openPalette(page)
    await search.fill(typed)
    await expect(page.getByRole('option').first()).toContainText(opens)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1, name: opens })).toBeFocused()
  }

  const search = await openPalette(page)
  const offers = page.getByRole('option')
  await expect(offers.filter({ hasText: 'Referrals' }).filter({ hasText: 'G R' })).toBeVisible()
  await search.fill('household')
  await expect(offers).toHaveCount(7)
  await expect(page.getByRole('group', { name: 'Clients' }).getByRole('option')).toHaveCount(7)
  await search.fill('nobody of that name')
  await expect(page.getByText('Nobody and nothing is called that.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Search/ })
    .click()
  await expect(page.getByRole('dialog').getByLabel('Search')).toBeFocused()
})

/** Opens search by its chord; the keyboard is in its box. */
async function openPalette(page: Page) {
  await page.keyboard.press('Control+k')
  const box = page.getByRole('dialog').getByLabel('Search')
  await expect(box).toBeFocused()
  return box
}

test('single letters go to the places, to what is due next and to where one stopped', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  await expect(page.getByRole('link', { name: 'Copper Finch' })).toBeVisible()

  for (const { letter, heading, path } of [
    { letter: 'r', heading: 'Referrals', path: '/referrals' },
    { letter: 'c', heading: 'Clients', path: '/clients' },
    { letter: 's', heading: 'Settings', path: '/settings' },
    { letter: 'h', heading: /\d/, path: '/' },
  ]) {
    await page.keyboard.press('g')
    await page.keyboard.press(letter)
    await at(page, heading)
    expect(new URL(page.url()).hash).toBe(`#${path}`)
  }
  await page.keyboard.press('n')
  await at(page, 'Copper Finch')

  // A letter that is typed stays in its box; R afterwards goes on with the draft that it made.
  await goTo(page, '/referrals/new')
  await page.getByRole('radio', { name: 'Phone' }).check()
  await goOn(page)
  await page.getByLabel('Reference code').pressSequentially('ghrn')
  await expect(page.getByLabel('Reference code')).toHaveValue('ghrn')
  await expect(page.getByRole('heading', { level: 1, name: 'What is its reference code?' })).toBeVisible()
  await goTo(page, '/clients')
  await page.getByLabel('Find a client').pressSequentially('gs')
  await expect(page.getByLabel('Find a client')).toHaveValue('gs')
  await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible()
  await goTo(page, '/settings/about')
  await at(page, 'Settings')
  await page.keyboard.press('r')
  await at(page, 'What is its reference code?')
})

test('letters do nothing once they are switched off in Settings', async ({ page }) => {
  await goTo(page, '/settings/safety')
  await page.getByRole('checkbox', { name: 'Use single letters as shortcuts' }).uncheck()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await goTo(page, '/clients')
  await at(page, 'Clients')
  for (const key of ['g', 'h', 'r', 'n']) await page.keyboard.press(key)
  await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeFocused()

  // The chords stay, and the letters come back when they are switched on.
  await openPalette(page)
  await page.keyboard.press('Escape')
  await goTo(page, '/settings/safety')
  await page.getByRole('checkbox', { name: 'Use single letters as shortcuts' }).check()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await goTo(page, '/clients')
  await at(page, 'Clients')
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await expect(page.getByText('Nothing waits for you')).toBeVisible()
})

for (const { how, hide } of [
  {
    how: 'Shift three times, while typing',
    hide: async (page: Page) => {
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift')
    },
  },
  { how: 'Ctrl+Shift+H', hide: (page: Page) => page.keyboard.press('Control+Shift+H') },
  { how: 'the button', hide: (page: Page) => page.getByRole('button', { name: 'Hide now' }).click() },
]) {
  test(`${how} hides everything, clears what was copied and locks`, async ({ page, apps }) => {
    const [app] = apps
    await page.getByRole('link', { name: 'Record a referral' }).click()
    await page.getByRole('radio', { name: 'E-mail' }).check()
    await goOn(page)
    await page.getByLabel('Reference code').fill('CE-2041')
    await app?.evaluate(({ clipboard }) => clipboard.writeText('CE-2041'))

    await hide(page)
    await expect(page.getByRole('heading', { name: 'Notes' })).toBeVisible()
    await expect(page.getByLabel('Note')).toHaveValue('')
    await expect(page.getByText(/CE-2041|Threshold|referral/i)).toHaveCount(0)
    expect(await page.title()).toBe('Notes')
    expect(
      await app?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.getTitle())),
    ).toEqual(['Notes'])
    expect(await app?.evaluate(({ clipboard }) => clipboard.readText())).toBe('')

    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(page.getByRole('heading', { name: 'Unlock your vault' })).toBeVisible()
    await expect(page.getByText('Hidden and locked. Unfinished work is kept')).toBeVisible()
    await unlock(page)
    await at(page, 'What is its reference code?')
    await expect(page.getByLabel('Reference code')).toHaveValue('CE-2041')
  })
}

test('hiding draws before anything is asked: the same key press that hides leaves nothing on the page', async ({
  page,
}) => {
  await expect(page.getByText('Nothing waits for you')).toBeVisible()
  const left = await page.evaluate(() => {
    for (const type of ['keydown', 'keyup', 'keydown', 'keyup', 'keydown', 'keyup']) {
      window.dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }))
    }
    return { words: document.body.innerText.trim(), title: document.title }
  })
  expect(left).toEqual({ words: '', title: 'Notes' })
  await expect(page.getByLabel('Note')).toBeVisible()
})

test('the button locks at once and says so', async ({ page }) => {
  await page.getByRole('button', { name: 'Lock' }).click()
  await expect(page.getByText('You locked the vault. Unfinished work is kept')).toBeVisible()
  await expect(page.getByRole('banner').getByRole('button')).toHaveCount(0)
  const reply = await page.evaluate(() => window.threshold.call('home.counts', undefined))
  expect(reply).toMatchObject({ ok: false, error: { code: 'locked' } })
})

test('? lists the keys, and Escape puts the list away', async ({ page }) => {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'What the keys do' })
  await expect(list.getByText('Go on where you stopped')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
})

test('Ctrl+Shift+L locks, while typing too', async ({ page }) => {
  await goTo(page, '/clients')
  await page.getByLabel('Find a client').fill('half a na')
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByText('You locked the vault')).toBeVisible()
  await expect(page.getByLabel('Sign-in name')).toBeVisible()
})
