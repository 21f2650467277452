import { inAgency, makeAgency } from '../support/agency.ts'
import { judgeScreen } from '../support/judge-screen.ts'
import { acknowledged } from '../support/referred.ts'
import { expect, test, unlock } from '../support/threshold.ts'
import { walkWizard } from '../support/walk-wizard.ts'
import { at, goOn, goTo, summaryOf } from '../support/wizard.ts'

test('a result on its way to the record: the answers, what is asked once more, done, stopped, locked', async ({
  start,
}) => {
  const running = await start()
  const { page } = running
  await page.getByRole('button', { name: 'Look around the practice vault' }).click()
  await expect(page.getByText(/open referrals/)).toBeVisible({ timeout: 60_000 })
  await goTo(page, '/referrals?list=to_resolve')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('link', { name: 'Record the result' }).click()
  await goOn(page)
  await goOn(page)
  await at(page, 'Check your answers')
  await judgeScreen(running, 'check-answers')
  await page.getByRole('button', { name: 'Save result' }).click()
  const saveWith = page.getByRole('button', { name: /^Save with/ })
  const done = page.getByRole('heading', { name: /^Recorded: successful/ })
  await saveWith.or(done).first().waitFor()
  if (await saveWith.isVisible()) {
    await judgeScreen(running, 'warnings')
    await saveWith.click()
  }
  await done.waitFor()
  await judgeScreen(running, 'done')

  await goTo(page, '/referrals?list=to_contact')
  await page.getByRole('table').getByRole('link').first().click()
  await page.getByRole('link', { name: 'It will not go ahead' }).click()
  await goOn(page)
  await expect(summaryOf(page)).toBeFocused()
  await judgeScreen(running, 'problem')

  await page.getByRole('button', { name: 'Lock' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await judgeScreen(running, 'locked')
})

test('a try to reach a household, page by page after the safety card; search and the list of keys over it', async ({
  userData,
  start,
}) => {
  await makeAgency(userData)
  const referral_id = await inAgency(userData, (desk) => acknowledged(desk, 'Copper Finch'))
  const running = await start()
  const { page } = running
  await unlock(page)
  await goTo(page, `/referrals/${referral_id}/contact`)
  const seen = await walkWizard(
    page,
    {
      'How will you try to reach them?': (here) => here.getByRole('radio', { name: 'In person' }).check(),
    },
    (_page, heading) => judgeScreen(running, `contact-${heading.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`),
  )
  expect(seen.length).toBeGreaterThanOrEqual(7)
  await judgeScreen(running, 'contact-check-answers')
  await page.getByRole('button', { name: 'Log this try' }).click()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  await judgeScreen(running, 'contact-done')

  await page.keyboard.press('Control+k')
  const search = page.getByRole('dialog').getByLabel('Search')
  await expect(search).toBeFocused()
  await judgeScreen(running, 'palette')
  await search.fill('copper')
  await expect(page.getByRole('option').first()).toContainText('Copper Finch')
  await judgeScreen(running, 'palette-found')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await goTo(page, '/clients')
  await at(page, 'Clients')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'What the keys do' })).toBeVisible()
  await judgeScreen(running, 'keys')
})
