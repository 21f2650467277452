import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AmendAnswers } from '#shared/domain/referral/amend-answers.ts'
import type { BackToList } from '#shared/domain/resolve/unsuccessful.ts'
import { leaveList } from '#main/services/priority/leave-list.ts'
import { placeHousehold } from '#main/services/priority/place-household.ts'
import { amendReferral } from '#main/services/referrals/amend-referral.ts'
import { recordHousing } from '#main/services/referrals/record-housing.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { resolveSuccessful, resolveUnsuccessful } from '#main/services/referrals/resolve-referral.ts'
import { undoAct } from '#main/services/undo.ts'
import { listEntriesOf } from '#main/store/repositories/list-entries.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'

const once = { acceptWarnings: true, draft_id: null }

let office: TestOffice
let heron: Awaited<ReturnType<typeof receive>>

/** Heron, referred on 3 March and on the alternative list since the 2nd. It is 20 March. */
beforeEach(async () => {
  office = await openOffice()
  heron = await receive(office, 'Heron')
  saved(await place('2026-03-02'))
})
afterEach(() => office.close())

const place = (placed_on: string) =>
  placeHousehold(office.dana, {
    PersonalID: heron.PersonalID,
    answers: { kind: 'alternative', placed_on },
    acceptWarnings: false,
  })
const entries = () => listEntriesOf(office.store.db, heron.PersonalID)
const waiting = { kind: 'alternative', placed_on: '2026-03-02', left_on: null, left_reason: null }

async function end(backToList: BackToList): Promise<void> {
  const { referral_id } = heron
  const answers = {
    whoEnded: 'client',
    IfNotHousedReason: 'declined_home',
    ResultDate: '2026-03-18',
    backToList,
    removalConfirmed: true,
  } as const
  saved(await resolveUnsuccessful(office.dana, { ...once, referral_id, answers }))
}

async function amend(answers: AmendAnswers): Promise<string> {
  const { referral_id } = heron
  const whole = { reason: 'Recorded by mistake', removalConfirmed: true, ...answers }
  return saved(await amendReferral(office.dana, { ...once, referral_id, answers: whole })).actId
}

describe('an unsuccessful referral that is corrected', () => {
  test('gives a place back that it had ended, since its own day', async () => {
    await end('no_asked_to_be_removed')
    const actId = await amend({ backToList: 'yes' })
    expect(await entries()).toMatchObject([waiting])
    await undoAct(office.dana, actId)
    expect(await entries()).toMatchObject([{ left_on: '2026-03-18', left_reason: 'asked_to_be_removed' }])
  })

  test('ends a place that it had kept', async () => {
    await end('yes')
    await amend({ backToList: 'no_housed_elsewhere' })
    expect(await entries()).toMatchObject([{ left_on: '2026-03-18', left_reason: 'housed_elsewhere' }])
  })

  test('gives the place it ended another reason and another day', async () => {
    await end('no_asked_to_be_removed')
    await amend({ backToList: 'no_housed_elsewhere' })
    await amend({ ResultDate: '2026-03-17' })
    expect(await entries()).toMatchObject([{ left_on: '2026-03-17', left_reason: 'housed_elsewhere' }])
    await amend({ backToList: 'yes' })
    expect(await entries()).toMatchObject([waiting])
  })

  test('gives the place back when it opens again', async () => {
    await end('no_housed_elsewhere')
    await amend({ ending: 'open' })
    expect(await entries()).toMatchObject([waiting])
  })

  test('puts nobody back who has left since, and ends no place that was had since', async () => {
    await end('no_asked_to_be_removed')
    const { id: list_entry_id } = saved(await place('2026-03-19'))
    await amend({ backToList: 'yes' })
    expect((await entries()).map(({ left_on }) => left_on)).toEqual([null, '2026-03-18'])
    await amend({ backToList: 'no_housed_elsewhere' })
    expect((await entries()).map(({ left_on }) => left_on)).toEqual([null, '2026-03-18'])
    const answers = { left_reason: 'moved_away', left_on: '2026-03-20' } as const
    saved(await leaveList(office.dana, { list_entry_id, answers, acceptWarnings: false }))
    await amend({ backToList: 'yes' })
    expect((await entries()).map(({ left_on }) => left_on)).toEqual(['2026-03-20', '2026-03-18'])
  })
})

test('a household that was not housed after all waits on, and leaves again when it was', async () => {
  await enroll(office, heron)
  const { referral_id } = heron
  const { resultingEnrollment } = await readReferral(office.dana, referral_id)
  const { EnrollmentID = null, EntryDate: ResultDate = null } = resultingEnrollment ?? {}
  saved(await resolveSuccessful(office.dana, { ...once, referral_id, answers: { EnrollmentID, ResultDate } }))
  const moved = { outcome: 'moved_in', MoveInDate: '2026-03-18' } as const
  saved(await recordHousing(office.dana, { ...once, referral_id, answers: moved }))
  await amend({ ending: 'not_housed', IfNotHousedReason: 'unit_fell_through', listManagerTold: true })
  expect(await entries()).toMatchObject([waiting])
  await amend({ ending: 'housed', MoveInDate: '2026-03-19' })
  expect(await entries()).toMatchObject([{ left_on: '2026-03-19', left_reason: 'housed_by_referral' }])
  await amend({ MoveInDate: '2026-03-16' })
  expect(await entries()).toMatchObject([{ left_on: '2026-03-16', left_reason: 'housed_by_referral' }])
  await amend({ ending: 'searching' })
  expect(await entries()).toMatchObject([waiting])
})
