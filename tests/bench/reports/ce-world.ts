import { chanceFrom } from '../vault/chance.ts'
import type { AnyRow } from '../vault/row-writer.ts'

/** The range of the report that is measured. */
export const range = { start: '2024-10-01', end: '2025-09-30', CoCCode: 'XX-500' } as const

/** How many CE Events, enrollments and assessments there are for each client, and the years over which they lie. */
const eventsPerClient = 10
const assessmentsPerHousehold = 3
const years = 4
const firstDay = Date.UTC(2022, 0, 1)

/** A table's name and one row of it. Columns that the report does not read are left out. */
export type TableRow = readonly [table: string, row: AnyRow]

/**
 * An invented community of so many clients, in the order in which it could have been written: ten projects of every kind,
 * of which eight are access points and one is in two CoCs; households of one to five; stays, assessments and events
 * spread over four years. The same every time.
 */
export function* ceWorld(clients: number): Generator<TableRow> {
  const chance = chanceFrom(2026)
  const id = (kind: string, nth: number): string => `${kind}${String(nth).padStart(31, '0')}`
  const days = Array.from({ length: years * 365 }, (_, at) =>
    new Date(firstDay + at * 86_400_000).toISOString().slice(0, 10),
  )
  const day = (at: number): string => days[Math.min(Math.max(at, 0), days.length - 1)] ?? '2022-01-01'
  yield* projectRows()
  let person = 0
  let event = 0
  let assessment = 0
  for (let household = 0; person < clients; household += 1) {
    const size = Math.min([1, 1, 1, 2, 3, 4, 5][chance.upTo(7)] ?? 1, clients - person)
    const HouseholdID = id('h', household)
    const ProjectID = `P${chance.upTo(10)}`
    const came = chance.upTo(days.length - 1)
    const head = person
    for (let member = 0; member < size; member += 1, person += 1) {
      const age = member === 0 ? 17 + chance.upTo(50) : chance.upTo(60)
      yield ['Client', clientRow(id('c', person), 2022 - age, chance.upTo(100))]
      const keys = { EnrollmentID: id('e', person), PersonalID: id('c', person) }
      yield [
        'Enrollment',
        {
          ...keys,
          ProjectID,
          HouseholdID,
          EntryDate: day(came),
          RelationshipToHoH: member === 0 ? 1 : 2,
          EnrollmentCoC: member === 0 ? (chance.upTo(10) === 0 ? 'XX-501' : 'XX-500') : null,
          DateOfEngagement: null,
        },
      ]
      if (chance.upTo(3) === 0)
        yield ['Exit', { ExitID: id('x', person), ...keys, ExitDate: day(came + 30 + chance.upTo(400)) }]
      if (ProjectID === 'P1' && chance.upTo(4) > 0)
        yield [
          'Services',
          {
            ServicesID: id('s', person),
            ...keys,
            DateProvided: day(came + chance.upTo(200)),
            RecordType: 200,
          },
        ]
    }
    const keys = { EnrollmentID: id('e', head), PersonalID: id('c', head) }
    for (let nth = 0; nth < assessmentsPerHousehold; nth += 1, assessment += 1)
      yield [
        'Assessment',
        {
          AssessmentID: id('a', assessment),
          ...keys,
          AssessmentDate: day(came + chance.upTo(500)),
          AssessmentType: 1 + chance.upTo(3),
          AssessmentLevel: 1 + chance.upTo(2),
          PrioritizationStatus: 1 + chance.upTo(2),
        },
      ]
    for (let nth = 0; nth < size * eventsPerClient; nth += 1, event += 1) {
      const Event = 1 + chance.upTo(18)
      yield [
        'Event',
        {
          EventID: id('v', event),
          ...keys,
          EventDate: day(came + chance.upTo(700)),
          Event,
          ProbSolDivRRResult: Event === 2 ? chance.upTo(2) : null,
          ReferralCaseManageAfter: Event === 5 ? chance.upTo(2) : null,
          ReferralResult: Event >= 10 && Event !== 16 && chance.upTo(4) > 0 ? 1 + chance.upTo(3) : null,
        },
      ]
    }
  }
}

const projectTypes = [14, 1, 0, 4, 6, 2, 13, 3, 14, 11] as const

function* projectRows(): Generator<TableRow> {
  yield [
    'Organization',
    { OrganizationID: 'O', OrganizationName: 'Marsh Bird Advocates', VictimServiceProvider: 1 },
  ]
  for (const [at, ProjectType] of projectTypes.entries()) {
    const ProjectID = `P${at}`
    yield [
      'Project',
      { ProjectID, OrganizationID: 'O', ProjectName: `Project ${at}`, ContinuumProject: 1, ProjectType },
    ]
    for (const CoCCode of at === 4 ? ['XX-500', 'XX-501'] : ['XX-500'])
      yield ['ProjectCoC', { ProjectCoCID: `${ProjectID}-${CoCCode}`, ProjectID, CoCCode, Geocode: '199999' }]
    yield [
      'CEParticipation',
      {
        CEParticipationID: `ce${at}`,
        ProjectID,
        AccessPoint: at < 8 ? 1 : 0,
        CEParticipationStatusStartDate: '2020-01-01',
        CEParticipationStatusEndDate: at === 7 ? '2025-06-30' : null,
      },
    ]
  }
}

function clientRow(PersonalID: string, born: number, luck: number): AnyRow {
  return {
    PersonalID,
    FirstName: 'Test',
    LastName: 'Person',
    NameDataQuality: luck < 5 ? 2 : 1,
    SSN: luck < 60 ? '219084321' : null,
    SSNDataQuality: luck < 60 ? 1 : 99,
    DOB: luck < 3 ? null : `${born}-${luck % 2 === 0 ? '03' : '11'}-15`,
    DOBDataQuality: luck < 3 ? 99 : 1,
    White: luck < 95 ? 1 : 0,
    RaceNone: luck < 95 ? null : 99,
    VeteranStatus: luck < 8 ? 1 : 0,
    DateCreated: '2022-01-01 10:00:00',
  }
}
