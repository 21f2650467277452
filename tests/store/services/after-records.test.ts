import { afterEach, beforeEach, expect, test } from 'vitest'
import { addSituation, removeSituation } from '#main/services/access/living-situation.ts'
import { beginAccess } from '#main/services/access/begin-access.ts'
import { logEvent } from '#main/services/events/log-event.ts'
import { receiveReferral } from '#main/services/referrals/receive-referral.ts'
import { endStay } from '#main/services/stays/end-stay.ts'
import { openAgency, saved, stoppedBy, type Agency } from './agency-desk.ts'

const once = { acceptWarnings: true, draft_id: null }
let agency: Agency
beforeEach(async () => {
  agency = await openAgency()
})
afterEach(() => agency.close())

interface Enrolled {
  readonly EnrollmentID: string
  readonly PersonalID: string
  readonly HouseholdID: string
}

/** A mother and her child in Coordinated Entry since 5 March 2026. */
async function comeIn(): Promise<{ readonly head: Enrolled; readonly child: Enrolled }> {
  saved(
    await beginAccess(agency.desk, {
      ...once,
      PersonalID: null,
      answers: {
        household: 'new',
        alias: 'Golden Lake',
        people: [{ rowId: 'b', PersonalID: null, alias: 'Calm Pebble', RelationshipToHoH: 2 }],
        EntryDate: '2026-03-05',
        accessPoint: 'elsewhere',
        accessPointName: 'County helpline',
        howCame: 'phone',
      },
    }),
  )
  const [head, child]: readonly Enrolled[] = await agency.desk.store.db.query(
    'SELECT EnrollmentID, PersonalID, HouseholdID FROM Enrollment ORDER BY RelationshipToHoH',
  )
  if (head === undefined || child === undefined) throw new Error('two people came in')
  return { head, child }
}

test('nobody leaves before the last event, assessment or living situation on record', async () => {
  const { head } = await comeIn()
  const { desk } = agency
  saved(
    await logEvent(desk, {
      ...once,
      PersonalID: head.PersonalID,
      answers: { Event: 6, EventDate: '2026-03-09' },
    }),
  )
  const everyone = (ExitDate: string, leaving: readonly string[]) =>
    endStay(desk, {
      ...once,
      HouseholdID: head.HouseholdID,
      answers: { leaving: [...leaving], ExitDate, Destination: 422 },
    })
  const all: readonly { EnrollmentID: string }[] = await desk.store.db.query(
    'SELECT EnrollmentID FROM Enrollment',
  )
  const ids = all.map(({ EnrollmentID }) => EnrollmentID)
  expect(stoppedBy(await everyone('2026-03-07', ids))).toEqual([
    'error ExitDate: Exit date must be the same as or after 9 March 2026, the last event, assessment or living situation of Golden Lake',
  ])
  saved(await everyone('2026-03-09', ids))
})

test('a living situation that is taken back stays as deleted, so that an export tells it', async () => {
  const { head } = await comeIn()
  const { desk } = agency
  const added = saved(
    await addSituation(desk, {
      EnrollmentID: head.EnrollmentID,
      answers: { InformationDate: '2026-03-09', CurrentLivingSituation: 116 },
      acceptWarnings: true,
    }),
  )
  saved(
    await removeSituation(desk, {
      CurrentLivingSitID: added.id,
      reason: 'Of another household',
      acceptWarnings: true,
    }),
  )
  expect(
    await desk.store.db.query('SELECT DateDeleted IS NOT NULL AS gone FROM CurrentLivingSituation'),
  ).toEqual([{ gone: 1 }])
})

test('a referral is not recorded with somebody whom another one heads in Coordinated Entry', async () => {
  const { head, child } = await comeIn()
  const { desk } = agency
  const receive = (PersonalID: string) =>
    receiveReferral(desk, {
      ...once,
      answers: {
        howItCame: 'email',
        noReferenceCode: true,
        household: 'known',
        PersonalID,
        Event: 13,
        EventDate: '2026-03-06',
        LocationCrisisOrPHHousing: desk.hat.ProjectID,
        DateNotified: '2026-03-06',
        acknowledgeNow: 'later',
      },
    })
  expect(stoppedBy(await receive(child.PersonalID))).toEqual([
    'error PersonalID: CE Events are recorded with the head of household: choose Golden Lake',
  ])
  saved(await receive(head.PersonalID))
})
