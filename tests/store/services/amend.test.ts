import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beginAmend, type AmendAnswers } from '#shared/domain/referral/amend-answers.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { amendContext } from '#main/services/referrals/amend-context.ts'
import { amendReferral } from '#main/services/referrals/amend-referral.ts'
import { acknowledgeReferral } from '#main/services/referrals/acknowledge-referral.ts'
import { recordHousing } from '#main/services/referrals/record-housing.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { resolveSuccessful, resolveUnsuccessful } from '#main/services/referrals/resolve-referral.ts'
import { logContact } from '#main/services/contact/log-contact.ts'
import { undoAct } from '#main/services/undo.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const once = { acceptWarnings: true, draft_id: null }
const reason = 'Recorded by mistake'

async function amend(
  referral_id: string,
  answers: AmendAnswers,
  desk: WorkingDesk = office.dana,
): Promise<SaveOutcome> {
  return amendReferral(desk, { ...once, referral_id, answers: { reason, ...answers } })
}

function stops(outcome: SaveOutcome): readonly string[] {
  return outcome.saved ? ['saved'] : outcome.issues.map(({ path, message }) => `${path}: ${message}`)
}

async function rowOf(referral_id: string): Promise<Record<string, unknown>> {
  const rows: readonly Record<string, unknown>[] = await office.store.db.query(
    `SELECT referral.*, Event.Event, Event.LocationCrisisOrPHHousing, Event.ReferralResult, Event.ResultDate
       FROM referral JOIN Event ON Event.EventID = referral.EventID WHERE referral_id = ?`,
    [referral_id],
  )
  return rows[0] ?? {}
}

describe('what a colleague changed in the meantime', () => {
  test('stays, where she left the field alone', async () => {
    const { referral_id } = await receive(office, 'Quiet Harbor')
    const begun = beginAmend((await amendContext(office.dana, referral_id)).saved)
    saved(await amend(referral_id, { referenceCode: 'CE-900' }, office.robin))
    saved(
      await amend(referral_id, { ...begun, changing: ['referredBy'], referredBy: 'List manager', reason }),
    )
    expect(await rowOf(referral_id)).toMatchObject({ reference_code: 'CE-900', referred_by: 'List manager' })
  })

  test('is not replaced unseen: the field, who and when are named, and nothing is saved', async () => {
    const { referral_id } = await receive(office, 'Quiet Harbor')
    const begun = beginAmend((await amendContext(office.dana, referral_id)).saved)
    saved(await amend(referral_id, { referenceCode: 'CE-900' }, office.robin))
    const hers = { ...begun, changing: ['referenceCode'] as const, referenceCode: 'CE-777', reason }
    const late = await amend(referral_id, { ...hers, changing: [...hers.changing] })
    expect(stops(late)).toHaveLength(1)
    expect(stops(late)[0]).toMatch(
      /^referenceCode: Reference code was changed to “CE-900” by Robin Aldana on 20 March 2026, .* after you began: look at it again, then save$/,
    )
    expect(await rowOf(referral_id)).toMatchObject({ reference_code: 'CE-900' })

    const { saved: seen } = await amendContext(office.dana, referral_id)
    saved(await amend(referral_id, { referenceCode: 'CE-777', seen, reason }))
    expect(await rowOf(referral_id)).toMatchObject({ reference_code: 'CE-777' })
  })

  test('of two amendments sent at once that began alike, the second is refused', async () => {
    const { referral_id } = await receive(office, 'Quiet Harbor')
    const { saved: seen } = await amendContext(office.dana, referral_id)
    const outcomes = await Promise.all([
      amend(referral_id, { note: 'First', seen }),
      amend(referral_id, { note: 'Second', seen }, office.robin),
    ])
    expect(outcomes.map((outcome) => outcome.saved)).toEqual([true, false])
    expect(await rowOf(referral_id)).toMatchObject({ note: 'First' })
  })
})

