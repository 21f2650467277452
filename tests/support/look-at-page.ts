import { expect, type Page } from '@playwright/test'

/** What can be pressed, chosen or typed into. A radio or a box is pressed by its whole row. */
const targets =
  'button, a[href], input:not([type="radio"], [type="checkbox"]), textarea, select, summary, label:has(input[type="radio"], input[type="checkbox"])'

/** The least size of a target, in CSS pixels: WCAG 2.2 asks for 24, we use 36 for what stands by itself. */
const least = 24

/** Targets smaller than 24 by 24 pixels; a link inside a sentence is as high as its line. */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ([selector, size]) =>
      [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
        const { width, height } = element.getBoundingClientRect()
        const isThere = element.checkVisibility() && width > 2 && height > 2
        const isInSentence = element.tagName === 'A' && getComputedStyle(element).display === 'inline'
        return isThere && !isInSentence && (width < size || height < size)
          ? [`${element.tagName} "${(element.innerText || element.ariaLabel) ?? ''}" ${width}x${height}`]
          : []
      }),
    [targets, least] as const,
  )
}

/** Buttons, boxes and the rail's links lower than the 36 pixels we promise ourselves. */
export function lowControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'nav a[href], form button, header button, main input[type="text"], main input[type="password"], main textarea',
      ),
    ].flatMap((element) => {
      const { height, width } = element.getBoundingClientRect()
      return element.checkVisibility() && width > 2 && height < 36
        ? [`${element.tagName} "${(element.innerText || element.ariaLabel) ?? ''}" ${height}`]
        : []
    }),
  )
}

/** The questions of a guided page that stop it when left open: parts, ticks and optional ones left aside. */
export function questionsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('form fieldset > legend, form label[for]:not(fieldset label)')]
      .filter((label) => {
        const frame = label.closest('fieldset') ?? label.parentElement
        const isTick =
          frame?.querySelector('input[type="checkbox"]') !== null && frame?.tagName === 'FIELDSET'
        return !isTick && !label.innerText.endsWith('(optional)')
      })
      .map((label) => label.innerText.trim()),
  )
}

/** Why the focused control cannot be seen whole at its middle; null when it can. */
export function whatCoversFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (!(focused instanceof HTMLElement) || focused === document.body) return null
    const shown = focused.closest('label') ?? focused
    const { left, top, width, height } = shown.getBoundingClientRect()
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    if (hit !== null && (shown.contains(hit) || hit.contains(shown))) {
      return hit.contains(shown) && !shown.contains(hit) && hit.tagName !== 'LABEL'
        ? `${shown.innerText} lies behind ${hit.tagName}`
        : null
    }
    return `${shown.innerText || (shown.ariaLabel ?? '')} is covered by ${hit?.className ?? 'the edge of the window'}`
  })
}

/** What every screen of the application holds to: one main heading, a neutral title, targets that can be hit. */
export async function lookAtScreen(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }), name).toHaveCount(1)
  expect(await page.title(), name).toBe('Threshold')
  await expect.poll(() => smallTargets(page), name).toEqual([])
  await expect.poll(() => lowControls(page), name).toEqual([])
}
