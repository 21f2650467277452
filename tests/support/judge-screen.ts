import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Running } from './threshold.ts'
import { atRest, picture, sizeWindow, sticksOut } from './window.ts'

/** What only the colors decide, and so has to be asked again in the dark. */
const ofColors = ['color-contrast', 'link-in-text-block']

/**
 * Judges what is on screen: axe finds nothing, light and dark; the page never scrolls sideways at 1024x700, nor with
 * the text twice as large. `npm run pictures` keeps a picture of each.
 */
export async function judgeScreen({ app, page }: Running, name: string): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await sizeWindow(app, 1280, 800)
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await atRest(page)
    const axe = new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'], iframes: false })
    const { violations } = await (scheme === 'light' ? axe : axe.withRules(ofColors)).analyze()
    const found = violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)
    expect(found, `${name}, ${scheme}`).toEqual([])
    await picture(page, `${name}-${scheme}`)
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await sizeWindow(app, 1024, 700)
  await expect.poll(() => sticksOut(page), `${name} at 1024x700`).toBeLessThanOrEqual(0)
  await picture(page, `${name}-1024`)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await expect.poll(() => sticksOut(page), `${name} at 200 %`).toBeLessThanOrEqual(0)
  await picture(page, `${name}-200`)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
}
