import type { Page } from '@playwright/test'
import { addAgencyProject } from '#main/services/agency/add-project.ts'
import { applyHat } from '#main/services/accounts/hat.ts'
import { choosePack } from '#main/services/community/change-pack.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import type { Session } from '#main/services/session.ts'
import { newId } from '#main/store/new-id.ts'
import { addDays } from '#shared/domain/date/iso-date.ts'
import { atRest } from '../support/window.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { findings } from '../support/axe.ts'
import { Keyboard } from '../support/keyboard.ts'
import { lookAtScreen } from '../support/look-at-page.ts'
import { test } from '../support/one-window.ts'
import { todayHere } from '../support/referred.ts'
import { expect, unlock } from '../support/threshold.ts'

test('Chicago: a household asks for an emergency transfer, the notice is due, and it moves in one step, by the keyboard alone', async ({
  userData,
  start,
  quit,
}) => {
  await makeAgency(userData)
  await inAgency(userData, inSupportiveHousing)
  const { page } = await start()
  await unlock(page)
  const keys = new Keyboard(page)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await keys.press('Clients')
  await keys.press('Silver Cloud')
  await keys.press(/^Enrollments/)
  await keys.press('Ask for a transfer')

  await keys.answer('On which day was it decided?', 'Date decided', 'today')
  await keys.choose('Why are they transferred?', 3)
  await look(page, 'transfer emergency')
  await keys.choose('Do they ask for it themselves?', 1)
  await keys.choose('Why is staying not safe?', 1)
  await keys.choose('What was asked for beside their word?', 1)
  await keys.at('Is there a unit, now, that they say is safe?')
  await look(page, 'transfer safe unit')
  await keys.choose('Is there a unit, now, that they say is safe?', 1)
  await keys.choose('Do they stay within this Continuum of Care?', 1)
  await keys.choose('Do they stay with your agency?', 1)
  await keys.at('To which project do they move?')
  await choose(keys, /^Willow Haven/)
  await keys.press('Continue')
  await keys.goOn('Is there anything to note?')
  await keys.at('Check your answers')
  await expect(page.getByText('They may move as soon as the new place is ready')).toBeVisible()
  await look(page, 'transfer check answers')
  await keys.press('Ask for the transfer')
  await keys.at('Transfer asked for')
  await expect(page.getByText(/^Tell Coordinated Entry: in 2 working days/)).toBeVisible()
  await look(page, 'transfer asked')
  await page.evaluate(() => (location.hash = '/due?time=week'))
  await keys.at('Due')
  await expect(page.getByRole('row', { name: /Silver Cloud.*Notice of the transfer/ })).toBeVisible()
  await look(page, 'transfer due')
  await keys.press('Silver Cloud')

  await keys.at('Transfer of Silver Cloud')
  await expect(page.getByText('Willow Haven')).toBeVisible()
  await look(page, 'transfer')
  await keys.press('Coordinated Entry was told')
  await expect(page.getByLabel('Date of the notice', { exact: true })).toBeVisible()
  await keys.press('Save')
  await expect(page.getByText(/^Coordinated Entry was told on/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Next', exact: true })).toBeFocused()
  await keys.press('Undo')
  await expect(page.getByText(/^Tell Coordinated Entry: in 2 working days/)).toBeVisible()
  await keys.press('Coordinated Entry was told')
  await expect(page.getByLabel('Date of the notice', { exact: true })).toBeVisible()
  await keys.press('Save')
  await expect(page.getByText(/^Coordinated Entry was told on/)).toBeVisible()
  await keys.press('The new place accepted')
  await expect(page.getByLabel('Date of the answer', { exact: true })).toBeVisible()
  await atRest(page)
  await look(page, 'transfer accepted dialog')
  await keys.press('Save')
  await expect(page.getByText(/^It was accepted on/)).toBeVisible()

  await keys.press('Exit and enroll')
  await keys.at('Where do they enroll?')
  await expect(page.getByRole('radio', { name: /^Willow Haven/ })).toBeChecked()
  await keys.press('Continue')
  await keys.goOn('Who leaves the project?')
  await keys.answer('On which day did they leave?', 'Exit date', 'today')
  await keys.at('Where do they go?')
  await keys.type('Destination', 'Safe Haven')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await keys.press('Continue')
  await keys.answer('On which day do they start at the new project?', 'Project start date', 'today')
  await keys.at('Check your answers')
  await look(page, 'transfer move check')
  await keys.press('Exit and enroll')
  await keys.at('Exit and enrollment recorded')
  await look(page, 'transfer moved')
  await keys.press('Open the transfer')
  await keys.at('Transfer of Silver Cloud')
  await expect(page.getByText(/^The household moved on/)).toBeVisible()
  await keys.press('Back to the record')
  await keys.at(/Silver Cloud/)
  await expect(page.getByRole('link', { name: /Willow Haven/ })).toHaveCount(0)
  await expect(page.getByText('Confidential place').first()).toBeVisible()
  await look(page, 'transfer record')

  await quit()
  const [today, before] = [todayHere(), addDays(todayHere(), -30)]
  expect(await inAgency(userData, stays)).toEqual([
    {
      alias: 'Silver Cloud',
      ProjectName: 'Juniper Homes',
      RelationshipToHoH: 1,
      EntryDate: before,
      ExitDate: today,
    },
    {
      alias: 'Silver Cloud',
      ProjectName: 'Willow Haven',
      RelationshipToHoH: 1,
      EntryDate: today,
      ExitDate: null,
    },
    {
      alias: 'Velvet Mesa',
      ProjectName: 'Juniper Homes',
      RelationshipToHoH: 2,
      EntryDate: before,
      ExitDate: today,
    },
    {
      alias: 'Velvet Mesa',
      ProjectName: 'Willow Haven',
      RelationshipToHoH: 2,
      EntryDate: today,
      ExitDate: null,
    },
  ])
})

/** Under Chicago's pack, a parent and a child who have lived in permanent supportive housing for a month. */
async function inSupportiveHousing(desk: WorkingDesk, session: Session): Promise<void> {
  await choosePack(desk, 'chi')
  const homes = await addProject(desk, 'Juniper Homes', 3)
  await addProject(desk, 'Willow Haven', 8)
  const { OrganizationID } = desk.hat
  await applyHat(desk, session, { workgroup: 'case_manager', OrganizationID, ProjectID: homes }, true)
  const HouseholdID = newId()
  const EntryDate = addDays(todayHere(), -30)
  const people = [
    { alias: 'Silver Cloud', RelationshipToHoH: 1 },
    { alias: 'Velvet Mesa', RelationshipToHoH: 2 },
  ]
  const act = { name: 'exchange.import', UserID: desk.UserID, at: desk.now() }
  await desk.store.write(act, async (write) => {
    for (const { alias, RelationshipToHoH } of people) {
      const PersonalID = newId()
      await write.insert('Client', { PersonalID })
      await write.insert('client_profile', {
        PersonalID,
        alias,
        alias_key: alias.toLowerCase(),
        mark: 'leaf',
      })
      const stay = { EnrollmentID: newId(), PersonalID, ProjectID: homes, HouseholdID }
      await write.insert('Enrollment', { ...stay, EntryDate, RelationshipToHoH })
    }
  })
}

async function addProject(desk: WorkingDesk, ProjectName: string, ProjectType: 3 | 8): Promise<string> {
  const { OrganizationID } = desk.hat
  const project = { OrganizationID, ProjectName, ProjectType, OperatingStartDate: '2023-01-02', Funder: null }
  const outcome = await addAgencyProject(desk, { ...project, CoCCode: 'MN-501', receivesReferrals: true })
  if (!outcome.saved) throw new Error('the project was added')
  return outcome.id
}

async function stays({ store }: WorkingDesk): Promise<unknown> {
  return store.db.query(
    `SELECT alias, ProjectName, RelationshipToHoH, EntryDate, ExitDate FROM Enrollment
       JOIN client_profile ON client_profile.PersonalID = Enrollment.PersonalID
       JOIN Project ON Project.ProjectID = Enrollment.ProjectID
       LEFT JOIN Exit ON Exit.EnrollmentID = Enrollment.EnrollmentID ORDER BY alias, EntryDate`,
  )
}

/** Chooses one of the answers of a question. */
async function choose(keys: Keyboard, name: RegExp): Promise<void> {
  const wanted = keys.page.getByRole('radio', { name })
  await keys.tabTo(keys.page.getByRole('radio').first())
  await keys.page.keyboard.press('Space')
  for (let steps = 0; steps < 9 && !(await wanted.isChecked()); steps += 1)
    await keys.page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
}

async function look(page: Page, name: string): Promise<void> {
  await lookAtScreen(page, name)
  expect(await findings(page), name).toEqual([])
}
