import { afterEach, beforeEach, expect, test } from 'vitest'
import { acknowledgeReferral } from '#main/services/referrals/acknowledge-referral.ts'
import { amendContext } from '#main/services/referrals/amend-context.ts'
import { amendReferral } from '#main/services/referrals/amend-referral.ts'
import { homeCounts } from '#main/services/home.ts'
import { recordHousing } from '#main/services/referrals/record-housing.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { resolveSuccessful, resolveUnsuccessful } from '#main/services/referrals/resolve-referral.ts'
import type { HousingAnswers } from '#shared/domain/resolve/housing.ts'
import type { UnsuccessfulAnswers } from '#shared/domain/resolve/unsuccessful.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const once = { acceptWarnings: true, draft_id: null }

function messages(outcome: SaveOutcome): readonly string[] {
  return outcome.saved ? [] : outcome.issues.map((issue) => issue.message)
}

async function event(referral_id: string) {
  const rows: readonly Record<string, unknown>[] = await office.store.db.query(
    'SELECT Event.* FROM Event JOIN referral ON referral.EventID = Event.EventID WHERE referral_id = ?',
    [referral_id],
  )
  return rows[0] ?? {}
}

test('a received referral is a CE Event on the household’s own Coordinated Entry enrollment', async () => {
  const { referral_id } = await receive(office, 'Quiet Harbor')
  const [row]: readonly Record<string, unknown>[] = await office.store.db.query(
    `SELECT Event.Event, Event.LocationCrisisOrPHHousing, Project.ProjectType, Enrollment.RelationshipToHoH,
            Enrollment.EntryDate = Event.EventDate AS begins, Client.NameDataQuality, Client.FirstName
       FROM referral JOIN Event ON Event.EventID = referral.EventID
       JOIN Enrollment ON Enrollment.EnrollmentID = Event.EnrollmentID
       JOIN Project ON Project.ProjectID = Enrollment.ProjectID
       JOIN Client ON Client.PersonalID = Event.PersonalID
      WHERE referral_id = ?`,
    [referral_id],
  )
  expect(row).toEqual({
    Event: 13,
    LocationCrisisOrPHHousing: office.ProjectID,
    ProjectType: 14,
    RelationshipToHoH: 1,
    begins: 1,
    NameDataQuality: 2,
    FirstName: 'Quiet Harbor',
  })
})

test('success needs an enrollment, links it, and takes the day they enrolled', async () => {
  const referral = await receive(office, 'Quiet Harbor')
  const { referral_id } = referral
  const early = await resolveSuccessful(office.dana, {
    ...once,
    referral_id,
    answers: { EnrollmentID: null, ResultDate: '2026-03-20' },
  })
  expect(messages(early).join()).toMatch(/intake first|Acknowledge the referral first/)

  await enroll(office, referral)
  const { resultingEnrollment } = await readReferral(office.dana, referral_id)
  const EnrollmentID = resultingEnrollment?.EnrollmentID ?? ''
  saved(
    await resolveSuccessful(office.dana, {
      ...once,
      referral_id,
      answers: { EnrollmentID, ResultDate: resultingEnrollment?.EntryDate },
    }),
  )
  expect(await event(referral_id)).toMatchObject({
    ReferralResult: 1,
    ResultDate: resultingEnrollment?.EntryDate,
  })
  expect((await homeCounts(office.dana)).not_yet_housed).toBe(1)
})

test('not housed after success adds the reason and leaves result and result date as they were', async () => {
  const referral_id = await successful()
  const before = await event(referral_id)
  saved(
    await recordHousing(office.dana, {
      ...once,
      referral_id,
      answers: { outcome: 'will_not_be_housed', IfNotHousedReason: 'unit_fell_through' },
    }),
  )
  const after = await readReferral(office.dana, referral_id)
  expect(after).toMatchObject({
    state: 'not_housed',
    IfNotHousedReason: 'unit_fell_through',
    ReferralResult: 1,
  })
  expect((await event(referral_id))['ResultDate']).toBe(before['ResultDate'])

  const { saved: kept } = await amendContext(office.dana, referral_id)
  const outcome = await amendReferral(office.dana, {
    ...once,
    referral_id,
    answers: { ReferralResult: 3, ResultDate: '2026-03-19', reason: 'Asked to by the list manager' },
  })
  expect(messages(outcome).join()).toContain('stay as they are')
  expect(await event(referral_id)).toMatchObject({
    ReferralResult: kept.ReferralResult,
    ResultDate: kept.ResultDate,
  })
})

test.each([
  ['client', 2],
  ['provider', 3],
] as const)('unsuccessful by the %s is result %i with its reason', async (whoEnded, code) => {
  const { referral_id } = await receive(office, 'Quiet Harbor')
  saved(
    await resolveUnsuccessful(office.dana, {
      ...once,
      referral_id,
      answers: {
        whoEnded,
        IfNotHousedReason: whoEnded === 'client' ? 'declined_home' : 'opening_gone',
        ResultDate: '2026-03-20',
        backToList: 'yes',
      },
    }),
  )
  expect(await event(referral_id)).toMatchObject({ ReferralResult: code, ResultDate: '2026-03-20' })
  expect(await readReferral(office.dana, referral_id)).toMatchObject({
    state: 'unsuccessful',
    nextDueOn: null,
  })
})