describe('the opening and its project', () => {
  test('a voucher corrected to an opening names the project it belongs to, and back', async () => {
    const { referral_id } = await receive(office, 'Quiet Harbor', {
      Event: 18,
      LocationCrisisOrPHHousing: null,
    })
    saved(await amend(referral_id, { Event: 13 }))
    expect(await rowOf(referral_id)).toMatchObject({ LocationCrisisOrPHHousing: office.ProjectID })
    saved(await amend(referral_id, { Event: 18 }))
    expect(await rowOf(referral_id)).toMatchObject({ LocationCrisisOrPHHousing: null })
  })

  test('an opening the project does not offer is refused where it is asked', async () => {
    const { referral_id } = await receive(office, 'Quiet Harbor')
    const [issue, ...more] = stops(await amend(referral_id, { Event: 14 }))
    expect(issue).toMatch(/^Event: Harbor Rapid Rehousing does not offer .* choose an opening it offers/)
    expect(more).toEqual([])
    expect(stops(await amend(referral_id, { EventDate: '2019-05-01' }))).toContain(
      'EventDate: Harbor Rapid Rehousing was not open on 1 May 2019: check the referral date',
    )
  })

  test('an old kind of event, which no new referral can have, does not stop another correction', async () => {
    const { referral_id } = await receive(office, 'Quiet Harbor')
    await office.store.write({ name: 'test', UserID: 'dana', at: office.dana.now() }, async (session) => {
      const { EventID } = await session.read('referral', referral_id)
      await session.update('Event', EventID, { Event: 17, LocationCrisisOrPHHousing: null })
    })
    saved(await amend(referral_id, { noReferenceCode: true }))
    expect(await rowOf(referral_id)).toMatchObject({ Event: 17, reference_code: null })
  })
})

describe('an unsuccessful referral', () => {
  test('falls on the other side, for another reason, and back on the list', async () => {
    const referral_id = await unsuccessful('no_asked_to_be_removed')
    saved(
      await amend(referral_id, {
        ReferralResult: 3,
        lostContact: true,
        IfNotHousedReason: 'lost_contact',
        backToList: 'yes',
      }),
    )
    expect(await rowOf(referral_id)).toMatchObject({
      state: 'unsuccessful',
      ReferralResult: 3,
      ResultDate: '2026-03-18',
      lost_contact: 1,
      if_not_housed_reason: 'lost_contact',
      back_to_list: 'yes',
    })
    const taken = { backToList: 'no_asked_to_be_removed' } as const
    expect(stops(await amend(referral_id, taken)).join()).toMatch(/^removalConfirmed: Confirm/)
    saved(await amend(referral_id, { ...taken, removalConfirmed: true }))
    expect(await rowOf(referral_id)).toMatchObject({ back_to_list: 'no_asked_to_be_removed' })
  })

  test('opens again where its tries say it stood, without result, date and reason, and can end again', async () => {
    const referral_id = await unsuccessful('yes', { tried: true })
    const { actId } = saved(await amend(referral_id, { ending: 'open' }))
    const open = {
      state: 'contacting',
      ReferralResult: null,
      ResultDate: null,
      if_not_housed_reason: null,
      back_to_list: null,
    }
    expect(await rowOf(referral_id)).toMatchObject(open)
    expect((await readReferral(office.dana, referral_id)).nextDueOn).not.toBeNull()
    await undoAct(office.dana, actId)
    expect(await rowOf(referral_id)).toMatchObject({ state: 'unsuccessful', ReferralResult: 2 })
    saved(await amend(referral_id, { ending: 'open' }))
    saved(await end(referral_id, 'yes'))
    expect(await rowOf(referral_id)).toMatchObject({ state: 'unsuccessful', ReferralResult: 2 })
  })

  test('that was never acknowledged opens again as received', async () => {
    const { referral_id } = await receive(office, 'Quiet Harbor')
    saved(await end(referral_id, 'yes'))
    saved(await amend(referral_id, { ending: 'open' }))
    expect(await rowOf(referral_id)).toMatchObject({ state: 'received' })
  })

  test('does not become a success by an amendment: without an enrollment there is none', async () => {
    const referral_id = await unsuccessful('yes')
    expect(stops(await amend(referral_id, { ending: 'searching' })).join()).toMatch(/^ending: /)
    expect(stops(await amend(referral_id, { ReferralResult: 1 })).join()).toMatch(/^ReferralResult: /)
    expect(await rowOf(referral_id)).toMatchObject({ state: 'unsuccessful', ReferralResult: 2 })
  })
})

