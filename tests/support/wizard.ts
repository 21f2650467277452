import { expect, type Locator, type Page } from '@playwright/test'

/** Goes on from the question on screen. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** The page's one main heading, which has the keyboard once its page is there. */
export async function at(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeFocused()
}

/** Goes to an address of the application, as a link would. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)
}

/** As `goTo`, and arrives also where the window stands there already: a page that is come to has the keyboard. */
export async function goAnew(page: Page, path: string): Promise<void> {
  if (new URL(page.url()).hash === `#${path}`) {
    await goTo(page, path === '/' ? '/settings' : '/')
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  }
  await goTo(page, path)
}

/** Chooses out of a long list by typing a few letters of it. */
export async function pick(page: Page, label: string, letters: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(letters)
  await page.getByRole('option', { name: letters }).first().click()
}

/** What the error summary says, line by line; it has the keyboard. */
export async function summaryLines(page: Page): Promise<readonly string[]> {
  await expect(summaryOf(page)).toBeFocused()
  return summaryOf(page).getByRole('listitem').allTextContents()
}

/** The error summary of the page. */
export function summaryOf(page: Page): Locator {
  return page.getByRole('alert', { name: 'There is a problem' })
}

/** The sentence at the field that answers a path. */
export function sentenceAt(page: Page, path: string): Locator {
  return page.locator(`[id="field-${path}-error"]`)
}

/** Waits until the draft says that it is stored. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d/)).toBeVisible()
}
