import type { Page } from '@playwright/test'
import { inAgency, makeAgency } from '../support/agency.ts'
import { findings } from '../support/axe.ts'
import { Keyboard } from '../support/keyboard.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/one-window.ts'
import { todayHere } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'
import { sentenceAt } from '../support/wizard.ts'

test('a household calls, starts Coordinated Entry under a code name, and is safe after one conversation', async ({
  userData,
  start,
  quit,
}) => {
  await makeAgency(userData)
  const { page } = await start()
  await unlock(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const keys = new Keyboard(page)
  await keys.press('Start Coordinated Entry')

  await keys.choose('Is this household new to you?', 1)
  await keys.answer('What will you call the head of household?', 'Alias', 'Velvet Mesa')
  await keys.at('Who is with them?')
  await keys.press('Add somebody new')
  const alias = page.getByLabel('Alias', { exact: true })
  await expect(alias).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Quick Tulip')
  await keys.type('Relationship to the head', 'Child')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await look(page, 'people')
  await keys.press('Continue')
  await keys.answer('On which day did they come?', 'Start date', 'today')
  await keys.at('Which access point did they come to?')
  await page.keyboard.press('1')
  await keys.type('Name of the access point', 'County helpline')
  await look(page, 'access point')
  await page.keyboard.press('Enter')
  await keys.choose('How did they come?', 2)
  await keys.at('Check your answers')
  await expect(page.getByText('Quick Tulip: Child')).toBeVisible()
  await look(page, 'check answers')
  await keys.press('Start Coordinated Entry')
  await keys.at('Coordinated Entry started')
  await look(page, 'done')

  await keys.press('Record where they live now')
  await keys.at('Where Velvet Mesa lives now')
  await choose(keys, 'Where they live on that day', 'Staying or living in a friend')
  await tick(keys, 'Do they have to leave there within 14 days?', 'Yes')
  await tick(keys, 'Do they know another place to go?', 'No')
  await tick(keys, 'Do they have means or people to help them get a place?', 'Yes')
  await tick(keys, 'Did they have a home of their own in the last 60 days?', 'No')
  await tick(keys, 'Did they move two or more times in the last 60 days?', 'Yes')
  await look(page, 'living situation')
  await keys.press('Save')
  await keys.at('Where they live now is recorded')
  await keys.press('Open the record')

  await keys.at(/Velvet Mesa/)
  await expect(page.getByText('County helpline')).toBeVisible()
  await look(page, 'record')
  await keys.press('Rapid resolution')
  await keys.choose('Where are they now?', 1)
  await keys.goOn('On which day did you speak with them?')
  await keys.at('What would help them most?')
  await keys.type('What would help them most\\?', 'A ride and a call to an aunt')
  await keys.press('Continue')
  await keys.at('Where could they stay?')
  await keys.type('Where could they stay\\?', 'With an aunt in the next town')
  await keys.press('Continue')
  await expect(sentenceAt(page, 'saysSafe')).toContainText('only they can tell whether it is safe')
  await tick(keys, 'Do they say it is safe?', 'Yes, they say it is safe')
  await keys.press('Continue')
  await keys.goOn('What was tried?')
  await keys.choose('What did it come to?', 1)
  await keys.choose('Does Coordinated Entry end for them?', 1)
  await keys.goOn('On which day does Coordinated Entry end?')
  await keys.at('Where do they go?')
  await keys.type('Destination', 'Staying or living with family, permanent')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await keys.press('Continue')
  await keys.at('Check your answers')
  await keys.press('Save conversation')
  await keys.at('Conversation recorded, Coordinated Entry ended')
  await look(page, 'ended')
  await keys.press('Open the record')
  await expect(page.getByText('Not in Coordinated Entry now.')).toBeVisible()
  await expect(page.getByRole('cell', { name: 'In a safe place' })).toBeVisible()

  await quit()
  const today = todayHere()
  expect(await inAgency(userData, ({ store }) => recorded(store.db))).toEqual({
    exits: [
      { alias: 'Quick Tulip', ExitDate: today, Destination: 422 },
      { alias: 'Velvet Mesa', ExitDate: today, Destination: 422 },
    ],
    events: [{ Event: 2, EventDate: today, ProbSolDivRRResult: 1 }],
    situations: [
      {
        CurrentLivingSituation: 336,
        LeaveSituation14Days: 1,
        SubsequentResidence: 0,
        ResourcesToObtain: 1,
        LeaseOwn60Day: 0,
        MovedTwoOrMore: 1,
      },
    ],
    access: [{ access_point_ProjectID: null, access_point_name: 'County helpline', how_came: 'phone' }],
  })
})

interface Reader {
  query(sql: string): Promise<unknown>
}

async function recorded(db: Reader): Promise<unknown> {
  return {
    exits: await db.query(
      `SELECT alias, ExitDate, Destination FROM Exit
         JOIN client_profile ON client_profile.PersonalID = Exit.PersonalID ORDER BY alias`,
    ),
    events: await db.query('SELECT Event, EventDate, ProbSolDivRRResult FROM Event'),
    situations: await db.query(
      `SELECT CurrentLivingSituation, LeaveSituation14Days, SubsequentResidence, ResourcesToObtain, LeaseOwn60Day,
              MovedTwoOrMore FROM CurrentLivingSituation`,
    ),
    access: await db.query('SELECT access_point_ProjectID, access_point_name, how_came FROM access'),
  }
}

/** Chooses from a searchable list by what is typed. */
async function choose(keys: Keyboard, label: string, words: string): Promise<void> {
  await keys.type(label, words)
  await keys.page.keyboard.press('ArrowDown')
  await keys.page.keyboard.press('Enter')
}

/** Goes to the answer of a question, and chooses it. */
async function tick(keys: Keyboard, question: string, answer: string): Promise<void> {
  const group = keys.page
    .getByRole('group', { name: question })
    .or(keys.page.getByRole('radiogroup', { name: question }))
  const first = group.first().getByRole('radio').first()
  await keys.tabTo(first)
  const wanted = group.first().getByRole('radio', { name: answer, exact: true })
  await keys.page.keyboard.press('Space')
  for (let steps = 0; steps < 8 && !(await wanted.isChecked()); steps += 1)
    await keys.page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
}

async function look(page: Page, name: string): Promise<void> {
  await lookAtScreen(page, name)
  expect(await findings(page), name).toEqual([])
}
