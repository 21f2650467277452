import { expectAccessible } from '../support/axe.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { Keyboard } from '../support/keyboard.ts'
import { test } from '../support/one-window.ts'
import { tried } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { summaryLines } from '../support/wizard.ts'

test('a contact is corrected by keyboard, and the referral follows', async ({ userData, start }) => {
  await makeAgency(userData)
  await inAgency(userData, (desk) => tried(desk, 'Copper Finch'))
  const { page } = await start()
  await unlock(page)
  const keys = new Keyboard(page)
  await keys.press('Copper Finch')
  await keys.at('Copper Finch')
  await expect(page.getByText('Trying to reach')).toBeVisible()
  await keys.press(/^Correct the try of/)
  await keys.goOn('When did you try?')
  await keys.goOn('How did you try to reach them?')
  await expectAccessible(page)
  await keys.choose('What happened?', 1)
  await keys.goOn('Is there anything to note?')
  await keys.at('When was the next try to be?')
  await keys.press('Continue')
  await keys.at('Why do you change it?')
  await keys.press('Continue')
  expect(await summaryLines(page)).toEqual(['Enter why you change this record'])
  await keys.type('Why do you change it\\?', 'It was another household')
  await keys.press('Continue')
  await keys.at('Check your answers')
  const changes = page.getByRole('heading', { name: 'What changes' }).locator('..')
  await expect(changes).toContainText('Reached: interested')
  await expect(changes).toContainText('In touch, intake next')
  await expectAccessible(page)
  await keys.press('Save correction')
  await keys.at('Contact corrected')
  await expectAccessible(page)

  await keys.press('Open the referral')
  await keys.at('Copper Finch')
  await expect(page.getByText('In touch, intake next')).toBeVisible()
  await keys.press('History')
  const act = page.getByRole('listitem').filter({ hasText: 'Corrected a contact' })
  await expect(act).toContainText('It was another household')
})
