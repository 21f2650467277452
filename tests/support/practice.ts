import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { AccessRecord } from '#shared/ipc/access-calls.ts'
import { practiceCredentials } from '#main/practice/agency.ts'
import { emptyMember, type IntakeMember } from '#shared/domain/intake/answers.ts'
import { sampleId, sampleIntake } from '#shared/domain/intake/sample-intake.ts'
import { userDataFolder } from './agency.ts'
import type { WholeConference } from '#shared/ipc/conference-calls.ts'
import type { AssessmentBegin } from '#shared/ipc/assessment-calls.ts'
import { alternative, assessedToday } from './assessed.ts'
import { ask } from './bridge.ts'
import { cardAnswers, releaseOfToday } from './let-out.ts'
import { todayHere } from './referred.ts'
import { emergencyTransfer } from './transferred.ts'
import type { Screen } from './screens.ts'
import { readStore, type StoreReader } from './store-print.ts'
import { expect, launch, test as base, type Running } from './threshold.ts'
import { sizeWindow, textSize } from './window.ts'
import { at, goAnew, goTo } from './wizard.ts'

interface Row {
  readonly referral_id: string
  readonly PersonalID: string
  readonly alias: string
}

/** The records of the practice vault that show their pages best. */
export interface PracticeRecords {
  /** The draft of a referral that was begun. */
  readonly newReferral: string
  readonly received: string
  readonly toContact: string
  readonly inIntake: string
  /** The head of the household of that intake. */
  readonly head: string
  readonly toResolve: string
  readonly notHoused: string
  /** What that referral led to. */
  readonly enrollment: string
  /** A contact about the referral whose intake is under way. */
  readonly attempt: string
  readonly household: string
  /** The transfer of another household whose search for a home goes on. */
  readonly transfer: string
  readonly family: string
  /** A start of Coordinated Entry that was begun. */
  readonly newAccess: string
  /** Coordinated Entry of that family: the household, the head's enrollment, and where they live. */
  readonly ceHousehold: string
  readonly ceEnrollment: string
  readonly livingSituation: string
  /** Assistance given in the enrollment. */
  readonly assistance: string
  /** A release of that family, and the entry of a referral card made under it. */
  readonly release: string
  readonly disclosure: string
  /** Somebody without a release. */
  readonly stranger: string
  readonly colleague: string
  /** An assessment of that family, and one by the alternative questionnaire. */
  readonly assessment: string
  readonly answered: string
  /** Its place on the priority list. */
  readonly listEntry: string
  /** The version of the questionnaire that the vault began with. */
  readonly version: string
  /** A conference under way about that family, its item of the agenda, and a conference that is closed. */
  readonly conference: string
  readonly conferenceItem: string
  readonly closedConference: string
  /** The project worn. */
  readonly project: string
}

export type Practice = Running & { readonly records: PracticeRecords }

interface Tests {
  /** The window on the practice vault, shared by the tests of a worker. They look, and change no record. */
  readonly practice: Practice
}

interface Workers {
  /** Opened once, and once more after a test that failed, because Playwright then takes a new worker. */
  readonly opened: Practice & { readonly store: StoreReader }
}

