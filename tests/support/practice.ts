import type { Page } from '@playwright/test'
import { emptyMember, type IntakeMember } from '#shared/domain/intake/answers.ts'
import { sampleId, sampleIntake } from '#shared/domain/intake/sample-intake.ts'
import { userDataFolder } from './agency.ts'
import { ask } from './bridge.ts'
import { todayHere } from './referred.ts'
import { expect, launch, test as base, type Running } from './threshold.ts'
import { goTo } from './wizard.ts'

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
  readonly family: string
  readonly colleague: string
}

export type Practice = Running & { readonly records: PracticeRecords }

interface Workers {
  /** A window on the practice vault, shared by the tests of a worker. They look, and change nothing. */
  readonly practice: Practice
}

/** Tests that only look at the practice vault. */
export const test = base.extend<object, Workers>({
  practice: [
    async ({}, use) => {
      const folder = userDataFolder()
      const app = await launch(folder.path)
      const page = await app.firstWindow()
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.getByRole('button', { name: 'Look around the practice vault' }).click()
      await expect(page.getByText(/open referrals/)).toBeVisible({ timeout: 60_000 })
      await ask(page, 'settings.save', { collectSSN: true })
      await use({ app, page, records: await recordsOf(page) })
      await app.close()
      folder.remove()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})

/**
 * Writes the draft of the intake anew, from a page where it is not open: who belongs to the household is told and
 * nothing else, so that each section opens on its first question and the task list on itself.
 */
export async function beginIntake(page: Page, records: PracticeRecords): Promise<void> {
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
  return {
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
    family: the(family, 'the household Western Voyage').PersonalID,
    colleague: the(colleague, 'a colleague').account_id,
  }
}

function the<T>(thing: T | undefined, what: string): T {
  if (thing === undefined) throw new Error(`the practice vault has ${what}`)
  return thing
}