describe('a success', () => {
  test('housed by mistake becomes not housed and housed again; result and result date stay', async () => {
    const referral_id = await housed()
    const result = { ReferralResult: 1, ResultDate: (await rowOf(referral_id))['ResultDate'] }
    expect(stops(await amend(referral_id, { ending: 'not_housed' })).join()).toMatch(/^IfNotHousedReason: /)
    saved(
      await amend(referral_id, {
        ending: 'not_housed',
        IfNotHousedReason: 'unit_fell_through',
        listManagerTold: true,
      }),
    )
    expect(await rowOf(referral_id)).toMatchObject({
      ...result,
      state: 'not_housed',
      if_not_housed_reason: 'unit_fell_through',
      list_manager_told: 1,
    })
    expect(await moveIns(referral_id)).toEqual([null])

    expect(stops(await amend(referral_id, { ending: 'housed' })).join()).toMatch(/^MoveInDate: /)
    saved(await amend(referral_id, { ending: 'housed', MoveInDate: '19 mar 2026' }))
    expect(await rowOf(referral_id)).toMatchObject({
      ...result,
      state: 'housed',
      if_not_housed_reason: null,
      list_manager_told: 0,
    })
    expect(await moveIns(referral_id)).toEqual(['2026-03-19'])
  })

  test('that still looks for housing after all waits for its housing again', async () => {
    const referral_id = await housed()
    saved(await amend(referral_id, { ending: 'searching' }))
    expect(await rowOf(referral_id)).toMatchObject({ state: 'successful', ReferralResult: 1 })
    expect(await moveIns(referral_id)).toEqual([null])
    saved(
      await recordHousing(office.dana, {
        ...once,
        referral_id,
        answers: { outcome: 'moved_in', MoveInDate: '2026-03-20' },
      }),
    )
    expect(await moveIns(referral_id)).toEqual(['2026-03-20'])
  })

  test('keeps its result and date, whatever is sent, and does not open again', async () => {
    const referral_id = await housed()
    const before = await rowOf(referral_id)
    expect(stops(await amend(referral_id, { ending: 'open' })).join()).toMatch(/^ending: /)
    expect(stops(await amend(referral_id, { ending: 'unsuccessful', ReferralResult: 2 })).join()).toContain(
      'stay as they are',
    )
    expect(stops(await amend(referral_id, { ResultDate: '2026-03-19' })).join()).toContain('stay as they are')
    expect(
      stops(await amend(referral_id, { EventDate: '2026-03-19', DateNotified: '2026-03-19' })).join(),
    ).toMatch(/EventDate: Referral date must be the same as or before .*the result date, which stays/)
    expect(await rowOf(referral_id)).toEqual(before)
  })
})

test('a referral that goes on is ended by its wizards, not by an amendment', async () => {
  const { referral_id } = await receive(office, 'Quiet Harbor')
  for (const ending of ['unsuccessful', 'searching', 'housed', 'not_housed'] as const) {
    expect(stops(await amend(referral_id, { ending })).join()).toMatch(/ending: This cannot be amended/)
  }
  expect(stops(await amend(referral_id, { backToList: 'yes' })).join()).toMatch(/^backToList: .*has no place/)
  expect(await rowOf(referral_id)).toMatchObject({ state: 'received', back_to_list: null })
})

async function end(referral_id: string, backToList: 'yes' | 'no_asked_to_be_removed') {
  return resolveUnsuccessful(office.dana, {
    ...once,
    referral_id,
    answers: {
      whoEnded: 'client',
      IfNotHousedReason: 'declined_home',
      ResultDate: '2026-03-18',
      backToList,
      removalConfirmed: backToList === 'no_asked_to_be_removed',
    },
  })
}

async function unsuccessful(
  backToList: 'yes' | 'no_asked_to_be_removed',
  { tried = false } = {},
): Promise<string> {
  const { referral_id } = await receive(office, 'Quiet Harbor')
  const acknowledgement = { DateReferralAcknowledged: '2026-03-05' }
  saved(await acknowledgeReferral(office.dana, { ...once, referral_id, answers: acknowledgement }))
  if (tried) {
    const answers = {
      cardRead: true,
      channel: 'in_person',
      attemptDate: '2026-03-06',
      attemptTime: '10:00',
      outcome: 'no_answer',
    } as const
    saved(await logContact(office.dana, { ...once, referral_id, answers }))
  }
  saved(await end(referral_id, backToList))
  return referral_id
}

async function housed(): Promise<string> {
  const referral = await receive(office, 'Quiet Harbor')
  const { referral_id } = referral
  await enroll(office, referral)
  const { resultingEnrollment } = await readReferral(office.dana, referral_id)
  const { EnrollmentID = null, EntryDate: ResultDate = null } = resultingEnrollment ?? {}
  saved(await resolveSuccessful(office.dana, { ...once, referral_id, answers: { EnrollmentID, ResultDate } }))
  const moved = { outcome: 'moved_in', MoveInDate: '2026-03-18' } as const
  saved(await recordHousing(office.dana, { ...once, referral_id, answers: moved }))
  return referral_id
}

/** The move-in dates of the household, each once. */
async function moveIns(referral_id: string): Promise<readonly (string | null)[]> {
  const { resultingEnrollment } = await readReferral(office.dana, referral_id)
  const rows: readonly { MoveInDate: string | null }[] = await office.store.db.query(
    'SELECT DISTINCT MoveInDate FROM Enrollment WHERE HouseholdID = ?',
    [resultingEnrollment?.HouseholdID],
  )
  return rows.map(({ MoveInDate }) => MoveInDate)
}
