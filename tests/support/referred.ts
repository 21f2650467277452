import { addDays } from '#shared/domain/date/iso-date.ts'
import { sampleAdult, sampleChild, sampleIntake } from '#shared/domain/intake/sample-intake.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { acknowledgeReferral } from '#main/services/referrals/acknowledge-referral.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { recordRelease } from '#main/services/disclosure/releases.ts'
import { saveIntake } from '#main/services/intake/intake.ts'
import { logContact } from '#main/services/contact/log-contact.ts'
import { receiveReferral } from '#main/services/referrals/receive-referral.ts'
import { referralById } from '#main/store/repositories/referrals.ts'
import { releaseOfToday } from './let-out.ts'

const save = { acceptWarnings: true, draft_id: null }

/** Today in this machine's own time zone, as the application has it. */
export function todayHere(): string {
  return new Date().toLocaleDateString('en-CA')
}

/** A referral for a new household, received on a day and acknowledged, through the real services. */
export async function referred(desk: WorkingDesk, alias: string, day = todayHere()): Promise<string> {
  return id(
    await receiveReferral(desk, {
      ...save,
      answers: {
        howItCame: 'email',
        referenceCode: `CE-${alias.length}7`,
        household: 'new',
        alias,
        Event: 13,
        EventDate: day,
        LocationCrisisOrPHHousing: desk.hat.ProjectID,
        DateNotified: day,
        acknowledgeNow: 'later',
      },
    }),
  )
}

/** As `referred`, of a client who signed a release today. Answers the client's PersonalID. */
export async function released(desk: WorkingDesk, alias: string): Promise<string> {
  const { PersonalID } = await referralById(desk.store.db, await referred(desk, alias))
  id(await recordRelease(desk, { ...save, PersonalID, answers: releaseOfToday() }))
  return PersonalID
}

/** As `referred`, acknowledged too. */
export async function acknowledged(desk: WorkingDesk, alias: string, day = todayHere()): Promise<string> {
  const referral_id = await referred(desk, alias, day)
  id(
    await acknowledgeReferral(desk, {
      ...save,
      referral_id,
      answers: { DateReferralAcknowledged: day },
    }),
  )
  return referral_id
}

/** As `acknowledged`, all of it yesterday, with one call that nobody answered: right after midnight it is over, too. */
export async function tried(desk: WorkingDesk, alias: string): Promise<string> {
  const yesterday = addDays(todayHere(), -1)
  const referral_id = await acknowledged(desk, alias, yesterday)
  const answers = {
    cardRead: true,
    channel: 'call',
    attemptDate: yesterday,
    attemptTime: '0:01',
    outcome: 'no_answer',
    voicemailLeft: 'no',
  } as const
  id(await logContact(desk, { ...save, referral_id, answers }))
  return referral_id
}

/** As `acknowledged`, with the intake of an adult and a child saved today. */
export async function enrolled(desk: WorkingDesk, alias: string): Promise<string> {
  const referral_id = await acknowledged(desk, alias)
  const { PersonalID } = await referralById(desk.store.db, referral_id)
  const household = sampleIntake([
    sampleAdult(1, { PersonalID, alias }),
    sampleChild(2, { alias: `${alias} Two` }),
  ])
  const answers = { ...household, start: { ...household.start, EntryDate: todayHere(), EnrollmentCoC: null } }
  id(await saveIntake(desk, { ...save, referral_id, answers }))
  return referral_id
}

function id(outcome: SaveOutcome): string {
  if (!outcome.saved) throw new Error(outcome.issues.map((issue) => issue.message).join('; '))
  return outcome.id
}
