import type { Page } from '@playwright/test'
import { inAgency, makeAgency } from '../support/agency.ts'
import { longAlias, manyClients } from '../support/many-clients.ts'
import { test } from '../support/one-window.ts'
import { enrolled } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { picture, sizeWindow, sticksOut } from '../support/window.ts'
import { goTo } from '../support/wizard.ts'

test('a client is found by alias, by reference code and by name, and what found her is said', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, async (desk) => {
    await enrolled(desk, 'Copper Finch')
    await enrolled(desk, 'Amber Lake')
    await manyClients(desk, 3)
  })
  const { page } = await start()
  await unlock(page)
  await goTo(page, '/clients')
  const box = page.getByLabel('Find a client')
  const rows = page.getByRole('table').locator('tbody tr')

  for (const { typed, alias, by } of [
    { typed: 'copper', alias: 'Copper Finch', by: '' },
    { typed: 'FIN', alias: 'Copper Finch', by: '' },
    { typed: 'ce-127', alias: 'Copper Finch', by: 'Reference code CE-127' },
    { typed: 'featherstonehaugh-2', alias: longAlias(2), by: 'Name' },
  ]) {
    await box.fill(typed)
    await expect(rows.first().getByRole('link')).toHaveText(alias)
    const foundBy = page.getByRole('columnheader', { name: 'Found by' })
    await expect(foundBy).toHaveCount(by === '' ? 0 : 1)
    if (by !== '') await expect(rows.first().getByRole('cell').first()).toHaveText(by)
  }

  await box.fill('nobody of that name')
  await expect(
    page.getByText('Nobody is called that. Try the alias, the reference code or a name.'),
  ).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Nobody found' })).toBeAttached()

  await box.fill('copper')
  await rows.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Copper Finch' })).toBeFocused()
  expect(page.url()).not.toMatch(/copper/i)
})

test('a thousand clients with names of 60 characters: few rows are drawn, all are reached, nothing sticks out', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  await inAgency(userData, (desk) => manyClients(desk, 1000))
  const { app, page } = await start()
  await unlock(page)
  await sizeWindow(app, 1024, 700)
  await goTo(page, '/clients')
  const table = page.getByRole('table', { name: 'Clients by alias' })
  await expect(table).toHaveAttribute('aria-rowcount', '1001')
  expect(await drawn(page)).toBeLessThan(60)
  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0)
  await lookOfLongNames(page, 'clients-long-names-1024')

  // By the keyboard: one Tab stop, then to the last row and back.
  const first = page.getByRole('link', { name: longAlias(1) })
  await first.focus()
  await page.keyboard.press('End')
  await expect(page.getByRole('link', { name: longAlias(1000) })).toBeFocused()
  await expect(page.getByRole('link', { name: longAlias(1000) })).toBeInViewport()
  expect(await drawn(page)).toBeLessThan(60)
  await page.keyboard.press('Home')
  await expect(first).toBeFocused()

  // By the wheel: the middle is there when it is looked at.
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight / 2))
  await expect(page.getByRole('link', { name: longAlias(500) })).toBeInViewport()
  expect(await drawn(page)).toBeLessThan(60)

  await goTo(page, '/')
  await goTo(page, '/clients')
  const box = page.getByLabel('Find a client')
  await box.fill('household 0777')
  await expect(page.getByRole('link', { name: longAlias(777) })).toBeVisible()
  await lookOfLongNames(page, 'search-long-names-1024')
  await page.getByRole('link', { name: longAlias(777) }).click()
  await expect(page.getByRole('heading', { level: 1, name: longAlias(777) })).toBeFocused()
  expect(await sticksOut(page)).toBeLessThanOrEqual(0)
  await picture(page, 'client-long-name-1024')
})

/** How many rows are in the document. */
function drawn(page: Page): Promise<number> {
  return page.locator('tbody tr[data-row]').count()
}

/** Long names end in an ellipsis on one line, whole under the pointer; the window does not scroll sideways. */
async function lookOfLongNames(page: Page, shot: string): Promise<void> {
  expect(await sticksOut(page)).toBeLessThanOrEqual(0)
  const rows = page.locator('tbody tr[data-row]')
  const heights = await rows.evaluateAll((all) =>
    all.map((row) => Math.round(row.getBoundingClientRect().height)),
  )
  expect(Math.max(...heights)).toBeLessThanOrEqual(48)
  const name = rows.first().locator('[title]').first()
  expect((await name.getAttribute('title'))?.length).toBe(60)
  const { cut, overflow } = await name.evaluate((element) => ({
    cut: element.scrollWidth > element.clientWidth,
    overflow: getComputedStyle(element).textOverflow,
  }))
  if (cut) expect(overflow).toBe('ellipsis')
  await picture(page, shot)
}
