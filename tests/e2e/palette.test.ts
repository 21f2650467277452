import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { inAgency, makeAgency } from '../support/agency.ts'
import { test } from '../support/one-window.ts'
import { acknowledged, referred } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { picture, sizeWindow } from '../support/window.ts'
import { at, goTo } from '../support/wizard.ts'

test('a screen reader hears what is selected, and how much was found', async ({ userData, start }) => {
  await makeAgency(userData)
  await inAgency(userData, async (desk) => {
    await acknowledged(desk, 'Copper Finch')
    await acknowledged(desk, 'Copper Lake')
  })
  const { app, page } = await start()
  await unlock(page)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const box = await open(page)
  await expect(box).not.toHaveAttribute('aria-activedescendant')
  expect((await labels(page)).length).toBeLessThanOrEqual(9)
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await expectSelected(page, 'Open what is due next')

  await box.fill('copper')
  await expect(page.getByRole('option', { name: 'Copper Finch' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('status').filter({ hasText: '2 found' })).toBeAttached()
  await page.keyboard.press('ArrowDown')
  await expectSelected(page, 'Copper Lake')
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expectSelected(page, 'Copper Finch')
  expect(await axeFindings(page)).toEqual([])
  await sizeWindow(app, 1024, 700)
  await picture(page, 'palette-1024')

  await box.fill('no such word')
  await expect(box).toHaveAttribute('aria-expanded', 'false')
  await expect(box).not.toHaveAttribute('aria-activedescendant')
})

test('it does what the keys do: go on, next due, help, lock, each with its key', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  await goTo(page, `/referrals/${referral_id}/contact`)
  await page.getByRole('button', { name: 'I have read this' }).click()
  await page.getByRole('radio', { name: 'In person' }).check()
  await page.getByText(/^Saved \d/).waitFor()
  await goTo(page, '/clients')
  await at(page, 'Clients')

  await open(page)
  const offers = page.getByRole('option')
  await expect(offers.filter({ hasText: 'Go on where you stopped' })).toContainText('Contact, Copper Finch')
  await expect(offers.filter({ hasText: 'Open what is due next' })).toContainText(
    'Make a first contact attempt, Copper Finch',
  )
  for (const [label, key] of [
    ['Go on where you stopped', 'R'],
    ['Open what is due next', 'N'],
    ['Home', 'G H'],
    ['What the keys do', '?'],
  ] as const) {
    await expect(offers.filter({ hasText: label }).locator('kbd')).toHaveText(key)
  }
  await choose(page, 'due next')
  await at(page, 'Copper Finch')
  await open(page)
  await choose(page, 'where you stopped')
  await at(page, 'How will you try to reach them?')
  await open(page)
  await choose(page, 'keys')
  await expect(page.getByRole('dialog', { name: 'What the keys do' })).toBeVisible()
  await page.keyboard.press('Escape')
  await open(page)
  await choose(page, 'lock the vault')
  await expect(page.getByText('You locked the vault')).toBeVisible()
})

test('undo is in it for as long as it is offered', async ({ userData, start }) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => referred(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  await open(page)
  await expect(page.getByRole('option', { name: 'Undo what you just did' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await goTo(page, `/referrals/${referral_id}/acknowledge`)
  await page.getByLabel('Date acknowledged', { exact: true }).fill('today')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Save acknowledgement' }).click()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await open(page)
  await expect(page.getByRole('option', { name: 'Undo what you just did' })).toBeVisible()
  await choose(page, 'undo')
  await goTo(page, `/referrals/${referral_id}`)
  await expect(page.getByText('Received, not acknowledged')).toBeVisible()
})

async function open(page: Page) {
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Search' })
  await expect(box).toBeFocused()
  return box
}

/** Types part of a label and takes the first that is offered. */
async function choose(page: Page, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search' }).fill(typed)
  await expect(page.getByRole('option', { selected: true })).toContainText(new RegExp(typed, 'i'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveCount(0)
}

function labels(page: Page): Promise<string[]> {
  return page.getByRole('option').allTextContents()
}

/** One option is selected, of this name, and the box points at it. */
async function expectSelected(page: Page, label: string): Promise<void> {
  const selected = page.getByRole('option', { selected: true })
  await expect(selected).toHaveCount(1)
  await expect(selected).toContainText(label)
  const id = (await selected.getAttribute('id')) ?? ''
  await expect(page.getByRole('combobox', { name: 'Search' })).toHaveAttribute('aria-activedescendant', id)
}

async function axeFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('[role="dialog"]')
    .analyze()
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)
}
