import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BackToList } from '#shared/domain/resolve/unsuccessful.ts'
import { placeHousehold } from '#main/services/priority/place-household.ts'
import { recordHousing } from '#main/services/referrals/record-housing.ts'
import { resolveSuccessful, resolveUnsuccessful } from '#main/services/referrals/resolve-referral.ts'
import { changeHead } from '#main/services/stays/change-head.ts'
import { endStay } from '#main/services/stays/end-stay.ts'
import { joinStay } from '#main/services/stays/join-stay.ts'
import { stayOfEnrollment } from '#main/services/stays/stays.ts'
import { listEntriesOf, openEntryOf } from '#main/store/repositories/list-entries.ts'
import { enroll, openOffice, receive, saved, type TestOffice } from '../client-desk.ts'

const once = { acceptWarnings: true, draft_id: null }

let office: TestOffice
let heron: Awaited<ReturnType<typeof receive>>

/** Heron, whom Coordinated Entry referred on 3 March. It is 20 March. */
beforeEach(async () => {
  office = await openOffice()
  heron = await receive(office, 'Heron')
})
afterEach(() => office.close())

const open = (PersonalID: string) => openEntryOf(office.store.db, PersonalID)
const place = async () =>
  saved(
    await placeHousehold(office.dana, {
      PersonalID: heron.PersonalID,
      answers: { kind: 'standard', placed_on: '2026-03-02' },
      acceptWarnings: false,
    }),
  )

/** Her stay in Coordinated Entry, or in the project that the referral led to. */
async function stayIn(ProjectType: 13 | 14) {
  const [row]: readonly { EnrollmentID: string }[] = await office.store.db.query(
    `SELECT EnrollmentID FROM Enrollment JOIN Project USING (ProjectID)
      WHERE PersonalID = ? AND Project.ProjectType = ?`,
    [heron.PersonalID, ProjectType],
  )
  const stay = await stayOfEnrollment(office.dana, office.store.db, row?.EnrollmentID ?? '')
  const own = stay.members.find(({ PersonalID }) => PersonalID === heron.PersonalID)
  const other = stay.members.find(({ PersonalID }) => PersonalID !== heron.PersonalID)
  return { stay, own: own?.EnrollmentID ?? '', other: other ?? { EnrollmentID: '', PersonalID: '' } }
}

/** Finch joins Heron's household in Coordinated Entry. */
async function join(): Promise<void> {
  const { stay } = await stayIn(14)
  const people = [{ rowId: 'finch', PersonalID: null, alias: 'Finch', RelationshipToHoH: 3 }]
  const answers = { people, EntryDate: '2026-03-09' }
  saved(await joinStay(office.dana, { ...once, HouseholdID: stay.HouseholdID, answers }))
}

/** The other person of her household becomes its head. */
async function hand(ProjectType: 13 | 14): Promise<string> {
  const { stay, own, other } = await stayIn(ProjectType)
  const answers = { newHead: other.EnrollmentID, relationships: { [own]: 3 } }
  saved(await changeHead(office.dana, { ...once, HouseholdID: stay.HouseholdID, answers }))
  return other.PersonalID
}

async function accept(): Promise<void> {
  const { own } = await stayIn(13)
  const answers = { EnrollmentID: own, ResultDate: '2026-03-19' }
  saved(await resolveSuccessful(office.dana, { ...once, referral_id: heron.referral_id, answers }))
}

describe('a referral that ends after another head took over', () => {
  const end = async (backToList: BackToList) => {
    const answers = {
      whoEnded: 'client',
      IfNotHousedReason: 'declined_home',
      ResultDate: '2026-03-18',
      backToList,
      removalConfirmed: true,
    } as const
    const { referral_id } = heron
    saved(await resolveUnsuccessful(office.dana, { ...once, referral_id, answers }))
  }

  test('keeps the household its one place', async () => {
    await place()
    await join()
    const finch = await hand(14)
    await end('yes')
    expect(await open(heron.PersonalID)).toBeNull()
    expect(await open(finch)).toMatchObject({ placed_on: '2026-03-02' })
  })

  test('makes a place for the household under its head of today', async () => {
    await join()
    const finch = await hand(14)
    await end('yes')
    expect(await listEntriesOf(office.store.db, heron.PersonalID)).toEqual([])
    expect(await open(finch)).toMatchObject({ placed_on: '2026-03-03' })
  })

  test('ends the place where they are housed elsewhere', async () => {
    await place()
    await join()
    const finch = await hand(14)
    await end('no_housed_elsewhere')
    expect(await listEntriesOf(office.store.db, finch)).toMatchObject([
      { left_on: '2026-03-18', left_reason: 'housed_elsewhere' },
    ])
  })

  test('ends the place when they move in', async () => {
    await enroll(office, heron, {}, { DOB: '1990-04-04' })
    await place()
    await join()
    const finch = await hand(14)
    await accept()
    const answers = { outcome: 'moved_in', MoveInDate: '2026-03-20' } as const
    const { referral_id } = heron
    saved(await recordHousing(office.dana, { ...once, referral_id, answers }))
    expect(await listEntriesOf(office.store.db, finch)).toMatchObject([
      { left_on: '2026-03-20', left_reason: 'housed_by_referral' },
    ])
  })
})

describe('another head in a project beside Coordinated Entry', () => {
  beforeEach(async () => {
    await enroll(office, heron, {}, { DOB: '1990-04-04' })
    await place()
    await accept()
  })

  test('leaves the place with her who leaves', async () => {
    const { stay, own, other } = await stayIn(13)
    const answers = {
      leaving: [own],
      newHead: other.EnrollmentID,
      relationships: { [own]: 3 },
      ExitDate: '2026-03-20',
      Destination: 410,
    }
    saved(await endStay(office.dana, { ...once, HouseholdID: stay.HouseholdID, answers }))
    expect(await open(heron.PersonalID)).toMatchObject({ placed_on: '2026-03-02' })
    expect(await listEntriesOf(office.store.db, other.PersonalID)).toEqual([])
  })

  test('leaves the place with the head of Coordinated Entry, though everyone stays', async () => {
    const other = await hand(13)
    expect(await open(heron.PersonalID)).toMatchObject({ placed_on: '2026-03-02' })
    expect(await open(other)).toBeNull()
  })

  test('takes the place along where she heads no other household', async () => {
    const { stay } = await stayIn(14)
    const leaving = stay.members.map(({ EnrollmentID }) => EnrollmentID)
    const answers = { leaving, ExitDate: '2026-03-20', Destination: 422 }
    saved(await endStay(office.dana, { ...once, HouseholdID: stay.HouseholdID, answers }))
    const other = await hand(13)
    expect(await open(heron.PersonalID)).toBeNull()
    expect(await open(other)).toMatchObject({ placed_on: '2026-03-02' })
    const moved = { outcome: 'moved_in', MoveInDate: '2026-03-20' } as const
    const { referral_id } = heron
    saved(await recordHousing(office.dana, { ...once, referral_id, answers: moved }))
    expect(await open(other)).toBeNull()
  })
})
