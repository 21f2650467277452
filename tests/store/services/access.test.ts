import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BeginAccessAnswers } from '#shared/domain/access/begin-access.ts'
import type { WayInAnswers } from '#shared/domain/access/way-in.ts'
import type { RapidResolutionAnswers } from '#shared/domain/access/rapid-resolution.ts'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { accessRecord } from '#main/services/access/access-record.ts'
import { beginAccess, beginningOf } from '#main/services/access/begin-access.ts'
import { addSituation, removeSituation } from '#main/services/access/living-situation.ts'
import { recordedWayIn, saveWayIn } from '#main/services/access/way-in.ts'
import { recordRapidResolution } from '#main/services/access/rapid-resolution.ts'
import { clientRecord, searchClients } from '#main/services/clients/clients.ts'
import { actOf, type WorkingDesk } from '#main/services/desk.ts'
import { historyOfClient } from '#main/services/history.ts'
import { undoAct } from '#main/services/undo.ts'
import { openAgency, receive, refusalOf, saved, stoppedBy, type Agency } from './agency-desk.ts'

const once = { acceptWarnings: false, draft_id: null, PersonalID: null }
const start = {
  household: 'new',
  alias: 'Golden Lake',
  people: [],
  EntryDate: '2026-03-09',
  accessPoint: 'elsewhere',
  accessPointName: 'County helpline',
  howCame: 'phone',
} as const satisfies BeginAccessAnswers

let agency: Agency
let desk: WorkingDesk
let ceProject: string

beforeEach(async () => {
  agency = await openAgency()
  desk = agency.wearing({ workgroup: 'ce_assessor' })
  const [project]: readonly { ProjectID: string }[] = await desk.store.db.query(
    `SELECT ProjectID FROM Project WHERE ProjectType = ${coordinatedEntry}`,
  )
  ceProject = project?.ProjectID ?? ''
})
afterEach(() => agency.close())

async function begin(changes: BeginAccessAnswers = {}) {
  const { id, actId } = saved(await beginAccess(desk, { ...once, answers: { ...start, ...changes } }))
  const [row]: readonly { PersonalID: string; HouseholdID: string }[] = await desk.store.db.query(
    'SELECT PersonalID, HouseholdID FROM Enrollment WHERE EnrollmentID = ?',
    [id],
  )
  if (row === undefined) throw new Error('it was saved')
  return { EnrollmentID: id, actId, ...row }
}

function joiner(alias: string, RelationshipToHoH: number | null, PersonalID: string | null = null) {
  return { rowId: alias.toLowerCase().replaceAll(/\W/g, ''), PersonalID, alias, RelationshipToHoH }
}

async function stopped(changes: BeginAccessAnswers): Promise<readonly string[]> {
  return stoppedBy(await beginAccess(desk, { ...once, answers: { ...start, ...changes } }))
}

