import { expect, type Page } from '@playwright/test'
import { whatCoversFocus } from './look-at-page.ts'

/** What somebody without a mouse needs of the control she is on: that it is there, in the window, and marked. */
export async function expectSeenFocus(page: Page, where: string): Promise<void> {
  expect(await nameOfFocus(page), `${where}: the keyboard is on something`).not.toBeNull()
  const what = `${where}: ${await nameOfFocus(page)}`
  expect(await whatCoversFocus(page), what).toBeNull()
  expect(await hasRing(page), `${what} shows that it has the keyboard`).toBe(true)
}

/** Tabs through the page's content to its end; answers how many controls it has. */
export async function tabThroughMain(page: Page, where: string): Promise<number> {
  for (let seen = 0; ; seen += 1) {
    expect(seen, `${where} lets the keyboard out`).toBeLessThan(most)
    await page.keyboard.press('Tab')
    if (!(await page.evaluate(() => document.activeElement?.matches('main *') ?? false))) return seen
    await expectSeenFocus(page, where)
  }
}

const most = 150

function nameOfFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { activeElement } = document
    if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return null
    const words = activeElement.closest('label')?.innerText ?? activeElement.innerText
    return `${activeElement.tagName} ${activeElement.id} ${words}`
  })
}

/** An outline around the control, its mark, or the row, card or box that stands for it. */
function hasRing(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const shown = [document.activeElement?.nextElementSibling]
    for (let at = document.activeElement; at !== null; at = at.parentElement) shown.push(at)
    return shown.some((element) => {
      if (!element) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const { width, height } = element.getBoundingClientRect()
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && width > 2 && height > 2
    })
  })
}
