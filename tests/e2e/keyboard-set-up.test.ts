import { dana, newAgency } from '../support/agency.ts'
import { expectSeenFocus } from '../support/focus.ts'
import { Keyboard } from '../support/keyboard.ts'
import { askedWords, shownWords } from '../support/set-up.ts'
import { expect, test } from '../support/threshold.ts'

test('a new agency, by the keyboard alone: set up, hat put on, a project and a person added, a switch changed', async ({
  start,
}) => {
  const { page } = await start()
  const keys = new Keyboard(page)
  await keys.press('Set up my agency')
  for (const [question, text] of [
    ['What is your organization called?', newAgency.OrganizationName],
    ['Which Continuum of Care are you in?', newAgency.CoCCode],
    ['Which project receives referrals?', newAgency.ProjectName],
  ] as const) {
    await keys.at(question)
    await keys.tabTo(page.getByRole('textbox', { name: question }).or(page.getByRole('combobox')))
    await page.keyboard.type(text)
    await expectSeenFocus(page, question)
    if (text === newAgency.CoCCode) {
      await expect(page.getByRole('option', { name: text }).first()).toBeVisible()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    }
    await keys.press('Continue')
  }
  await keys.at('What kind of project is it?')
  await keys.tabTo(page.getByRole('radio'))
  await arrowTo(keys, 'Rapid rehousing')
  await keys.press('Continue')
  await keys.answer('When did the project begin?', 'When did the project begin\\?', '2 jan 2023')
  await keys.answer('What is your name?', 'What is your name\\?', dana.displayName)
  await keys.answer(
    'Which name will you sign in with?',
    'Which name will you sign in with\\?',
    dana.signInName,
  )
  await keys.at('Choose your pass phrase')
  await keys.type('Pass phrase', dana.passphrase)
  await keys.type('Pass phrase, a second time', dana.passphrase)
  await page.getByText('Strong: guessing it').waitFor()
  await keys.press('Continue')
  await keys.at('Check your answers')
  await keys.press('Make the vault')

  await keys.at('Your 24 recovery words')
  const words = await shownWords(page)
  await keys.press('I have written them down')
  await keys.at('Type three of the words back')
  for (const number of await askedWords(page)) await keys.type(`Word ${number}`, words[number - 1] ?? '')
  await keys.press('Confirm the words')
  await keys.at('Your vault is ready')
  await keys.press('Open the vault')

  await keys.at('Settings')
  await keys.tabTo(page.getByRole('group', { name: 'Workgroup' }).getByRole('radio'))
  await arrowTo(keys, /^Case manager/)
  await keys.press('Apply')
  await expect(page.getByText('Nothing waits for you')).toBeVisible()

  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await keys.at('Settings')
  await keys.press('Safety')
  await keys.tabTo(page.getByRole('checkbox', { name: 'Use single letters as shortcuts' }))
  await page.keyboard.press('Space')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await expectSeenFocus(page, 'a switch that was changed')

  await keys.press('People')
  await keys.press('Add a person')
  await keys.at('Add a person')
  await keys.type('Name', 'Maria Oduya')
  await keys.type('Sign-in name', 'maria')
  await keys.tabTo(page.getByRole('radio'))
  await arrowTo(keys, /^Case worker/)
  await keys.type('First pass phrase', 'cobalt heron satchel 31 lagoon')
  await keys.type('First pass phrase, a second time', 'cobalt heron satchel 31 lagoon')
  await page.getByText('Strong: guessing it').waitFor()
  await keys.press('Add this person')
  await expect(page.getByRole('table').getByRole('link', { name: 'Maria Oduya' })).toBeVisible()
  await keys.at('Settings')
})

/** Goes down a list of choices with the arrow key, which chooses as it goes. */
async function arrowTo({ page }: Keyboard, name: string | RegExp): Promise<void> {
  const choice = page.getByRole('radio', { name }).first()
  await page.keyboard.press('Space')
  for (let presses = 0; presses < 12 && !(await choice.isChecked()); presses += 1)
    await page.keyboard.press('ArrowDown')
  await expect(choice).toBeFocused()
  await expectSeenFocus(page, String(name))
}
