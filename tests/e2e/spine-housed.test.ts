import { inAgency } from '../support/agency.ts'
import { Keyboard } from '../support/keyboard.ts'
import { test } from '../support/one-window.ts'
import { expect } from '../support/threshold.ts'

test('one referral, by the keyboard alone, from Coordinated Entry’s e-mail to the first night in a home', async ({
  page,
  quit,
  userData,
}) => {
  const keys = new Keyboard(page)

  // Home, on an empty first day.
  await keys.press('Record a referral')

  // W1: received and acknowledged.
  await keys.choose('How did the referral reach you?', 1)
  await keys.answer('What is its reference code?', 'Reference code', 'CE-2041')
  await keys.choose('Is this household new to you?', 1)
  await keys.answer('What will you call this household?', 'Alias', 'Quiet Harbor')
  await keys.choose('What kind of opening is it?', 4)
  await keys.answer('When was the referral made?', 'Referral date', 'yesterday')
  await keys.goOn('Which project was it made to?')
  await keys.answer('When were you told about it?', 'Date notified', 'today')
  await keys.answer('Who referred them?', 'Referred by', 'Priority list manager')
  await keys.choose('Do you want to acknowledge it now?', 1)
  await keys.goOn('On which day was it acknowledged?')
  await keys.at('Check your answers')
  await expect(page.getByText('Quiet Harbor').first()).toBeVisible()
  await keys.press('Save referral')
  await keys.at(/^Acknowledged on/)

  // W2: the safety card, then one try.
  await keys.press('Start contact')
  await keys.at('Read this before you reach out')
  await keys.press('I have read this')
  await keys.choose('How will you try to reach them?', 4)
  await keys.goOn('Meet them')
  await keys.goOn('When did you try?')
  await keys.choose('What happened?', 1)
  await keys.goOn('Is there anything to note?')
  await keys.goOn('When will you be in touch next?')
  await keys.at('Check your answers')
  await keys.press('Log this try')
  await page.getByRole('button', { name: 'Undo' }).waitFor()

  // W3: intake, section by section.
  await keys.press(/intake/i)
  await keys.at('Intake of Quiet Harbor')
  await intakeOfOne(keys)
  await keys.press('Check and save')
  await keys.at('Check the whole intake')
  await keys.press('Save enrollment')
  const confirm = page.getByRole('button', { name: /^Save with/ })
  const done = page.getByRole('heading', { level: 1, name: /enrollment saved/i })
  await confirm.or(done).first().waitFor()
  if (await confirm.isVisible()) {
    await keys.tabTo(confirm)
    await page.keyboard.press('Enter')
  }
  await keys.at(/enrollment saved/i)

  // W4: successful, linked to the enrollment just saved.
  await keys.press('Record the result')
  await keys.goOn('Which enrollment did it lead to?')
  await keys.goOn('On which day did they enroll?')
  await keys.at('Check your answers')
  await keys.press('Save result')
  await keys.at(/^Recorded: successful/)

  // W6: moved in.
  await keys.press('Housed, or not?')
  await keys.choose('How does the search stand?', 1)
  await keys.answer('When was their first night in the home?', 'Move-in date', 'today')
  await keys.goOn('Is there something to note?')
  await keys.at('Check your answers')
  await keys.press('Save outcome')
  await keys.at(/^Housed since/)

  await quit()
  const [row] = await inAgency(userData, async (desk): Promise<readonly Record<string, unknown>[]> =>
    desk.store.db.query(
      `SELECT referral.state, Event.ReferralResult, Event.ResultDate = Enrollment.EntryDate AS dated,
              Event.LocationCrisisOrPHHousing = Enrollment.ProjectID AS placed, Enrollment.RelationshipToHoH,
              Enrollment.MoveInDate IS NOT NULL AS moved
         FROM referral JOIN Event ON Event.EventID = referral.EventID
         JOIN Enrollment ON Enrollment.EnrollmentID = referral.ResultingEnrollmentID`,
    ),
  )
  expect(row).toEqual({
    state: 'housed',
    ReferralResult: 1,
    dated: 1,
    placed: 1,
    RelationshipToHoH: 1,
    moved: 1,
  })
})

/** The sections that stop a save, for a household of one: notice, household, start, name. */
async function intakeOfOne(keys: Keyboard): Promise<void> {
  await keys.press(/^Go on with/)
  await keys.at('Tell them what you keep, and who sees it')
  await keys.tick('I have said this to the household')
  await keys.press('Continue')
  await keys.at('Tell them what you cannot keep to yourself')
  await keys.tick('I have explained the limits')
  await keys.press('Continue')
  await keys.choose('Does the household want an interpreter?', 0)
  await keys.press('Save section')

  await keys.at('Intake of Quiet Harbor')
  await keys.press(/^Go on with/)
  await keys.goOn('Who will live together?')
  await keys.press('Save section')

  await keys.at('Intake of Quiet Harbor')
  await keys.press(/^Go on with/)
  await keys.answer('When did the project begin serving them?', 'Project start date', 'today')
  await keys.press('Save section')

  await keys.at('Intake of Quiet Harbor')
  await keys.press(/^Go on with/)
  await keys.choose(/How do you want to record/, 2)
  await keys.answer(/Which code name/, 'Code name', 'Juniper')
  await keys.press('Save section')
  await keys.at('Intake of Quiet Harbor')
}
