import { expectSeenFocus, tabThroughMain } from '../support/focus.ts'
import { beginIntake, test } from '../support/practice.ts'
import { screensOfRoute } from '../support/screens.ts'
import { expect } from '../support/threshold.ts'
import { sizeWindow } from '../support/window.ts'
import { goTo } from '../support/wizard.ts'

for (const [route, screens] of Object.entries(screensOfRoute)) {
  test(`${route}: the keyboard begins at the heading, and each control it comes to is in sight and marked`, async ({
    practice: { app, page, records },
  }) => {
    await sizeWindow(app, 1024, 700)
    for (const { name, path } of screens) {
      if (name.startsWith('intake')) await beginIntake(page, records)
      await goTo(page, path(records))
      await expect(page).toHaveURL((url) => url.hash === `#${path(records)}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      await tabThroughMain(page, name)
      // A page that stays, with another list or tab in it, leaves the keyboard where it is.
      await goTo(page, name === 'not-found' ? '/settings/about' : '/nowhere')
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    }
  })
}

test('the bars above the page: skip link, the places, the hat, search, hide and lock', async ({
  practice: { page },
}) => {
  await goTo(page, '/settings/about')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('link', { name: 'Skip to the page' }).focus()
  for (let seen = 0; seen < 8; seen += 1) {
    await page.keyboard.press('Tab')
    await expectSeenFocus(page, 'the bars')
  }
  await expect(page.getByRole('banner').getByRole('button', { name: 'Lock' })).toBeFocused()
})
