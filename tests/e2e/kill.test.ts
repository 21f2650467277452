import type { Page } from '@playwright/test'
import type { IntakeAnswers } from '#shared/domain/intake/answers.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { dana, inAgency, makeAgency } from '../support/agency.ts'
import { ask } from '../support/bridge.ts'
import { expectWhole, findIntake } from '../support/found-intake.ts'
import { todayHere } from '../support/referred.ts'
import { intakeSteps } from '../support/scripted-intake.ts'
import { endSuddenly, expectSound, killParts, untilRandomMoment } from '../support/sudden-end.ts'
import { expect, launch, test } from '../support/threshold.ts'

const batches = 2 * killParts
const killsPerBatch = 10

/** One household's way through contact and intake, as far as main has said that it is saved. */
interface Written {
  readonly referral_id: string
  readonly PersonalID: string
  readonly nth: number
  /** The safety card's notes. */
  card: string | null
  /** How many answers of the intake were saved, and all of them. */
  steps: number
  answers: IntakeAnswers | null
  /** What was sent and not yet answered. */
  sent: { readonly answers: IntakeAnswers } | 'intake.save' | null
  isSaved: boolean
}

for (let batch = 1; batch <= batches; batch += 1) {
  test(`an intake killed at ${killsPerBatch} random moments keeps every saved answer, part ${batch} of ${batches}`, async ({
    userData,
  }) => {
    test.setTimeout(240_000)
    await makeAgency(userData)
    const written: Written[] = []
    for (let kill = 1; kill <= killsPerBatch; kill += 1) {
      await writeUntilKilled(userData, written, kill % 2 === 0 ? isSaving : hasSaved)
      await inAgency(userData, async (desk) => {
        await expectSound(desk)
        for (const one of written) await expectKept(desk, one)
      })
    }
    expect(
      written.some(({ isSaved }) => isSaved),
      'some intakes were saved',
    ).toBe(true)
  })
}

/** Whether a run has come far enough for its random moment to begin. */
type FarEnough = (last: Written, before: Written | null) => boolean

/** Something new was saved. */
const hasSaved: FarEnough = (last, before) =>
  last.referral_id !== before?.referral_id || last.steps > before.steps

/** Every answer was, and the whole intake is on its way. */
const isSaving: FarEnough = (last) => last.sent === 'intake.save'

/** Starts the application, goes on with the intake where it stopped, and kills it in the middle of the work. */
async function writeUntilKilled(userData: string, written: Written[], isFarEnough: FarEnough): Promise<void> {
  const app = await launch(userData)
  const page = await app.firstWindow()
  const { signInName, passphrase } = dana
  await ask(page, 'vault.unlock', { signInName, passphrase })
  const last = written.at(-1)
  const before = last === undefined ? null : { ...last }
  const writing = writeIntakes(page, written).catch((failure: unknown) => String(failure))
  await expect
    .poll(() => written.slice(-1).some((one) => isFarEnough(one, before)), { intervals: [1] })
    .toBe(true)
  await untilRandomMoment(isFarEnough === isSaving ? 20 : 250)
  await endSuddenly(app)
  expect(await writing, 'it wrote until it was killed').toMatch(/closed|crashed/i)
}

/** One intake after another, each call only after main said that the one before is saved. Ends only by a kill. */
async function writeIntakes(page: Page, written: Written[]): Promise<never> {
  for (;;) {
    const last = written.at(-1)
    const one = last === undefined || last.isSaved ? await receive(page, written.length + 1) : last
    if (one !== last) written.push(one)
    await writeIntake(page, one)
  }
}

async function writeIntake(page: Page, one: Written): Promise<void> {
  const { referral_id, PersonalID, nth } = one
  if (one.card === null) {
    const notes = `Ask for the sister, ${nth}`
    await save(page, 'contact.saveCard', { PersonalID, answers: { callSafe: 'no', notes } })
    one.card = notes
  }
  const begun = await ask<{ answers: IntakeAnswers }>(page, 'intake.begin', { referral_id })
  const { draft_id } = await ask<{ draft_id: string }>(page, 'drafts.open', {
    kind: 'intake',
    subject: referral_id,
  })
  let answers = one.answers ?? begun.answers
  for (const step of intakeSteps(`Copper Finch ${nth}`).slice(one.steps)) {
    answers = step.give(answers)
    one.sent = { answers }
    await ask(page, 'drafts.save', { draft_id, answers, page: step.page })
    one.answers = answers
    one.steps += 1
  }
  one.sent = 'intake.save'
  await save(page, 'intake.save', { referral_id, answers }, draft_id)
  one.sent = null
  one.isSaved = true
}

/** A referral for a household of its own, acknowledged at once. */
async function receive(page: Page, nth: number): Promise<Written> {
  const today = todayHere()
  const { projects, suggestedAlias } = await ask<{
    projects: readonly { ProjectID: string; ProjectType: number }[]
    suggestedAlias: string
  }>(page, 'referrals.receiveContext')
  const project = projects.find(({ ProjectType }) => ProjectType === 13)
  const referral_id = await save(page, 'referrals.receive', {
    answers: {
      howItCame: 'email',
      referenceCode: `CE-${nth}`,
      household: 'new',
      alias: suggestedAlias,
      Event: 13,
      EventDate: today,
      LocationCrisisOrPHHousing: project?.ProjectID,
      DateNotified: today,
      acknowledgeNow: 'yes',
      DateReferralAcknowledged: today,
    },
  })
  const { PersonalID } = await ask<{ PersonalID: string }>(page, 'referrals.get', { referral_id })
  return { referral_id, PersonalID, nth, card: null, steps: 0, answers: null, sent: null, isSaved: false }
}

async function save(
  page: Page,
  call: string,
  input: object,
  draft_id: string | null = null,
): Promise<string> {
  const outcome = await ask<{ saved: boolean; id: string }>(page, call, {
    ...input,
    acceptWarnings: true,
    draft_id,
  })
  expect(outcome, call).toMatchObject({ saved: true })
  return outcome.id
}

/**
 * What main said was saved is there, to the letter; what was on its way is there whole or not at all. What turned out
 * to be there is what the next run goes on from.
 */
async function expectKept(desk: WorkingDesk, one: Written): Promise<void> {
  const { referral_id, PersonalID } = one
  const card = await desk.store.db.findOneBy<LocalRow<'safety_card'>>('safety_card', { PersonalID })
  if (one.card !== null) expect(card).toMatchObject({ notes: one.card, call_safe: 'no' })

  const found = await findIntake(desk, referral_id)
  if (one.isSaved || (one.sent === 'intake.save' && found.isSaved)) {
    expect(found).toEqual({ draft: null, isSaved: true })
    if (one.answers === null) throw new Error('an intake was saved without an answer')
    await expectWhole(desk, referral_id, one.answers)
    one.isSaved = true
    return
  }
  expect(found.isSaved, 'no row of an intake that was not saved').toBe(false)
  const onItsWay = one.sent === null || one.sent === 'intake.save' ? null : one.sent.answers
  if (onItsWay !== null && JSON.stringify(found.draft) === JSON.stringify(onItsWay)) {
    one.answers = onItsWay
    one.steps += 1
  }
  expect(found.draft).toEqual(one.answers)
  one.sent = null
}