describe('starting Coordinated Entry', () => {
  test('an alias and a day begin it for the whole household, in the agency’s own project', async () => {
    const { PersonalID, HouseholdID } = await begin({ people: [joiner('Calm Pebble', 2)] })
    expect(
      await desk.store.db.query(
        `SELECT client_profile.alias, EntryDate, RelationshipToHoH, ProjectID, EnrollmentCoC FROM Enrollment
           JOIN client_profile ON client_profile.PersonalID = Enrollment.PersonalID WHERE HouseholdID = ?
          ORDER BY RelationshipToHoH`,
        [HouseholdID],
      ),
    ).toEqual([
      {
        alias: 'Golden Lake',
        EntryDate: '2026-03-09',
        RelationshipToHoH: 1,
        ProjectID: ceProject,
        EnrollmentCoC: 'MN-500',
      },
      {
        alias: 'Calm Pebble',
        EntryDate: '2026-03-09',
        RelationshipToHoH: 2,
        ProjectID: ceProject,
        EnrollmentCoC: 'MN-500',
      },
    ])
    const { stays } = await accessRecord(desk, PersonalID)
    expect(stays).toMatchObject([
      { access: { accessPoint: 'County helpline', howCame: 'phone', note: null }, needsSituation: 'none' },
    ])
    const [entry] = (await historyOfClient(desk, PersonalID, null)).entries
    expect(entry?.what).toBe('Started Coordinated Entry')
  })

  test('it is taken back with everyone whom it made a client', async () => {
    const { actId } = await begin({ people: [joiner('Calm Pebble', 2)] })
    await undoAct(desk, actId)
    expect(await searchClients(desk, 'golden')).toEqual([])
    expect(await desk.store.db.query('SELECT * FROM access')).toEqual([])
  })

  test('only a project that is an access point on the day can be one', async () => {
    const EntryDate = '2026-03-09'
    expect(await stopped({ accessPoint: ceProject })).toEqual([
      'error accessPoint: Choose a place that was an access point on 9 March 2026',
    ])
    await desk.store.write(actOf(desk, 'project.describe'), async (session) => {
      const rows: readonly { CEParticipationID: string }[] = await session.db.query(
        'SELECT CEParticipationID FROM CEParticipation WHERE ProjectID = ?',
        [ceProject],
      )
      for (const { CEParticipationID } of rows)
        await session.update('CEParticipation', CEParticipationID, { AccessPoint: 1 })
    })
    const { accessPoints } = await beginningOf(desk, { PersonalIDs: [], aliases: [] })
    expect(accessPoints.map(({ ProjectID }) => ProjectID)).toEqual([ceProject])
    const { PersonalID } = await begin({ accessPoint: ceProject, EntryDate })
    expect((await accessRecord(desk, PersonalID)).stays[0]?.access?.accessPoint).toBe(
      accessPoints[0]?.ProjectName,
    )
  })

  test('nobody is in Coordinated Entry twice at once', async () => {
    const { PersonalID } = await receive(agency.desk, 'Quiet Harbor')
    const known = { household: 'known', PersonalID } as const
    expect(await stopped(known)).toEqual([
      'error PersonalID: Quiet Harbor has been in Coordinated Entry since 3 March 2026: open that enrollment under Enrollments in their record',
    ])
    expect(await stopped({ people: [joiner('Quiet Harbor', 3, PersonalID)] })).toEqual([
      'error people.quietharbor.alias: Quiet Harbor has been in Coordinated Entry since 3 March 2026: open that enrollment under Enrollments in their record',
    ])
  })

  test('people are told apart and related to the head', async () => {
    const people = [joiner('Golden Lake', 2), joiner('Calm Pebble', null), joiner('Silver Cloud', 1)]
    expect(await stopped({ people })).toEqual([
      'error people.goldenlake.alias: Somebody in this household is called Golden Lake already: choose a different alias',
      'error people.calmpebble.relationship: Choose how Calm Pebble is related to the head of household',
      'error people.silvercloud.relationship: Choose how Silver Cloud is related to the head of household',
    ])
  })

  test('a start in the future is refused, one long ago asked about', async () => {
    expect(await stopped({ EntryDate: '2026-03-11' })).toEqual([
      'error EntryDate: Start date must be today or earlier',
    ])
    expect(await stopped({ EntryDate: '2026-01-05' })).toEqual([
      'warning EntryDate: Start date is more than 30 days ago: check the year and month',
    ])
  })

  test('who only keeps the list does not start it', async () => {
    const other = agency.wearing({ workgroup: 'priority_list_contact' })
    expect(await refusalOf(beginAccess(other, { ...once, answers: start }))).toMatch(/^not-allowed: As /)
  })
})

describe('how they came', () => {
  const office = { accessPoint: 'elsewhere', accessPointName: 'Harbor office', howCame: 'walked_in' } as const
  const once = { acceptWarnings: false }

  test('it is corrected with a reason, which the history keeps', async () => {
    const { EnrollmentID, PersonalID } = await begin()
    const save = async (answers: WayInAnswers) => saveWayIn(desk, { ...once, EnrollmentID, answers })
    const same = { ...start, accessPointName: 'County helpline' }
    expect(stoppedBy(await save({ ...same, reason: 'Asked again' }))).toEqual([
      'error : Change an answer, or leave it as it is',
    ])
    expect(stoppedBy(await save(office))[0]).toMatch(/^error reason: /)
    saved(await save({ ...office, reason: 'They walked in' }))
    expect((await accessRecord(desk, PersonalID)).stays[0]?.access).toEqual({
      accessPoint: 'Harbor office',
      howCame: 'walked_in',
      note: null,
    })
    const [entry] = (await historyOfClient(desk, PersonalID, null)).entries
    expect(entry).toMatchObject({
      what: 'Recorded how they came to Coordinated Entry',
      reason: 'They walked in',
    })
  })

  test('it is told later where a referral began the enrollment', async () => {
    const { PersonalID } = await receive(agency.desk, 'Quiet Harbor')
    const EnrollmentID = (await accessRecord(desk, PersonalID)).stays[0]?.EnrollmentID ?? ''
    expect((await recordedWayIn(desk, EnrollmentID)).saved).toBeNull()
    expect(stoppedBy(await saveWayIn(desk, { ...once, EnrollmentID, answers: {} }))).toEqual([
      'error accessPoint: Choose the access point they came to',
      'error howCame: Choose how they came',
    ])
    saved(await saveWayIn(desk, { ...once, EnrollmentID, answers: office }))
    expect((await recordedWayIn(desk, EnrollmentID)).saved).toMatchObject(office)
  })
})

