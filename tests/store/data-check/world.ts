import Database from 'better-sqlite3-multiple-ciphers'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableOf } from '#shared/hud/fy2026/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { openStore } from '#main/store/open-store.ts'
import { unlock } from '#main/store/unlock.ts'

/** The day on which the world below is checked. */
export const today = '2026-03-20'

export type Values = Readonly<Record<string, string | number | null>>
/** Columns to set in a row, which is made where it is not there yet; null takes it out. */
export type Change = readonly [table: HudTableName, key: string, values: Values | null]

/** An agency without a fault: nothing that a check could find. */
export interface World {
  readonly db: Database.Database
  /** Makes changes, runs `work`, and puts everything back. */
  within<T>(changes: readonly Change[], work: () => T): T
  close(): void
}

export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'threshold-checks-'))
  const keyHex = randomBytes(32).toString('hex')
  const file = join(folder, 'store.db')
  await (await openStore({ file, keyHex, create: true })).close()
  const db = new Database(file)
  unlock(db, keyHex)
  // What waits to be imported is not held together by keys either.
  db.pragma('foreign_keys = OFF')
  db.transaction(() => faultless.forEach((change) => apply(db, change)))()
  return {
    db,
    within: (changes, work) => {
      db.exec('SAVEPOINT scenario')
      try {
        for (const change of changes) apply(db, change)
        return work()
      } finally {
        db.exec('ROLLBACK TO scenario; RELEASE scenario')
      }
    },
    close: () => {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function apply(db: Database.Database, [table, key, values]: Change): void {
  const { primaryKey } = tableOf(table)
  if (values === null) {
    db.prepare(`DELETE FROM "${table}" WHERE "${primaryKey}" = ?`).run(key)
    return
  }
  const columns = [primaryKey, ...Object.keys(values)]
  const row = db.prepare(`SELECT 1 FROM "${table}" WHERE "${primaryKey}" = ?`).get(key)
  if (row === undefined) {
    const holes = columns.map(() => '?').join(', ')
    db.prepare(`INSERT INTO "${table}" ("${columns.join('", "')}") VALUES (${holes})`).run(
      key,
      ...Object.values(values),
    )
    return
  }
  const set = Object.keys(values).map((column) => `"${column}" = ?`)
  if (set.length > 0)
    db.prepare(`UPDATE "${table}" SET ${set.join(', ')} WHERE "${primaryKey}" = ?`).run(
      ...Object.values(values),
      key,
    )
}

const projects = {
  ce: { ProjectType: 14, HousingType: null, RRHSubType: null },
  rrh: { ProjectType: 13, HousingType: 3, RRHSubType: 2 },
  psh: { ProjectType: 3, HousingType: 1, RRHSubType: null },
  shelter: { ProjectType: 0, HousingType: 1, RRHSubType: null },
  nights: { ProjectType: 1, HousingType: 1, RRHSubType: null },
  prevention: { ProjectType: 12, HousingType: null, RRHSubType: null },
  services: { ProjectType: 6, HousingType: null, RRHSubType: null },
  outreach: { ProjectType: 4, HousingType: null, RRHSubType: null },
} as const

const withBeds: ReadonlySet<string> = new Set(['rrh', 'psh', 'shelter', 'nights'])

function project([ProjectID, own]: readonly [string, Values]): readonly Change[] {
  const inEs = own['ProjectType'] === 0 || own['ProjectType'] === 1
  const since = '2020-01-01'
  return [
    [
      'Project',
      ProjectID,
      {
        OrganizationID: 'org',
        ProjectName: ProjectID,
        OperatingStartDate: since,
        ContinuumProject: 1,
        ...own,
      },
    ],
    [
      'ProjectCoC',
      ProjectID,
      { ProjectID, CoCCode: 'MN-500', Geocode: '270001', ZIP: '55101', GeographyType: 1 },
    ],
    ['Funder', ProjectID, { ProjectID, Funder: 2, GrantID: 'G', StartDate: since }],
    [
      'HMISParticipation',
      ProjectID,
      { ProjectID, HMISParticipationType: 2, HMISParticipationStatusStartDate: since },
    ],
    [
      'CEParticipation',
      ProjectID,
      { ProjectID, AccessPoint: 0, ReceivesReferrals: 1, CEParticipationStatusStartDate: since },
    ],
    ...(withBeds.has(ProjectID)
      ? ([
          [
            'Inventory',
            ProjectID,
            {
              ProjectID,
              CoCCode: 'MN-500',
              HouseholdType: 3,
              Availability: inEs ? 1 : null,
              UnitInventory: 4,
              BedInventory: 10,
              OtherBedInventory: 10,
              ESBedType: inEs ? 1 : null,
              InventoryStartDate: since,
            },
          ],
        ] as const)
      : []),
  ]
}

const nobodyAsked = {
  AmIndAKNative: 0,
  Asian: 1,
  BlackAfAmerican: 0,
  HispanicLatinao: 0,
  MidEastNAfrican: 0,
  NativeHIPacific: 0,
  White: 0,
}

/** Someone of whom everything is known. */
export const person = {
  FirstName: 'Code',
  LastName: 'Name',
  NameDataQuality: 2,
  SSN: '123456789',
  SSNDataQuality: 1,
  DOB: '1990-05-05',
  DOBDataQuality: 1,
  ...nobodyAsked,
  VeteranStatus: 0,
} as const

/** A stay of one head of household who came from a long institutional stay. */
export const stay = {
  EntryDate: '2026-02-01',
  RelationshipToHoH: 1,
  EnrollmentCoC: 'MN-500',
  LivingSituation: 204,
  LengthOfStay: 4,
  LOSUnderThreshold: 0,
  DisablingCondition: 0,
} as const

function stayIn(ProjectID: string, PersonalID: string, changes: Values = {}): Change {
  const HouseholdID = `household-${ProjectID}`
  return ['Enrollment', ProjectID, { ...stay, ProjectID, PersonalID, HouseholdID, ...changes }]
}

const history = {
  DateToStreetESSH: '2025-12-15',
  TimesHomelessPastThreeYears: 1,
  MonthsHomelessPastThreeYears: 103,
}

/** Each project has one household, and its rows go by the project's name; `rrh` has a child, `rrh-child`, too. */
const faultless: readonly Change[] = [
  ['Organization', 'org', { OrganizationName: 'Harbor Advocates', VictimServiceProvider: 1 }],
  ...Object.entries(projects).flatMap(project),
  ...Object.keys(projects).map((name): Change => ['Client', name, person]),
  ['Client', 'rrh-child', { ...person, DOB: '2018-01-01', VeteranStatus: 99 }],
  stayIn('ce', 'ce', {
    LivingSituation: null,
    LengthOfStay: null,
    LOSUnderThreshold: null,
    DisablingCondition: 99,
  }),
  stayIn('rrh', 'rrh'),
  [
    'Enrollment',
    'rrh-child',
    {
      ...stay,
      ProjectID: 'rrh',
      PersonalID: 'rrh-child',
      HouseholdID: 'household-rrh',
      RelationshipToHoH: 2,
      LivingSituation: null,
      LengthOfStay: null,
    },
  ],
  stayIn('psh', 'psh'),
  stayIn('shelter', 'shelter', { ...history, LivingSituation: 116, LOSUnderThreshold: null }),
  stayIn('nights', 'nights', { ...history, LivingSituation: 116, LOSUnderThreshold: null }),
  stayIn('prevention', 'prevention'),
  stayIn('services', 'services'),
  stayIn('outreach', 'outreach', { ...history, LivingSituation: 116, LOSUnderThreshold: null }),
  [
    'Services',
    'night',
    {
      EnrollmentID: 'nights',
      PersonalID: 'nights',
      DateProvided: '2026-02-01',
      RecordType: 200,
      TypeProvided: 200,
    },
  ],
  [
    'CurrentLivingSituation',
    'now',
    {
      EnrollmentID: 'outreach',
      PersonalID: 'outreach',
      InformationDate: '2026-03-01',
      CurrentLivingSituation: 116,
    },
  ],
  [
    'Event',
    'referral',
    {
      EnrollmentID: 'ce',
      PersonalID: 'ce',
      EventDate: '2026-03-01',
      Event: 13,
      LocationCrisisOrPHHousing: 'rrh',
      ReferralResult: 1,
      ResultDate: '2026-03-10',
    },
  ],
  [
    'Assessment',
    'assessment',
    {
      EnrollmentID: 'ce',
      PersonalID: 'ce',
      AssessmentDate: '2026-02-10',
      AssessmentLocation: 'Office',
      AssessmentType: 3,
      AssessmentLevel: 2,
      PrioritizationStatus: 1,
    },
  ],
]
