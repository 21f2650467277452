import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Values } from '#shared/domain/record-form/record-form.ts'
import type { WorkingDesk } from '#main/services/desk.ts'
import { historyOfClient } from '#main/services/history.ts'
import { addAssistance, givenAssistance, removeAssistance } from '#main/services/stays/assistance.ts'
import { undoAct } from '#main/services/undo.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { refusalOf, stoppedBy } from './agency-desk.ts'

let office: TestOffice
let desk: WorkingDesk
/** The head's enrollment in rapid rehousing, since 13 March 2026, and in Coordinated Entry. It is 20 March. */
let EnrollmentID: string
let inCoordinatedEntry: string
let PersonalID: string

beforeEach(async () => {
  office = await openOffice()
  desk = office.dana
  const referral = await receive(office, 'Heron')
  PersonalID = referral.PersonalID
  await enroll(office, referral)
  const rows: readonly { EnrollmentID: string; ProjectType: number }[] = await desk.store.db.query(
    `SELECT EnrollmentID, ProjectType FROM Enrollment JOIN Project ON Project.ProjectID = Enrollment.ProjectID
      WHERE PersonalID = ?`,
    [PersonalID],
  )
  const at = (type: number) => rows.find(({ ProjectType }) => ProjectType === type)?.EnrollmentID ?? ''
  EnrollmentID = at(13)
  inCoordinatedEntry = at(14)
})
afterEach(() => office.close())

const rent = { DateProvided: '2026-03-18', kind: 'rent', FAAmount: 850.5 }

function add(answers: Values, enrollment: string = EnrollmentID) {
  return addAssistance(desk, { EnrollmentID: enrollment, answers, acceptWarnings: false })
}

test('money has its amount and its time, a service has neither', async () => {
  const { actId } = saved(await add({ ...rent, FAStartDate: '2026-03-13', FAEndDate: '2026-03-31' }))
  saved(await add({ ...rent, DateProvided: '2026-03-19', kind: 'mediation', FAStartDate: '2026-03-13' }))
  const { given, isGivenHere } = await givenAssistance(desk, EnrollmentID)
  expect(isGivenHere).toBe(true)
  expect(given).toMatchObject([
    { kind: 'mediation', DateProvided: '2026-03-19', amount_cents: null, pays_from: null },
    {
      kind: 'rent',
      DateProvided: '2026-03-18',
      amount_cents: 85_050,
      pays_from: '2026-03-13',
      pays_to: '2026-03-31',
    },
  ])
  const [, entry] = (await historyOfClient(desk, PersonalID, null)).entries
  expect(entry?.what).toBe('Recorded a service or assistance')
  await undoAct(desk, actId)
  expect((await givenAssistance(desk, EnrollmentID)).given).toHaveLength(1)
})

test('an amount, a day within the stay and a time in its order are asked for', async () => {
  expect(stoppedBy(await add({ ...rent, FAAmount: null }))).toEqual([
    'error FAAmount: Enter the amount in dollars',
  ])
  expect(stoppedBy(await add({ ...rent, FAAmount: 0 }))).toEqual([
    'error FAAmount: Amount in dollars must be more than 0',
  ])
  expect(stoppedBy(await add({ ...rent, DateProvided: '2026-03-12' }))).toEqual([
    'error DateProvided: Date it was given must be the same as or after 13 March 2026, the start of the stay',
  ])
  expect(stoppedBy(await add({ ...rent, FAStartDate: '2026-03-20', FAEndDate: '2026-03-19' }))).toEqual([
    'error FAEndDate: Last day it pays for must be the same as or after 20 March 2026, the first day',
  ])
})

test('Coordinated Entry pays for nothing', async () => {
  expect((await givenAssistance(desk, inCoordinatedEntry)).isGivenHere).toBe(false)
  expect(await refusalOf(add({ ...rent, DateProvided: '2026-03-18' }, inCoordinatedEntry))).toMatch(
    /^not-allowed: This enrollment is in Coordinated Entry/,
  )
})

test('one recorded by mistake is taken back with a reason', async () => {
  const { id: assistance_id } = saved(await add(rent))
  const take = (reason: string | null) =>
    removeAssistance(desk, { assistance_id, reason, acceptWarnings: false })
  expect(stoppedBy(await take(null))[0]).toMatch(/^error reason: /)
  expect(stoppedBy(await take('Her number is 612-555-0142'))[0]).toMatch(/^warning reason: /)
  saved(await take('Paid for somebody else'))
  expect((await givenAssistance(desk, EnrollmentID)).given).toEqual([])
  const [entry] = (await historyOfClient(desk, PersonalID, null)).entries
  expect(entry).toMatchObject({
    what: 'Took back a service or assistance',
    reason: 'Paid for somebody else',
  })
})
