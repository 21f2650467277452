import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { lookIn } from './window.ts'

/** What only the colors decide, and so has to be asked again in the dark. */
const ofColors = ['color-contrast', 'link-in-text-block']

/** Nothing on the page as it stands is an accessibility finding, in light and in dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const scheme of ['dark', 'light'] as const) {
    await lookIn(page, scheme)
    expect(await findings(page, scheme), scheme).toEqual([])
  }
}

/** What axe finds on the page as it stands, by rule and place. In the dark it is asked only what colors decide. */
export async function findings(page: Page, scheme: 'light' | 'dark' = 'light'): Promise<readonly string[]> {
  // Its source is half a megabyte, and a document that has it keeps it.
  const isThere = await page.evaluate(() => 'axe' in window)
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: 'true' } : {}) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], iframes: false })
  const { violations } = await (scheme === 'light' ? axe : axe.withRules(ofColors)).analyze()
  return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)
}