/** Tests that only look at the practice vault. Each finds the window as every other did. */
export const test = base.extend<Tests, Workers>({
  opened: [
    async ({}, use) => {
      const folder = userDataFolder()
      const app = await launch(folder.path)
      const page = await app.firstWindow()
      await page.emulateMedia(asFound)
      await page.getByRole('button', { name: 'Look around the practice vault' }).click()
      await expect(page.getByText(/open referrals/)).toBeVisible({ timeout: 60_000 })
      await ask(page, 'settings.save', { collectSSN: true })
      const records = await recordsOf(page)
      const store = await readStore(join(folder.path, 'practice'), practiceCredentials)
      await use({ app, page, records, store })
      store.close()
      await app.close()
      folder.remove()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  practice: async ({ opened: { app, page, records, store } }, use) => {
    await sizeWindow(app, 1280, 800)
    await page.emulateMedia(asFound)
    await textSize(page, 100)
    const before = store.acts()
    await use({ app, page, records })
    expect(store.acts(), 'looking puts nothing on record').toBe(before)
  },
})

const asFound = { colorScheme: 'light', reducedMotion: 'reduce' } as const

/**
 * Opens a screen and waits until it is there: from a page with another heading, so that the page before it is never
 * taken for it, and with an intake nobody has answered.
 */
export async function openScreen({ page, records }: Practice, { name, path }: Screen): Promise<void> {
  if (name.startsWith('intake')) await beginIntake(page, records)
  const before = name === 'not-found' ? { path: '/settings/about', heading: 'Settings' } : notThere
  await goAnew(page, before.path)
  await at(page, before.heading)
  await goTo(page, path(records))
  await expect(page).toHaveURL((url) => url.hash === `#${path(records)}`)
  await expect(page.getByRole('heading', { level: 1, name: before.heading })).toHaveCount(0)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
}

const notThere = { path: '/nowhere', heading: 'Nothing is here' }

/**
 * Writes the draft of the intake anew, from a page where it is not open: who belongs to the household is told and
 * nothing else, so that each section opens on its first question and the task list on itself.
 */
async function beginIntake(page: Page, records: PracticeRecords): Promise<void> {
  await goTo(page, '/')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const { draft_id } = await ask<{ draft_id: string }>(page, 'drafts.open', {
    kind: 'intake',
    subject: records.inIntake,
  })
  const { PersonalID, alias } = await ask<Row>(page, 'referrals.get', { referral_id: records.inIntake })
  const head: IntakeMember = {
    ...emptyMember(records.head),
    PersonalID,
    alias,
    RelationshipToHoH: 1,
    DOB: '1989-05-13',
    DOBDataQuality: 1,
  }
  const { start, ...others } = sampleIntake([head])
  const answers = { ...others, start: { ...start, EntryDate: todayHere() } }
  await ask(page, 'drafts.save', { draft_id, answers, page: '' })
}

async function beginReferral(page: Page): Promise<string> {
  const { draft_id } = await ask<{ draft_id: string }>(page, 'drafts.open', {
    kind: 'receive',
    subject: 'new',
  })
  await ask(page, 'drafts.save', { draft_id, answers: { howItCame: 'email' }, page: 'how' })
  return draft_id
}

async function recordsOf(page: Page): Promise<PracticeRecords> {
  const first = async (bucket: string): Promise<string> => {
    const [row] = await ask<readonly Row[]>(page, 'referrals.list', { bucket, limit: 1 })
    return the(row, `a referral ${bucket}`).referral_id
  }
  const [family] = await ask<readonly Row[]>(page, 'clients.search', { text: 'Western Voyage' })
  const accounts = await ask<readonly { account_id: string; isMe: boolean }[]>(page, 'accounts.list')
  const colleague = accounts.find(({ isMe }) => !isMe)
  const notHoused = await first('not_yet_housed')
  const inIntake = await first('in_intake')
  const [attempt] = await ask<readonly { contact_attempt_id: string }[]>(page, 'contact.attempts', {
    referral_id: inIntake,
  })
  const { resultingEnrollment } = await ask<{
    resultingEnrollment: { EnrollmentID: string; HouseholdID: string }
  }>(page, 'referrals.get', { referral_id: notHoused })
  const { PersonalID } = the(family, 'the household Western Voyage')
  const { PersonalID: stranger } = await ask<Row>(page, 'referrals.get', { referral_id: inIntake })
  return {
    ...(await letOut(page, PersonalID)),
    ...(await atAccessPoint(page, PersonalID)),
    assistance: await assisted(page, resultingEnrollment.EnrollmentID),
    stranger,
    newReferral: await beginReferral(page),
    received: await first('to_acknowledge'),
    toContact: await first('to_contact'),
    inIntake,
    head: sampleId(1),
    toResolve: await first('to_resolve'),
    notHoused,
    enrollment: resultingEnrollment.EnrollmentID,
    attempt: the(attempt, 'a contact').contact_attempt_id,
    household: resultingEnrollment.HouseholdID,
    transfer: await askedForTransfer(page),
    family: PersonalID,
    assessment: await assess(page, PersonalID),
    answered: await assess(page, PersonalID, alternative),
    listEntry: await placeOnList(page, PersonalID),
    version: await firstVersion(page),
    ...(await meet(page, PersonalID)),
    colleague: the(colleague, 'a colleague').account_id,
    project: (await ask<{ ProjectID: string }>(page, 'hat.worn')).ProjectID,
  }
}

/** Two conferences about that family: one planned, one closed with a decision. */
async function meet(
  page: Page,
  PersonalID: string,
): Promise<Pick<PracticeRecords, 'conference' | 'conferenceItem' | 'closedConference'>> {
  const plan = async (): Promise<{ readonly id: string; readonly item: string }> => {
    const answers = { name: 'Case conference', held_on: '2026-01-06', agenda: [PersonalID] }
    const { id } = await ask<{ id: string }>(page, 'conferences.plan', { answers, acceptWarnings: true })
    const { items } = await ask<WholeConference>(page, 'conferences.get', { conference_id: id })
    return { id, item: the(items[0], 'a household on the agenda').conference_item_id }
  }
  const [open, closed] = [await plan(), await plan()]
  const answers = {
    outcome: 'refer',
    Event: 13,
    what: 'Gather papers',
    who: 'Navigator',
    due_on: '2026-01-09',
  }
  const decided = { conference_item_id: closed.item, answers, acceptWarnings: true }
  await ask(page, 'conferences.decide', decided)
  await ask(page, 'conferences.close', { conference_id: closed.id, acceptWarnings: true })
  return { conference: open.id, conferenceItem: open.item, closedConference: closed.id }
}

/** A place on the priority list, so that the list has one at least. */
async function placeOnList(page: Page, PersonalID: string): Promise<string> {
  const answers = { kind: 'standard', placed_on: '2026-01-05' }
  const { id } = await ask<{ id: string }>(page, 'priority.place', {
    PersonalID,
    answers,
    acceptWarnings: true,
  })
  return id
}

async function firstVersion(page: Page): Promise<string> {
  const versions = await ask<readonly { questionnaire_version_id: string }[]>(page, 'questionnaires.get', {
    key: 'housing_needs',
  })
  return the(versions.at(-1), 'a questionnaire').questionnaire_version_id
}

/** An emergency transfer that is under way, so that its page has something to show. */
async function askedForTransfer(page: Page): Promise<string> {
  const looking = await ask<readonly Row[]>(page, 'referrals.list', { bucket: 'not_yet_housed', limit: 2 })
  const { referral_id } = the(looking[1], 'two households that look for a home')
  const { resultingEnrollment } = await ask<{ resultingEnrollment: { HouseholdID: string } }>(
    page,
    'referrals.get',
    { referral_id },
  )
  const { HouseholdID } = resultingEnrollment
  const outcome = await ask<{ id: string }>(page, 'transfers.ask', { HouseholdID, ...emergencyTransfer() })
  return outcome.id
}

/** An assessment, so that its page has something to show. */
async function assess(
  page: Page,
  PersonalID: string,
  by: { form?: string; given?: object } = {},
): Promise<string> {
  const { form = 'none', given = {} } = by
  const { stays, versions } = await ask<AssessmentBegin>(page, 'assessments.begin', { PersonalID })
  const { id } = await ask<{ id: string }>(page, 'assessments.record', {
    PersonalID,
    answers: { ...assessedToday(), form, EnrollmentID: stays[0]?.EnrollmentID ?? null },
    given,
    version: versions.find(({ body }) => body.key === form)?.questionnaire_version_id ?? null,
    acceptWarnings: true,
    draft_id: null,
  })
  return id
}

/** Rent that was paid, so that its page has something to show. */
async function assisted(page: Page, EnrollmentID: string): Promise<string> {
  const answers = { DateProvided: todayHere(), kind: 'rent', FAAmount: 850 }
  const sent = { EnrollmentID, answers, acceptWarnings: true }
  return (await ask<{ id: string }>(page, 'stays.addAssistance', sent)).id
}

/** A start of Coordinated Entry under way, and where a household in it lives. */
async function atAccessPoint(
  page: Page,
  PersonalID: string,
): Promise<Pick<PracticeRecords, 'newAccess' | 'ceHousehold' | 'ceEnrollment' | 'livingSituation'>> {
  const { draft_id } = await ask<{ draft_id: string }>(page, 'drafts.open', {
    kind: 'access',
    subject: 'new',
  })
  await ask(page, 'drafts.save', { draft_id, answers: { household: 'new' }, page: 'household' })
  const { stays } = await ask<AccessRecord>(page, 'access.ofClient', { PersonalID })
  const { EnrollmentID, HouseholdID } = the(stays[0], 'a household in Coordinated Entry')
  const { id } = await ask<{ id: string }>(page, 'access.addSituation', {
    EnrollmentID,
    answers: { InformationDate: todayHere(), CurrentLivingSituation: 101 },
    acceptWarnings: true,
  })
  return { newAccess: draft_id, ceHousehold: HouseholdID, ceEnrollment: EnrollmentID, livingSituation: id }
}

/** A release and a referral card under it, so that their pages have something to show. */
async function letOut(
  page: Page,
  PersonalID: string,
): Promise<Pick<PracticeRecords, 'release' | 'disclosure'>> {
  const { id: release } = await ask<{ id: string }>(page, 'releases.record', {
    PersonalID,
    answers: releaseOfToday(),
    acceptWarnings: true,
    draft_id: null,
  })
  const answers = { ...cardAnswers, release_id: release }
  const card = { PersonalID, answers, draft_id: null }
  const { disclosure_id } = await ask<{ disclosure_id: string }>(page, 'cards.make', card)
  return { release, disclosure: disclosure_id }
}

function the<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new Error(`the practice vault has ${what}`)
  return thing
}
