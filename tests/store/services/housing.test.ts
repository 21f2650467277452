import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { amendReferral } from '#main/services/referrals/amend-referral.ts'
import { recordHousing } from '#main/services/referrals/record-housing.ts'
import { readReferral } from '#main/services/referrals/referrals.ts'
import { resolveSuccessful } from '#main/services/referrals/resolve-referral.ts'
import { readStay } from '#main/services/stays/stays.ts'
import type { HousingAnswers } from '#shared/domain/resolve/housing.ts'
import type { Stay } from '#shared/domain/stay/stay.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { stoppedBy } from './agency-desk.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const once = { acceptWarnings: true, draft_id: null }

/** A household of two, accepted: the head since 13 March, her child since then too unless told otherwise. */
async function accepted(childStart = '', Event = 13): Promise<string> {
  const referral = await receive(office, 'Quiet Harbor', { Event })
  await enroll(office, referral, {}, { EntryDate: childStart })
  const { referral_id } = referral
  const { resultingEnrollment } = await readReferral(office.dana, referral_id)
  const answers = {
    EnrollmentID: resultingEnrollment?.EnrollmentID ?? null,
    ResultDate: resultingEnrollment?.EntryDate ?? null,
  }
  saved(await resolveSuccessful(office.dana, { ...once, referral_id, answers }))
  return referral_id
}

async function stayOf(referral_id: string): Promise<Stay> {
  const { resultingEnrollment } = await readReferral(office.dana, referral_id)
  return readStay(office.dana, office.store.db, resultingEnrollment?.HouseholdID ?? '')
}

const record = (referral_id: string, answers: HousingAnswers) =>
  recordHousing(office.dana, { ...once, referral_id, answers })

describe('a move-in', () => {
  const movedIn = { outcome: 'moved_in', MoveInDate: '20 mar 2026' } as const

  test('is dated for everyone enrolled on that day', async () => {
    const referral_id = await accepted()
    saved(await record(referral_id, movedIn))
    const { members } = await stayOf(referral_id)
    expect(members.map(({ MoveInDate }) => MoveInDate)).toEqual(['2026-03-20', '2026-03-20'])
    expect((await readReferral(office.dana, referral_id)).state).toBe('housed')
  })

  test('is never before somebody’s own start', async () => {
    const referral_id = await accepted('2026-03-16')
    saved(await record(referral_id, { ...movedIn, MoveInDate: '15 mar 2026' }))
    const { members } = await stayOf(referral_id)
    expect(members.map(({ EntryDate, MoveInDate }) => [EntryDate, MoveInDate])).toEqual([
      ['2026-03-13', '2026-03-15'],
      ['2026-03-16', null],
    ])
  })

  test('is not dated for somebody who had left', async () => {
    const referral_id = await accepted()
    const [, child] = (await stayOf(referral_id)).members
    const act = { name: 'test.leave', UserID: 'dana', at: office.dana.now() }
    await office.store.write(act, async (session) => {
      await session.insert('Exit', {
        ExitID: 'x1',
        EnrollmentID: child?.EnrollmentID ?? '',
        PersonalID: child?.PersonalID ?? '',
        ExitDate: '2026-03-14',
        Destination: 422,
      })
    })
    saved(await record(referral_id, movedIn))
    const { members } = await stayOf(referral_id)
    expect(members.map(({ MoveInDate }) => MoveInDate)).toEqual(['2026-03-20', null])
  })

  test('is amended by the same rule, and the wrong date stays with nobody', async () => {
    const referral_id = await accepted('2026-03-16')
    saved(await record(referral_id, movedIn))
    const answers = { MoveInDate: '15 mar 2026', reason: 'Typed the wrong day' }
    saved(await amendReferral(office.dana, { ...once, referral_id, answers }))
    const { members } = await stayOf(referral_id)
    expect(members.map(({ MoveInDate }) => MoveInDate)).toEqual(['2026-03-15', null])
  })

  test('is saved once: the second of two that were sent together is refused', async () => {
    const referral_id = await accepted()
    const outcomes = await Promise.all([record(referral_id, movedIn), record(referral_id, movedIn)])
    expect(outcomes.map((outcome) => outcome.saved)).toEqual([true, false])
    expect(outcomes.flatMap((outcome) => (outcome.saved ? [] : outcome.issues[0]?.message))).toEqual([
      'This referral has ended: use Amend to correct it',
    ])
  })
})

describe('a stay that ends because the household is not housed', () => {
  const ended = {
    outcome: 'will_not_be_housed',
    IfNotHousedReason: 'opening_gone',
    stayEnds: 'yes',
    Destination: 422,
  } as const

  test('ends for nobody before their own start', async () => {
    const referral_id = await accepted('2026-03-16')
    expect(stoppedBy(await record(referral_id, { ...ended, ExitDate: '2026-03-15' }))[0]).toMatch(
      /^error ExitDate: Exit date must be the same as or after 16 March 2026, the day .* started$/,
    )
    saved(await record(referral_id, { ...ended, ExitDate: '2026-03-17' }))
    const { members } = await stayOf(referral_id)
    expect(members.map(({ ExitDate }) => ExitDate)).toEqual(['2026-03-17', '2026-03-17'])
  })
})

describe.each([
  { what: 'an emergency shelter', ProjectType: 0, Event: 10 },
  { what: 'transitional housing', ProjectType: 2, Event: 11 },
] as const)('$what, which is not permanent housing', ({ ProjectType, Event }) => {
  beforeEach(async () => {
    await office.close()
    office = await openOffice(ProjectType)
  })

  test('records that the household came in, and no move-in date', async () => {
    const referral_id = await accepted('', Event)
    expect(stoppedBy(await record(referral_id, { outcome: 'moved_in', MoveInDate: '2026-03-20' }))).toEqual([
      'error MoveInDate: Move-in date belongs to permanent housing: clear it',
    ])
    saved(await record(referral_id, { outcome: 'moved_in' }))
    expect((await readReferral(office.dana, referral_id)).state).toBe('housed')
    const answers = { note: 'Came with two bags', reason: 'Left out by mistake' }
    saved(await amendReferral(office.dana, { ...once, referral_id, answers }))
    const { members } = await stayOf(referral_id)
    expect(members.map(({ MoveInDate }) => MoveInDate)).toEqual([null, null])
  })
})
