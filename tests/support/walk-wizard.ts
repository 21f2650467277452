import { expect, type Page } from '@playwright/test'

/** How a page is answered, by its heading. A page not named here is answered with its first choice or left as it is. */
export type Answers = Readonly<Record<string, (page: Page) => Promise<void>>>

/**
 * Goes through a guided wizard from the page on screen to the one that shows all answers. `look` sees every page
 * before anything on it is answered.
 */
export async function walkWizard(
  page: Page,
  answers: Answers,
  look: (page: Page, heading: string) => Promise<void>,
): Promise<readonly string[]> {
  const seen: string[] = []
  const heading = page.getByRole('heading', { level: 1 })
  for (;;) {
    await expect(heading).toBeFocused()
    const title = await heading.innerText()
    if (title === 'Check your answers') return seen
    expect(seen, 'the wizard goes on').not.toContain(title)
    seen.push(title)
    await look(page, title)
    await (answers[title] ?? answerFirst)(page)
    await page.locator('form button[type="submit"]').click()
    await expect(heading.filter({ hasText: title })).toHaveCount(0)
  }
}

/** The first choice of a list or the first box of several, where nothing is chosen yet. */
async function answerFirst(page: Page): Promise<void> {
  for (const role of ['radio', 'checkbox'] as const) {
    const choices = page.locator('form').getByRole(role)
    if ((await choices.count()) === 0) continue
    if ((await choices.and(page.locator(':checked')).count()) > 0) return
    return choices.and(page.locator(':enabled')).first().check()
  }
}
