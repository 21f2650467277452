import type { Page } from '@playwright/test'
import { test } from '../support/practice.ts'
import { expect } from '../support/threshold.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { at, goTo } from '../support/wizard.ts'

test('what would show more of a CE APR is looked for, chosen and taken back, by the keyboard alone', async ({
  practice: { page },
}) => {
  test.slow()
  await goTo(page, '/reports/ce-apr')
  await at(page, 'Coordinated Entry APR')
  const make = page.getByRole('button', { name: 'Make the report' })
  await make.press('Enter')
  await expect(page.getByText(/cross checks, all agree\.$/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('region', { name: 'The report to make' })).toBeFocused()
  await page.getByRole('link', { name: 'Give it to somebody' }).press('Enter')
  await at(page, 'Give the CE APR to somebody')
  await page.getByRole('radio', { name: 'Continuum of Care' }).press('Space')
  await page.getByRole('button', { name: 'Prepare it' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'What will leave' })).toBeFocused({ timeout: 60_000 })
  // How many show of them depends on how long the search may take; how many there are does not.
  const all = await numbersIn(page)

  const more = page.getByRole('button', { name: 'What would show more?' })
  await more.press('Enter')
  const place = page.getByRole('region', { name: 'Coarser ways' })
  await expect(place).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(place.getByRole('button', { name: 'Stop' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(more).toBeVisible({ timeout: 60_000 })
  await expect(place).toBeFocused()
  await expect(page.getByText('Stopped. Nothing was changed.')).toBeVisible()

  await page.keyboard.press('Tab')
  await expect(more).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'What can be chosen' })).toBeVisible({ timeout: 90_000 })
  await expect(place).toBeFocused()
  await lookAtScreen(page, 'what would show more')
  const choice = place.getByRole('listitem').first()
  const [words = ''] = (await choice.innerText()).split('\n')
  const promised = /^(?:At least )?[\d,]+ of ([\d,]+) numbers/m.exec(await choice.innerText())?.[1]
  await choice.getByRole('button', { name: `Choose this: ${words}` }).press('Enter')

  await expect(page.getByRole('heading', { name: 'Chosen so that more shows' })).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByRole('heading', { name: 'What will leave' })).toBeFocused()
  expect(String(await numbersIn(page))).toBe(promised?.replaceAll(',', ''))
  await lookAtScreen(page, 'what was chosen')

  await page.getByRole('button', { name: `Take back: ${words}` }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Chosen so that more shows' })).toHaveCount(0, {
    timeout: 60_000,
  })
  await expect(page.getByRole('heading', { name: 'What will leave' })).toBeFocused({ timeout: 60_000 })
  expect(await numbersIn(page)).toBe(all)
})

/** How many numbers the report has, shown or hidden. */
async function numbersIn(page: Page): Promise<number> {
  const words = await page.getByText(/^[\d,]+ of [\d,]+ numbers show\./).innerText()
  return Number((/ of ([\d,]+) /.exec(words)?.[1] ?? '').replaceAll(',', ''))
}
