import type { Page } from '@playwright/test'
import { expect, test, unlock } from '../support/threshold.ts'
import { ask } from '../support/bridge.ts'
import { makeAgency } from '../support/agency.ts'
import { goTo } from '../support/wizard.ts'

test('a newcomer is in the practice vault with one click, and each count on Home is its list', async ({
  start,
}) => {
  const { page } = await start()
  await page.getByRole('button', { name: 'Look around the practice vault' }).click()
  await expect(page.getByText('12 open referrals, 3 overdue')).toBeVisible()
  await expect(page.getByText('Practice vault: invented people')).toBeVisible()

  const tiles = page.getByRole('navigation', { name: 'Referrals by what they wait for' }).getByRole('link')
  await expect(tiles).toHaveCount(6)
  const counts = (await tiles.allTextContents()).map(readTile)
  const open = counts.filter(({ label }) => label !== 'Overdue').reduce((sum, { count }) => sum + count, 0)
  expect(open).toBe(12)
  expect(counts.find(({ label }) => label === 'Overdue')?.count).toBe(3)

  for (const [place, { count }] of counts.entries()) {
    expect(count, 'every list of the practice vault has something to show').toBeGreaterThan(0)
    await tiles.nth(place).click()
    await theListHolds(page, count)
    await goTo(page, '/')
  }
})

/** The number and the words of a tile: '3Overdue'. */
function readTile(text: string): { readonly count: number; readonly label: string } {
  const { count, label = '' } = /^(?<count>\d+)(?<label>.+)$/.exec(text)?.groups ?? {}
  return { count: Number(count), label }
}

/** The list has as many rows as were counted, its tab says so too, and a row opens its record. */
async function theListHolds(page: Page, count: number): Promise<void> {
  const rows = page.getByRole('table').locator('tbody tr')
  await expect(rows).toHaveCount(count)
  const tab = page.getByRole('navigation', { name: 'Lists of referrals' }).locator('[aria-current="page"]')
  await expect(tab).toContainText(String(count))

  const link = rows.first().getByRole('link')
  const alias = await link.innerText()
  await rows.first().getByRole('cell').last().click()
  await expect(page.getByRole('heading', { level: 1, name: alias })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'On record' })).toBeVisible()
}

test('what is due next is said in words with its day and a sign, and opens its referral', async ({
  start,
}) => {
  const { page } = await start()
  await page.getByRole('button', { name: 'Look around the practice vault' }).click()
  await untilMade(page)
  const due = page.getByRole('region', { name: 'Due next' }).getByRole('listitem')
  await expect(due.first()).toBeVisible()
  const lines = await due.all()
  expect(lines.length).toBeGreaterThan(6)
  for (const line of lines) {
    const label = line.locator('[data-urgency]')
    await expect(label).toHaveText(
      /^(Today|In \d+ (working )?days? \(\w{3} \d{1,2} \w+\)|Overdue by \d+ days? \(since \w{3} \d{1,2} \w+\))$/,
    )
    await expect(label.locator('svg')).toHaveCount(1)
  }
  // The sign differs with how pressing it is, so that nothing hangs on colour alone.
  const overdue = due.filter({ hasText: 'Overdue' }).first().locator('[data-urgency] svg')
  const later = due.filter({ hasText: 'In ' }).last().locator('[data-urgency] svg')
  expect(await overdue.getAttribute('class')).not.toBe(await later.getAttribute('class'))

  const alias = await due.first().getByRole('link').locator('[title]').innerText()
  await due.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: alias })).toBeFocused()
})

test('the practice vault is started anew from Settings and from the lock screen, after asking', async ({
  userData,
  start,
}) => {
  test.setTimeout(180_000)
  const { page } = await start()
  await expect(page.getByRole('button', { name: 'Start the practice vault anew' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Look around the practice vault' }).click()
  await untilMade(page)

  await leaveATrace(page)
  await goTo(page, '/settings/vault')
  await page.getByRole('button', { name: 'Start the practice vault anew' }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  expect(await hasTrace(page)).toBe(true)
  await page.getByRole('button', { name: 'Start the practice vault anew' }).click()
  await page.getByRole('button', { name: 'Start anew', exact: true }).click()
  await untilMade(page)
  expect(await hasTrace(page)).toBe(false)

  await leaveATrace(page)
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await makeAgency(userData)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Unlock your vault' })).toBeVisible()
  await page.getByRole('button', { name: 'Start the practice vault anew' }).click()
  await page.getByRole('button', { name: 'Start anew', exact: true }).click()
  await untilMade(page)
  expect(await hasTrace(page)).toBe(false)
  await page.getByRole('button', { name: 'Lock', exact: true }).click()
  await unlock(page)
  await expect(page.getByRole('banner')).toContainText('Juniper Rapid Re-housing')
})

/** Something done in the practice vault that a new one does not have. */
async function leaveATrace(page: Page): Promise<void> {
  await ask(page, 'settings.save', { lockAfterMinutes: 9 })
  expect(await hasTrace(page)).toBe(true)
}

async function hasTrace(page: Page): Promise<boolean> {
  const { lockAfterMinutes } = await ask<{ lockAfterMinutes: number }>(page, 'settings.get')
  return lockAfterMinutes === 9
}

/** Making a practice vault takes as long as the machine needs. */
async function untilMade(page: Page): Promise<void> {
  await expect(page.getByText('12 open referrals, 3 overdue')).toBeVisible({ timeout: 60_000 })
}
