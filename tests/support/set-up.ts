import type { Page } from '@playwright/test'
import { dana, newAgency } from './agency.ts'
import type { Answers } from './walk-wizard.ts'
import { pick } from './wizard.ts'

/** How the set-up is answered for the agency of the tests. */
export const setUpAnswers: Answers = {
  'What is your organization called?': typed('What is your organization called?', newAgency.OrganizationName),
  'Which Continuum of Care are you in?': (page) =>
    pick(page, 'Which Continuum of Care are you in?', newAgency.CoCCode),
  'Which project receives referrals?': typed('Which project receives referrals?', newAgency.ProjectName),
  'What kind of project is it?': (page) => page.getByRole('radio', { name: 'Rapid rehousing' }).check(),
  'When did the project begin?': typed('When did the project begin?', '2 jan 2023'),
  'What is your name?': typed('What is your name?', dana.displayName),
  'Which name will you sign in with?': typed('Which name will you sign in with?', dana.signInName),
  'Choose your pass phrase': async (page) => {
    await page.getByLabel('Pass phrase', { exact: true }).fill(dana.passphrase)
    await page.getByLabel('Pass phrase, a second time').fill(dana.passphrase)
    await page.getByText('Strong: guessing it').waitFor()
  },
}

/** The recovery words on screen, in their order. */
export async function shownWords(page: Page): Promise<readonly string[]> {
  const items = page.getByRole('main').getByRole('list').getByRole('listitem')
  return (await items.allTextContents()).map((item) => item.replace(/^\d+/, ''))
}

/** The numbers of the words that are asked back. */
export async function askedWords(page: Page): Promise<readonly number[]> {
  const ids = await page.getByLabel(/^Word \d+$/).evaluateAll((boxes) => boxes.map((box) => box.id))
  return ids.map((id) => Number(id.replace(/\D+/, '')))
}

function typed(label: string, text: string): (page: Page) => Promise<void> {
  return (page) => page.getByLabel(label, { exact: true }).fill(text)
}
