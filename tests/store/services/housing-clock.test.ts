import { afterEach, beforeEach, expect, test } from 'vitest'
import { amendReferral } from '#main/services/referrals/amend-referral.ts'
import { homeCounts, homeDueNext } from '#main/services/home.ts'
import { recordHousing } from '#main/services/referrals/record-housing.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { resolveSuccessful } from '#main/services/referrals/resolve-referral.ts'
import { undoAct } from '#main/services/undo.ts'
import type { HousingAnswers } from '#shared/domain/resolve/housing.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'

let office: TestOffice
let referral_id: string

// Enrolled on 18 March, recorded as successful on Friday the 20th: ten working days later is 3 April.
beforeEach(async () => {
  office = await openOffice()
  const referral = await receive(office, 'Quiet Harbor')
  referral_id = referral.referral_id
  await enroll(office, referral)
})
afterEach(() => office.close())

const once = { acceptWarnings: true, draft_id: null }

async function succeed() {
  const { resultingEnrollment } = await readReferral(office.dana, referral_id)
  const { EnrollmentID = null, EntryDate = null } = resultingEnrollment ?? {}
  return saved(
    await resolveSuccessful(office.dana, {
      ...once,
      referral_id,
      answers: { EnrollmentID, ResultDate: EntryDate },
    }),
  )
}

async function look(answers: HousingAnswers) {
  return saved(await recordHousing(office.dana, { ...once, referral_id, answers }))
}

/** What Home says is due next. */
async function due(): Promise<readonly (string | null)[]> {
  const rows = await homeDueNext(office.dana, 5)
  return rows.flatMap(({ nextDueWhat, nextDueOn }) => [nextDueWhat, nextDueOn])
}

const again = 'Look again at the housing search'

test('an accepted household stays on Home with a day to look again, counted from when the result was recorded', async () => {
  await succeed()
  expect(await due()).toEqual([again, '2026-04-03'])
  office.at('2026-04-06T15:00:00Z')
  expect(await homeCounts(office.dana)).toMatchObject({ not_yet_housed: 1, overdue: 1 })
})

test('still searching moves the day, and undoing it puts the former one back', async () => {
  await succeed()
  office.at('2026-04-02T15:00:00Z')
  const { actId } = await look({ outcome: 'still_searching' })
  expect(await due()).toEqual([again, '2026-04-16'])
  await undoAct(office.dana, actId)
  expect(await due()).toEqual([again, '2026-04-03'])
})

test('undoing the result brings its own clock back', async () => {
  const before = await due()
  const { actId } = await succeed()
  expect(await due()).not.toEqual(before)
  await undoAct(office.dana, actId)
  expect(await due()).toEqual(before)
})

test('an amendment leaves the day where the last look put it', async () => {
  await succeed()
  office.at('2026-04-02T15:00:00Z')
  await look({ outcome: 'still_searching' })
  office.at('2026-04-08T15:00:00Z')
  saved(
    await amendReferral(office.dana, {
      ...once,
      referral_id,
      answers: { EventDate: '2 mar 2026', reason: 'Typed the wrong day' },
    }),
  )
  expect(await due()).toEqual([again, '2026-04-16'])
})

test.each<HousingAnswers>([
  { outcome: 'moved_in', MoveInDate: '20 mar 2026' },
  { outcome: 'will_not_be_housed', IfNotHousedReason: 'unit_fell_through' },
])('$outcome ends it', async (answers) => {
  await succeed()
  await look(answers)
  expect(await due()).toEqual([])
})
