import { randomInt } from 'node:crypto'
import type { Page } from '@playwright/test'
import { intakeAnswersSchema, type IntakeAnswers } from '#shared/domain/intake/answers.ts'
import { inAgency, makeAgency } from '../support/agency.ts'
import { ask } from '../support/bridge.ts'
import { expectWhole, findIntake } from '../support/found-intake.ts'
import { acknowledged, todayHere } from '../support/referred.ts'
import { endSuddenly, expectSound, killParts, untilRandomMoment } from '../support/sudden-end.ts'
import { expect, launch, test, unlock } from '../support/threshold.ts'
import { at, goOn, goTo, untilSaved } from '../support/wizard.ts'

const batches = killParts
const killsPerBatch = 5

/** What somebody at the window does next, and what her draft must hold once it says that it is saved. */
interface Answer {
  readonly heading: string | RegExp
  readonly give: (page: Page) => Promise<void>
  readonly holds: (answers: IntakeAnswers) => unknown
  /** The button that goes on: Continue, unless the section ends here. */
  readonly endsSection?: true
}

const answers: readonly Answer[] = [
  {
    heading: 'Tell them what you keep, and who sees it',
    give: (page) => page.getByRole('checkbox', { name: 'I have said this to the household' }).check(),
    holds: ({ beforeYouAsk }) => beforeYouAsk.noticeRead,
  },
  {
    heading: 'Tell them what you cannot keep to yourself',
    give: (page) => page.getByRole('checkbox', { name: 'I have explained the limits' }).check(),
    holds: ({ beforeYouAsk }) => beforeYouAsk.limitsExplained,
  },
  {
    heading: 'Does the household want an interpreter?',
    give: async (page) => {
      await page.getByRole('radio', { name: 'Yes', exact: true }).check()
      await page.getByLabel('Language').fill('Amharic')
    },
    holds: ({ beforeYouAsk }) => beforeYouAsk.interpreterLanguage === 'Amharic',
    endsSection: true,
  },
  {
    heading: 'Who will live together?',
    give: async () => {},
    holds: ({ members }) => members.length === 1,
    endsSection: true,
  },
  {
    heading: 'When did the project begin serving them?',
    give: (page) => page.getByLabel('Project start date', { exact: true }).fill('today'),
    holds: ({ start }) => start.EntryDate === todayHere(),
    endsSection: true,
  },
  {
    heading: /How do you want to record/,
    give: (page) => page.getByRole('radio', { name: /code name/i }).check(),
    holds: ({ members }) => members[0]?.codeName,
  },
  {
    heading: /Which code name/,
    give: (page) => page.getByLabel('Code name', { exact: true }).fill('Juniper'),
    holds: ({ members }) => members[0]?.FirstName === 'Juniper',
    endsSection: true,
  },
]

/** What the window has said so far. */
interface Told {
  answers: number
  /** Every answer, as the draft had them when the whole intake was sent. */
  sent: IntakeAnswers | null
  isSaved: boolean
}

for (let batch = 1; batch <= batches; batch += 1) {
  test(`an intake in the window, killed at ${killsPerBatch} random moments, keeps what it said was saved, part ${batch} of ${batches}`, async ({
    userData,
  }) => {
    test.setTimeout(240_000)
    await makeAgency(userData)
    const referrals = await inAgency(userData, async (desk) => {
      const ids: string[] = []
      for (let kill = 1; kill <= killsPerBatch; kill += 1)
        ids.push(await acknowledged(desk, `Copper Finch ${kill}`))
      return ids
    })
    for (const [place, referral_id] of referrals.entries()) {
      // The last of each batch falls on the save of the whole intake.
      const moment = place === killsPerBatch - 1 ? answers.length : randomInt(0, answers.length)
      const told = await workUntilKilled(userData, referral_id, moment)
      await inAgency(userData, async (desk) => {
        await expectSound(desk)
        const found = await findIntake(desk, referral_id)
        if (told.isSaved || (told.sent !== null && found.isSaved)) {
          expect(found).toEqual({ draft: null, isSaved: true })
          await expectWhole(desk, referral_id, intakeAnswersSchema.parse(told.sent))
          return
        }
        expect(found.isSaved, 'no row of an intake that was not saved').toBe(false)
        for (const { heading, holds } of answers.slice(0, told.answers)) {
          const kept = found.draft === null ? 'no draft' : holds(found.draft)
          expect(kept, String(heading)).toBe(true)
        }
      })
    }
  })
}

/** Signs in, works on an intake, and is killed at a random moment after this many answers; the work goes on meanwhile. */
async function workUntilKilled(userData: string, referral_id: string, moment: number): Promise<Told> {
  const app = await launch(userData)
  const page = await app.firstWindow()
  const told: Told = { answers: 0, sent: null, isSaved: false }
  await unlock(page)
  const working = work(page, referral_id, told).catch((failure: unknown) => String(failure))
  const isThere = (): boolean => (moment < answers.length ? told.answers >= moment : told.sent !== null)
  const stopped = working.then((why) => Promise.reject(new Error(why)))
  await Promise.race([expect.poll(isThere, { intervals: [1], timeout: 60_000 }).toBe(true), stopped])
  await untilRandomMoment(300)
  const stoppedBefore = await Promise.race([working, Promise.resolve(null)])
  expect(stoppedBefore, 'it worked until it was killed').toBeNull()
  await endSuddenly(app)
  await working
  return told
}

/** The whole intake of one person, on the screen. Ends only by a kill. */
async function work(page: Page, referral_id: string, told: Told): Promise<never> {
  await goTo(page, `/referrals/${referral_id}/intake`)
  let isInSection = false
  for (const { heading, give, endsSection } of answers) {
    if (!isInSection) await page.getByRole('link', { name: /^Go on with/ }).click()
    await at(page, heading)
    await give(page)
    await untilSaved(page)
    told.answers += 1
    await goOn(page)
    if (endsSection === true) await page.getByRole('button', { name: 'Save section' }).click()
    isInSection = endsSection !== true
  }
  await page.getByRole('link', { name: 'Check and save' }).click()
  await at(page, 'Check the whole intake')
  const draft = await ask<{ answers: unknown }>(page, 'drafts.open', { kind: 'intake', subject: referral_id })
  const save = page.getByRole('button', { name: 'Save enrollment' })
  const confirm = page.getByRole('button', { name: /^Save with/ })
  await save.click()
  await confirm.waitFor()
  told.sent = intakeAnswersSchema.parse(draft.answers)
  await confirm.click()
  await at(page, /enrollment saved/i)
  told.isSaved = true
  return page.waitForEvent('close', { timeout: 0 }).then(() => {
    throw new Error('the window was closed')
  })
}
