import { expectSeenFocus, tabThroughMain } from '../support/focus.ts'
import { openScreen, test } from '../support/practice.ts'
import { screensOfRoute } from '../support/screens.ts'
import { expect } from '../support/threshold.ts'
import { sizeWindow } from '../support/window.ts'
import { goAnew } from '../support/wizard.ts'

for (const [route, screens] of Object.entries(screensOfRoute)) {
  test(`${route}: the keyboard begins at the heading, and each control it comes to is in sight and marked`, async ({
    practice,
  }) => {
    await sizeWindow(practice.app, 1024, 700)
    for (const screen of screens) {
      await openScreen(practice, screen)
      await tabThroughMain(practice.page, screen.name)
    }
  })
}

test('the bars above the page: skip link, the places, the hat, search, hide and lock', async ({
  practice: { page },
}) => {
  await goAnew(page, '/settings/about')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('link', { name: 'Skip to the page' }).focus()
  for (let seen = 0; seen < 10; seen += 1) {
    await page.keyboard.press('Tab')
    await expectSeenFocus(page, 'the bars')
  }
  await expect(page.getByRole('banner').getByRole('button', { name: 'Lock' })).toBeFocused()
})