test('that a household could not be reached is kept beside the side it counts on', async () => {
  const lost = await unsuccessful('Quiet Harbor', { whoEnded: 'lost_contact', countedOn: 'provider' })
  expect(await readReferral(office.dana, lost)).toMatchObject({ ReferralResult: 3, lostContact: true })
  const refused = await unsuccessful('Amber Meadow', { whoEnded: 'provider' })
  expect(await readReferral(office.dana, refused)).toMatchObject({ ReferralResult: 3, lostContact: false })
})

test('a note about the search for housing stays until another takes its place', async () => {
  const referral_id = await successful()
  const housing = async (answers: HousingAnswers) => {
    saved(await recordHousing(office.dana, { ...once, referral_id, answers }))
    return (await readReferral(office.dana, referral_id)).note
  }
  expect(await housing({ outcome: 'still_searching', note: 'Two viewings this week' })).toBe(
    'Two viewings this week',
  )
  expect(await housing({ outcome: 'still_searching' })).toBe('Two viewings this week')
  expect(await housing({ outcome: 'still_searching', note: 'Lease sent' })).toBe('Lease sent')
  expect(await housing({ outcome: 'will_not_be_housed', IfNotHousedReason: 'opening_gone' })).toBe(
    'Lease sent',
  )
})

test('an enrolled household is not recorded as unsuccessful', async () => {
  const referral = await receive(office, 'Quiet Harbor')
  const { referral_id } = referral
  await enroll(office, referral)
  const outcome = await resolveUnsuccessful(office.dana, {
    ...once,
    referral_id,
    answers: {
      whoEnded: 'client',
      IfNotHousedReason: 'declined_home',
      ResultDate: '2026-03-20',
      backToList: 'yes',
    },
  })
  expect(messages(outcome).join()).toContain('This household is enrolled')
})

test('of two results sent at once the second is refused', async () => {
  const { referral_id } = await receive(office, 'Quiet Harbor')
  const answers = { ResultDate: '2026-03-20', backToList: 'yes' } as const
  const outcomes = await Promise.all([
    resolveUnsuccessful(office.dana, {
      ...once,
      referral_id,
      answers: { ...answers, whoEnded: 'client', IfNotHousedReason: 'declined_home' },
    }),
    resolveUnsuccessful(office.robin, {
      ...once,
      referral_id,
      answers: { ...answers, whoEnded: 'provider', IfNotHousedReason: 'opening_gone' },
    }),
  ])
  expect(outcomes.filter((outcome) => outcome.saved)).toHaveLength(1)
  expect(outcomes.flatMap(messages)).toEqual(['This referral has ended: use Amend to correct it'])
})

test('an amendment needs a reason, obeys the first rules and says who changed what', async () => {
  const { referral_id } = await receive(office, 'Quiet Harbor')
  const bare = await amendReferral(office.dana, {
    ...once,
    referral_id,
    answers: { EventDate: '2026-03-02' },
  })
  expect(messages(bare)).toContain('Enter why you change this record')
  const future = await amendReferral(office.dana, {
    ...once,
    referral_id,
    answers: { EventDate: '2026-04-01', reason: 'Typed the wrong month' },
  })
  expect(messages(future).join()).toContain('Referral date')
  saved(
    await amendReferral(office.dana, {
      ...once,
      referral_id,
      answers: { EventDate: '2 mar 2026', reason: 'Typed the wrong day' },
    }),
  )
  expect(await event(referral_id)).toMatchObject({ EventDate: '2026-03-02' })
  const [act]: readonly Record<string, unknown>[] = await office.store.db.query(
    "SELECT reason, UserID FROM act WHERE name = 'referral.amend'",
  )
  expect(act).toEqual({ reason: 'Typed the wrong day', UserID: 'dana' })
})

test('another project’s hat reads a referral but cannot change it', async () => {
  const { referral_id } = await receive(office, 'Quiet Harbor')
  const stranger = { ...office.dana, hat: { ...office.dana.hat, ProjectID: 'f'.repeat(32) } }
  expect((await readReferral(stranger, referral_id)).readOnlyReason).toContain('switch to that project')
  await expect(
    acknowledgeReferral(stranger, {
      ...once,
      referral_id,
      answers: { DateReferralAcknowledged: '2026-03-20' },
    }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
  expect((await readReferral(office.dana, referral_id)).state).toBe('received')
})

test('a hat that does not do this work is refused', async () => {
  const { referral_id } = await receive(office, 'Quiet Harbor')
  const listContact = {
    ...office.dana,
    hat: { ...office.dana.hat, workgroup: 'priority_list_contact' as const },
  }
  await expect(resolveUnsuccessful(listContact, { ...once, referral_id, answers: {} })).rejects.toMatchObject(
    { code: 'not-allowed' },
  )
})

async function unsuccessful(alias: string, who: UnsuccessfulAnswers): Promise<string> {
  const { referral_id } = await receive(office, alias)
  const answers = {
    IfNotHousedReason: 'lost_contact',
    ResultDate: '2026-03-20',
    backToList: 'yes',
    ...who,
  } as const
  saved(await resolveUnsuccessful(office.dana, { ...once, referral_id, answers }))
  return referral_id
}

async function successful(): Promise<string> {
  const referral = await receive(office, 'Quiet Harbor')
  const { referral_id } = referral
  await enroll(office, referral)
  const { resultingEnrollment } = await readReferral(office.dana, referral_id)
  saved(
    await resolveSuccessful(office.dana, {
      ...once,
      referral_id,
      answers: {
        EnrollmentID: resultingEnrollment?.EnrollmentID ?? null,
        ResultDate: resultingEnrollment?.EntryDate ?? null,
      },
    }),
  )
  return referral_id
}
