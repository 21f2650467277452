import { judgeScreen } from '../support/judge-screen.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { beginIntake, test } from '../support/practice.ts'
import { screensOfRoute } from '../support/screens.ts'
import { expect } from '../support/threshold.ts'
import { goTo } from '../support/wizard.ts'

for (const [route, screens] of Object.entries(screensOfRoute)) {
  for (const { name, path } of screens) {
    test(`${name} (${route}) has no accessibility findings and fits at each size`, async ({ practice }) => {
      const { page, records } = practice
      if (name.startsWith('intake')) await beginIntake(page, records)
      await goTo(page, path(records))
      await expect(page).toHaveURL((url) => url.hash === `#${path(records)}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
      await judgeScreen(practice, name)
      await lookAtScreen(page, name)
    })
  }
}
