import { judgeScreen } from '../support/judge-screen.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { openScreen, test } from '../support/practice.ts'
import { screensOfRoute } from '../support/screens.ts'

for (const [route, screens] of Object.entries(screensOfRoute)) {
  for (const screen of screens) {
    const { name } = screen
    test(`${name} (${route}) has no accessibility findings and fits at each size`, async ({ practice }) => {
      await openScreen(practice, screen)
      await judgeScreen(practice, name)
      await lookAtScreen(practice.page, name)
    })
  }
}
