import { expect } from '@playwright/test'
import { findings } from './axe.ts'
import type { Running } from './threshold.ts'
import { lookIn, picture, sizeWindow, sticksOut, textSize } from './window.ts'

/**
 * Judges what is on screen: axe finds nothing, light and dark; the page never scrolls sideways at 1024x700, nor with
 * the text twice as large, whichever of the two came first: a layout may settle otherwise on another way.
 * `npm run pictures` keeps a picture of each.
 */
export async function judgeScreen({ app, page }: Running, name: string): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await sizeWindow(app, 1280, 800)
  for (const scheme of ['dark', 'light'] as const) {
    await lookIn(page, scheme)
    expect(await findings(page, scheme), `${name}, ${scheme}`).toEqual([])
    await picture(page, `${name}-${scheme}`)
  }
  await textSize(page, 200)
  await fits('at 1280x800 with the text at 200 %')
  await sizeWindow(app, 1024, 700)
  await fits('made smaller to 1024x700 with the text at 200 %')
  await textSize(page, 100)
  await fits('at 1024x700')
  await picture(page, `${name}-1024`)
  await textSize(page, 200)
  await fits('at 1024x700 with the text made larger to 200 %')
  await picture(page, `${name}-200`)
  await textSize(page, 100)

  async function fits(how: string): Promise<void> {
    await expect.poll(() => sticksOut(page), `${name} ${how}`).toBeLessThanOrEqual(0)
  }
}
