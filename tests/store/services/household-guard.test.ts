import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beginAccess } from '#main/services/access/begin-access.ts'
import {
  addContactPoint,
  markContactPoint,
  removeContactPoint,
  saveSafetyCard,
} from '#main/services/contact/safety-card.ts'
import { logEvent } from '#main/services/events/log-event.ts'
import { worksWith } from '#main/services/guard.ts'
import { receiveReferral } from '#main/services/referrals/receive-referral.ts'
import { changeHead } from '#main/services/stays/change-head.ts'
import { endStay } from '#main/services/stays/end-stay.ts'
import { joinStay } from '#main/services/stays/join-stay.ts'
import { stayOfEnrollment } from '#main/services/stays/stays.ts'
import { openOffice, receive, saved, type TestOffice } from '../client-desk.ts'
import { openAgency } from './agency-desk.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.close())

test('how a household is reached is changed only by a project it is with', async () => {
  const { PersonalID } = await receive(office, 'Quiet Harbor')
  const point = { kind: 'phone', label: 'Old phone', value: '651 555 0142', safe: 'no' } as const
  const { id } = saved(await addContactPoint(office.dana, PersonalID, point))
  const elsewhere = { ...office.dana, hat: { ...office.dana.hat, ProjectID: 'f'.repeat(32) } }
  const card = { PersonalID, acceptWarnings: true, draft_id: null, answers: { callSafe: 'yes' } } as const
  for (const change of [
    () => markContactPoint(elsewhere, id, 'yes'),
    () => removeContactPoint(elsewhere, id),
    () => addContactPoint(elsewhere, PersonalID, point),
    () => saveSafetyCard(elsewhere, card),
  ]) {
    await expect(change()).rejects.toMatchObject({ code: 'not-allowed' })
  }
  expect(await office.store.db.query('SELECT safe FROM contact_point')).toEqual([{ safe: 'no' }])
  expect(await office.store.db.query('SELECT * FROM safety_card')).toEqual([])
})

const once = { acceptWarnings: true, draft_id: null }

describe('a referral', () => {
  test('lets its project work with the household on, whoever becomes its head', async () => {
    const { dana, store } = office
    const { PersonalID } = await receive(office, 'Quiet Harbor')
    const [own]: readonly { EnrollmentID: string; HouseholdID: string }[] = await store.db.query(
      'SELECT EnrollmentID, HouseholdID FROM Enrollment WHERE PersonalID = ?',
      [PersonalID],
    )
    const { EnrollmentID, HouseholdID } = own ?? { EnrollmentID: '', HouseholdID: '' }
    const people = [{ rowId: 'b', PersonalID: null, alias: 'Calm Pebble', RelationshipToHoH: 3 }]
    saved(await joinStay(dana, { ...once, HouseholdID, answers: { people, EntryDate: '2026-03-09' } }))
    const { members } = await stayOfEnrollment(dana, store.db, EnrollmentID)
    const other = members.find((member) => member.EnrollmentID !== EnrollmentID)
    const change = (newHead: string, oldHead: string) =>
      changeHead(dana, {
        ...once,
        HouseholdID,
        answers: { newHead, relationships: { [oldHead]: 3 } },
      })
    saved(await change(other?.EnrollmentID ?? '', EnrollmentID))
    const event = { Event: 6, EventDate: '2026-03-10' }
    saved(await logEvent(dana, { ...once, PersonalID: other?.PersonalID ?? '', answers: event }))
    saved(await change(EnrollmentID, other?.EnrollmentID ?? ''))
    expect((await stayOfEnrollment(dana, store.db, EnrollmentID)).members).toMatchObject([
      { EnrollmentID, RelationshipToHoH: 1 },
      { alias: 'Calm Pebble', RelationshipToHoH: 3 },
    ])
  })

  test('opens nothing of somebody who had left the household before it was made', async () => {
    const agency = await openAgency()
    const { db } = agency.desk.store
    const egret = agency.wearing({ project: 'Egret House' })
    const people = ['Calm Pebble', 'Silver Cloud'].map((alias) => ({
      rowId: alias,
      PersonalID: null,
      alias,
      RelationshipToHoH: 3,
    }))
    const begun = await beginAccess(egret, {
      ...once,
      PersonalID: null,
      answers: {
        household: 'new',
        alias: 'Golden Lake',
        people,
        EntryDate: '2026-03-05',
        accessPoint: 'elsewhere',
        accessPointName: 'County helpline',
        howCame: 'phone',
      },
    })
    const { HouseholdID, members } = await stayOfEnrollment(egret, db, saved(begun).id)
    const [head, leaver, stayer] = ['Golden Lake', 'Calm Pebble', 'Silver Cloud'].map((alias) =>
      members.find((member) => member.alias === alias),
    )
    const exit = { leaving: [leaver?.EnrollmentID ?? ''], ExitDate: '2026-03-06', Destination: 422 }
    saved(await endStay(egret, { ...once, HouseholdID, answers: exit }))
    saved(
      await receiveReferral(agency.desk, {
        ...once,
        answers: {
          howItCame: 'email',
          noReferenceCode: true,
          household: 'known',
          PersonalID: head?.PersonalID ?? '',
          Event: 13,
          EventDate: '2026-03-07',
          LocationCrisisOrPHHousing: agency.desk.hat.ProjectID,
          DateNotified: '2026-03-07',
          acknowledgeNow: 'later',
        },
      }),
    )
    const known = (person: typeof head) => worksWith(agency.desk, db, person?.PersonalID ?? '')
    expect([await known(head), await known(stayer), await known(leaver)]).toEqual([true, true, false])
    await agency.close()
  })
})

test('an enrollment that was taken back lets no project work with somebody', async () => {
  const { dana, store, ProjectID } = office
  const { PersonalID } = await receive(office, 'Quiet Harbor')
  const EnrollmentID = 'e'.repeat(32)
  const [desk]: readonly { ProjectID: string }[] = await store.db.query(
    'SELECT ProjectID FROM Project WHERE ProjectID <> ?',
    [ProjectID],
  )
  const elsewhere = { ...dana, hat: { ...dana.hat, ProjectID: desk?.ProjectID ?? '' } }
  const gone = { DateDeleted: '2026-03-10 09:00:00' }
  const enrollments = (): Promise<readonly { EnrollmentID: string }[]> =>
    store.db.query('SELECT EnrollmentID FROM Enrollment WHERE PersonalID = ?', [PersonalID])
  await store.write({ name: 'test', UserID: 'dana', at: dana.now() }, (session) =>
    session.insert('Enrollment', {
      EnrollmentID,
      PersonalID,
      HouseholdID: 'a'.repeat(32),
      ProjectID: elsewhere.hat.ProjectID,
      EntryDate: '2026-03-09',
      RelationshipToHoH: 1,
    }),
  )
  const known = () => worksWith(elsewhere, store.db, PersonalID)
  await store.write({ name: 'test', UserID: 'dana', at: dana.now() }, async (session) => {
    for (const { EnrollmentID: id } of await enrollments()) await session.update('Enrollment', id, gone)
  })
  expect(await known()).toBe(false)
  await store.write({ name: 'test', UserID: 'dana', at: dana.now() }, (session) =>
    session.update('Enrollment', EnrollmentID, { DateDeleted: null }),
  )
  expect(await known()).toBe(true)
})
