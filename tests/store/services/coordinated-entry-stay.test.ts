import { afterEach, beforeEach, expect, test } from 'vitest'
import { amendReferral } from '#main/services/referrals/amend-referral.ts'
import { undoAct } from '#main/services/undo.ts'
import { newId } from '#main/store/new-id.ts'
import type { HudRow } from '#shared/hud/fy2026/types.ts'
import { openOffice, receive, saved, type TestOffice } from '../client-desk.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

const once = { acceptWarnings: true, draft_id: null }

test('a referral recorded later with an older date begins the open stay earlier, and opens no second one', async () => {
  const first = await receive(office, 'Quiet Harbor')
  await again(first.PersonalID, '2026-02-10')
  expect(await datesOf(first.PersonalID)).toEqual([
    ['2026-02-10', '2026-02-10'],
    ['2026-03-03', '2026-02-10'],
  ])
  expect(await stays(first.PersonalID)).toBe(1)
})

test('a later referral hangs on the open stay and leaves its beginning', async () => {
  const first = await receive(office, 'Quiet Harbor')
  await again(first.PersonalID, '2026-03-10')
  expect(await datesOf(first.PersonalID)).toEqual([
    ['2026-03-03', '2026-03-03'],
    ['2026-03-10', '2026-03-03'],
  ])
})

test('an event moved earlier takes the beginning of its stay along, and an undo puts both back', async () => {
  const { referral_id, PersonalID } = await receive(office, 'Quiet Harbor')
  const { actId } = await redate(referral_id, '2026-02-20')
  expect(await datesOf(PersonalID)).toEqual([['2026-02-20', '2026-02-20']])
  await undoAct(office.dana, actId)
  expect(await datesOf(PersonalID)).toEqual([['2026-03-03', '2026-03-03']])
})

test('an event moved later takes along a stay that began with it, as far as the next event of that stay', async () => {
  const { referral_id, PersonalID } = await receive(office, 'Quiet Harbor', { DateNotified: '2026-03-12' })
  await redate(referral_id, '2026-03-04')
  expect(await datesOf(PersonalID)).toEqual([['2026-03-04', '2026-03-04']])
  await again(PersonalID, '2026-03-06')
  await redate(referral_id, '2026-03-10')
  expect(await datesOf(PersonalID)).toEqual([
    ['2026-03-06', '2026-03-06'],
    ['2026-03-10', '2026-03-06'],
  ])
})

test('an event moved into an earlier stay hangs there; one after its stay ended begins a new one', async () => {
  const early = await receive(office, 'Quiet Harbor', { EventDate: '2026-01-05', DateNotified: '2026-03-19' })
  await endStays(early.PersonalID, '2026-02-01')
  const { referral_id } = await again(early.PersonalID, '2026-03-05')
  expect(await stays(early.PersonalID)).toBe(2)
  await redate(referral_id, '2026-01-20')
  expect(await datesOf(early.PersonalID)).toEqual([
    ['2026-01-05', '2026-01-05'],
    ['2026-01-20', '2026-01-05'],
  ])
  await redate(early.referral_id, '2026-02-15')
  expect(await datesOf(early.PersonalID)).toEqual([
    ['2026-01-20', '2026-01-05'],
    ['2026-02-15', '2026-02-15'],
  ])
})

async function again(PersonalID: string, EventDate: string) {
  return receive(office, 'Not used', {
    household: 'known',
    PersonalID,
    alias: null,
    EventDate,
    DateNotified: '2026-03-19',
  })
}

async function redate(referral_id: string, EventDate: string) {
  return saved(
    await amendReferral(office.dana, {
      ...once,
      referral_id,
      answers: { EventDate, reason: 'Typed the wrong day' },
    }),
  )
}

async function datesOf(PersonalID: string): Promise<readonly (readonly [string, string])[]> {
  const rows: readonly { EventDate: string; EntryDate: string }[] = await office.store.db.query(
    `SELECT Event.EventDate, Enrollment.EntryDate FROM Event
       JOIN Enrollment ON Enrollment.EnrollmentID = Event.EnrollmentID
      WHERE Event.PersonalID = ? ORDER BY Event.EventDate`,
    [PersonalID],
  )
  return rows.map(({ EventDate, EntryDate }) => [EventDate, EntryDate])
}

async function stays(PersonalID: string): Promise<number> {
  return office.store.db.countBy('Enrollment', { PersonalID })
}

async function endStays(PersonalID: string, ExitDate: string): Promise<void> {
  const enrollments = await office.store.db.findBy<HudRow<'Enrollment'>>('Enrollment', { PersonalID })
  await office.store.write({ name: 'test', UserID: 'dana', at: office.dana.now() }, async (session) => {
    for (const { EnrollmentID } of enrollments) {
      await session.insert('Exit', { ExitID: newId(), EnrollmentID, PersonalID, ExitDate, Destination: 99 })
    }
  })
}