describe('where somebody lives now (4.12)', () => {
  const street = { InformationDate: '2026-03-10', CurrentLivingSituation: 116 }

  async function add(EnrollmentID: string, answers: Record<string, string | number | null>) {
    return addSituation(desk, { EnrollmentID, answers, acceptWarnings: false })
  }

  async function rows(): Promise<readonly Record<string, unknown>[]> {
    return desk.store.db.query(
      `SELECT CurrentLivingSituation, CLSSubsidyType, LeaveSituation14Days, SubsequentResidence, ResourcesToObtain,
              LeaseOwn60Day, MovedTwoOrMore FROM CurrentLivingSituation ORDER BY rowid`,
    )
  }

  test('from a place nobody should live in, nothing more is asked or kept', async () => {
    const { EnrollmentID, PersonalID } = await begin()
    saved(
      await add(EnrollmentID, { ...street, CLSSubsidyType: 428, LeaveSituation14Days: 1, MovedTwoOrMore: 1 }),
    )
    expect(await rows()).toEqual([
      {
        CurrentLivingSituation: 116,
        CLSSubsidyType: null,
        LeaveSituation14Days: null,
        SubsequentResidence: null,
        ResourcesToObtain: null,
        LeaseOwn60Day: null,
        MovedTwoOrMore: null,
      },
    ])
    expect((await accessRecord(desk, PersonalID)).stays[0]?.needsSituation).toBeNull()
  })

  test('who has to leave a home within 14 days is asked what is next; a rent subsidy is named', async () => {
    const { EnrollmentID } = await begin()
    const home = { InformationDate: '2026-03-10', CurrentLivingSituation: 435 }
    expect(stoppedBy(await add(EnrollmentID, home))).toEqual([
      'error CLSSubsidyType: Choose an answer for “Kind of rent help”',
      'error LeaveSituation14Days: Choose an answer for “Do they have to leave there within 14 days?”',
    ])
    const staying = { ...home, CLSSubsidyType: 428, LeaveSituation14Days: 0, MovedTwoOrMore: 1 }
    saved(await add(EnrollmentID, staying))
    const leaving = {
      ...staying,
      LeaveSituation14Days: 1,
      SubsequentResidence: 0,
      ResourcesToObtain: 9,
      LeaseOwn60Day: 1,
    }
    saved(await add(EnrollmentID, leaving))
    expect((await rows()).map((row) => Object.values(row))).toEqual([
      [435, 428, 0, null, null, null, null],
      [435, 428, 1, 0, 9, 1, 1],
    ])
  })

  test('it lies within the enrollment, and its words do not say where somebody is', async () => {
    const { EnrollmentID } = await begin()
    expect(stoppedBy(await add(EnrollmentID, { ...street, InformationDate: '2026-03-08' }))).toEqual([
      'error InformationDate: Date of the answer must be the same as or after 9 March 2026, the start of the stay',
    ])
    expect(stoppedBy(await add(EnrollmentID, { ...street, LocationDetails: '12 Grove Street' }))).toEqual([
      'warning LocationDetails: Where that is seems to hold a street address: take it out if they could be found by it',
    ])
  })

  test('one recorded by mistake is taken back with a reason', async () => {
    const { EnrollmentID, PersonalID } = await begin()
    const { id } = saved(await add(EnrollmentID, street))
    expect(
      stoppedBy(
        await removeSituation(desk, { CurrentLivingSitID: id, reason: ' ', acceptWarnings: false }),
      )[0],
    ).toMatch(/^error reason: /)
    saved(
      await removeSituation(desk, {
        CurrentLivingSitID: id,
        reason: 'Of another household',
        acceptWarnings: false,
      }),
    )
    expect((await accessRecord(desk, PersonalID)).situations).toEqual([])
    const [entry] = (await historyOfClient(desk, PersonalID, null)).entries
    expect(entry).toMatchObject({
      what: 'Took back where they were said to live',
      reason: 'Of another household',
    })
  })

  test('an answer is good for 90 days, then it is asked again', async () => {
    const { EnrollmentID, PersonalID } = await begin()
    saved(await add(EnrollmentID, street))
    const need = async () => (await accessRecord(desk, PersonalID)).stays[0]?.needsSituation
    agency.at('2026-06-08T09:00')
    expect(await need()).toBeNull()
    agency.at('2026-06-09T09:00')
    expect(await need()).toBe('old')
  })
})

