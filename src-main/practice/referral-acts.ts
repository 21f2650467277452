import dayjs from 'dayjs'
import { asksVoicemail } from '#shared/domain/contact/contact-attempt.ts'
import { acknowledgeReferral } from '#main/services/referrals/acknowledge-referral.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { logContact } from '#main/services/contact/log-contact.ts'
import { receiveReferral } from '#main/services/referrals/receive-referral.ts'
import { recordHousing } from '#main/services/referrals/record-housing.ts'
import { resolveSuccessful, resolveUnsuccessful } from '#main/services/referrals/resolve-referral.ts'
import { referralById } from '#main/store/repositories/referrals.ts'
import { order, type Act } from './act.ts'
import { practiceProjects } from './agency.ts'
import { begin, enroll, lastDay } from './intake-acts.ts'
import { savedId } from './saved-id.ts'
import type { Day, HousingPlan, TryPlan } from './plan.ts'
import { recordExit } from './record-exit.ts'
import { save, type Story } from './story.ts'

/** Everything that was done about one referral, through the services that the screens use. */
export function referralActs(story: Story): readonly Act[] {
  const { referral, dateOf } = story
  const { eventDate, notified = eventDate, acknowledged, intake, successful, unsuccessful, exit } = referral
  let referral_id = ''
  const acts: Act[] = [
    {
      day: notified,
      order: order.received,
      run: async (desk) => {
        referral_id = await receive(desk, story)
      },
    },
  ]
  const add = (day: Day, place: number, run: (desk: WorkingDesk, id: string) => Promise<unknown>): void => {
    acts.push({
      day,
      order: place,
      run: async (desk) => {
        await run(desk, referral_id)
      },
    })
  }

  if (acknowledged !== undefined && acknowledged !== notified) {
    add(acknowledged, order.acknowledged, (desk, id) => acknowledge(desk, id, dateOf(acknowledged), story))
  }
  for (const attempt of referral.tries ?? []) {
    add(attempt.day, order.tried, (desk, id) => tryToReach(desk, id, attempt, story))
  }
  if (intake !== undefined) {
    add(intake, order.enrolled, (desk, id) => enroll(desk, id, intake, story))
    if (successful !== undefined) {
      add(successful, order.ended, (desk, id) => succeed(desk, id, dateOf(intake)))
    }
  }
  if (unsuccessful !== undefined) {
    const { day, ...given } = unsuccessful
    const answers = { ...given, ResultDate: dateOf(day) }
    add(day, order.ended, async (desk, id) =>
      savedId(await resolveUnsuccessful(desk, { referral_id: id, answers, ...save })),
    )
  }
  for (const housing of referral.housing ?? []) {
    const answers = housingAnswers(housing, dateOf)
    add(housing.day, order.housing, async (desk, id) =>
      savedId(await recordHousing(desk, { referral_id: id, answers, ...save })),
    )
  }
  if (exit !== undefined) {
    add(exit.day, order.left, (desk, id) => recordExit(desk, id, exit, dateOf(exit.day)))
  }
  if (referral.draft !== undefined) {
    const kind = referral.draft
    add(lastDay, order.begun, (desk, id) => begin(desk, id, kind, story))
  }
  return acts
}

async function receive(
  desk: WorkingDesk,
  { household, referral, nth, found, dateOf }: Story,
): Promise<string> {
  const { eventDate, notified = eventDate, acknowledged } = referral
  const isVoucher = referral.Event === 18
  const acknowledgedNow = acknowledged === notified
  const id = savedId(
    await receiveReferral(desk, {
      answers: {
        howItCame: referral.howItCame,
        referenceCode: household.referenceCodes[nth] ?? '',
        household: found.PersonalID === null ? 'new' : 'known',
        PersonalID: found.PersonalID,
        alias: found.PersonalID === null ? household.plan.alias : null,
        Event: referral.Event ?? practiceProjects[referral.to].Event,
        EventDate: dateOf(eventDate),
        LocationCrisisOrPHHousing: isVoucher ? null : desk.hat.ProjectID,
        DateNotified: dateOf(notified),
        referredBy: 'Priority list manager',
        acknowledgeNow: acknowledgedNow ? 'yes' : 'later',
        DateReferralAcknowledged: acknowledgedNow ? dateOf(acknowledged) : null,
      },
      ...save,
    }),
  )
  found.PersonalID = (await referralById(desk.store.db, id)).PersonalID
  return id
}

async function acknowledge(
  desk: WorkingDesk,
  referral_id: string,
  DateReferralAcknowledged: string,
  { referral }: Story,
): Promise<void> {
  const answers = { DateReferralAcknowledged, lateReason: referral.lateReason ?? null }
  savedId(await acknowledgeReferral(desk, { referral_id, answers, ...save }))
}

async function tryToReach(
  desk: WorkingDesk,
  referral_id: string,
  { day, next, voicemail, ...attempt }: TryPlan,
  { dateOf }: Story,
): Promise<void> {
  const answers = {
    ...attempt,
    cardRead: true,
    attemptDate: dateOf(day),
    attemptTime: dayjs(desk.now()).format('HH:mm'),
    voicemailLeft: asksVoicemail(attempt) ? (voicemail ?? 'no') : null,
    nextTry: next === undefined ? null : dateOf(next),
  }
  savedId(await logContact(desk, { referral_id, answers, ...save }))
}

/** A result comes with the enrollment, and has its date. */
async function succeed(desk: WorkingDesk, referral_id: string, ResultDate: string): Promise<void> {
  const { ResultingEnrollmentID } = await referralById(desk.store.db, referral_id)
  const answers = { EnrollmentID: ResultingEnrollmentID, ResultDate }
  savedId(await resolveSuccessful(desk, { referral_id, answers, ...save }))
}

function housingAnswers(housing: HousingPlan, dateOf: (day: Day) => string) {
  return {
    outcome: housing.outcome,
    MoveInDate:
      housing.outcome === 'moved_in' && housing.movedIn !== undefined ? dateOf(housing.movedIn) : null,
    IfNotHousedReason: housing.outcome === 'will_not_be_housed' ? housing.reason : null,
    note: housing.note ?? null,
  }
}