describe('rapid resolution', () => {
  const talk = {
    kind: 'diversion',
    EventDate: '2026-03-10',
    wouldHelp: 'A bus ticket',
    safePlace: 'With an aunt in the next town',
    saysSafe: 'yes',
    tried: 'Called the aunt together',
    result: 'housed',
    endsStay: true,
    ExitDate: '2026-03-10',
    Destination: 422,
  } as const satisfies RapidResolutionAnswers

  function resolve(HouseholdID: string, changes: RapidResolutionAnswers = {}, acceptWarnings = false) {
    return recordRapidResolution(desk, {
      HouseholdID,
      answers: { ...talk, ...changes },
      acceptWarnings,
      draft_id: null,
    })
  }

  test('a safe place is a CE Event with its result, and ends Coordinated Entry for everyone', async () => {
    const { EnrollmentID, PersonalID, HouseholdID } = await begin({ people: [joiner('Calm Pebble', 2)] })
    saved(await resolve(HouseholdID))
    expect(
      await desk.store.db.query('SELECT EnrollmentID, Event, EventDate, ProbSolDivRRResult FROM Event'),
    ).toEqual([{ EnrollmentID, Event: 2, EventDate: '2026-03-10', ProbSolDivRRResult: 1 }])
    expect(await desk.store.db.query('SELECT ExitDate, Destination FROM Exit')).toEqual([
      { ExitDate: '2026-03-10', Destination: 422 },
      { ExitDate: '2026-03-10', Destination: 422 },
    ])
    const { stays, resolutions } = await accessRecord(desk, PersonalID)
    expect(stays[0]).toMatchObject({ ExitDate: '2026-03-10', needsSituation: null })
    expect(resolutions).toMatchObject([
      { kind: 'diversion', ProbSolDivRRResult: 1, wouldHelp: 'A bus ticket' },
    ])
    expect((await clientRecord(desk, PersonalID)).events).toHaveLength(1)
  })

  test('without a safe place, or while it is not known, Coordinated Entry goes on', async () => {
    const { HouseholdID } = await begin()
    saved(await resolve(HouseholdID, { result: 'not_housed' }))
    saved(await resolve(HouseholdID, { result: 'open', kind: 'rapid_exit' }))
    saved(await resolve(HouseholdID, { endsStay: false }))
    const results = await desk.store.db.query('SELECT ProbSolDivRRResult AS result FROM Event ORDER BY rowid')
    expect(results).toEqual([{ result: 0 }, { result: null }, { result: 1 }])
    expect(await desk.store.db.query('SELECT * FROM Exit')).toEqual([])
  })

  test('only the client says what is safe', async () => {
    const { HouseholdID } = await begin()
    const refused =
      'error result: A place counts as a safe alternative only when they say that it is safe: change what they say of it, or choose another result'
    for (const saysSafe of ['no', 'unsure'] as const)
      expect(stoppedBy(await resolve(HouseholdID, { saysSafe }))).toEqual([refused])
    expect(stoppedBy(await resolve(HouseholdID, { safePlace: '' }))).toEqual([refused])
    expect(stoppedBy(await resolve(HouseholdID, { saysSafe: null }))[0]).toMatch(
      /^error saysSafe: Choose what they say/,
    )
  })

  test('the exit is not before the conversation, nor the conversation before the start', async () => {
    const { HouseholdID } = await begin()
    expect(stoppedBy(await resolve(HouseholdID, { ExitDate: '2026-03-09' }))).toEqual([
      'error ExitDate: Exit date must be the same as or after 10 March 2026, the date of the conversation',
    ])
    expect(stoppedBy(await resolve(HouseholdID, { EventDate: '2026-03-08' }))).toEqual([
      'error EventDate: Date of the conversation must be the same as or after 9 March 2026, the day they started Coordinated Entry',
    ])
  })

  test('words that could identify somebody are asked about', async () => {
    const { HouseholdID } = await begin()
    expect(stoppedBy(await resolve(HouseholdID, { tried: 'Called 612-555-0142' }))).toEqual([
      'warning tried: What was tried seems to hold a phone number: take it out if it can identify someone',
    ])
    saved(await resolve(HouseholdID, { tried: 'Called 612-555-0142' }, true))
  })

  test('it is taken back whole', async () => {
    const { HouseholdID, PersonalID } = await begin()
    const { actId } = saved(await resolve(HouseholdID))
    await undoAct(desk, actId)
    expect((await accessRecord(desk, PersonalID)).resolutions).toEqual([])
    expect((await accessRecord(desk, PersonalID)).stays[0]?.ExitDate).toBeNull()
  })
})
