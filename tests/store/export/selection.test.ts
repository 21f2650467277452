import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Selection } from '#main/exchange/export/selection.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { readHmisFiles, structuralFaults, type HmisFile } from '../../support/hmis-files.ts'
import { freshStore, type FreshStore } from '../exchange/support.ts'
import { exported } from './run-export.ts'

const stamps = { DateCreated: '2024-01-02 03:04:05', DateUpdated: '2024-01-02 03:04:05', UserID: 'u1' }
const deleted = { DateDeleted: '2025-06-01 00:00:00' }

/** The year that is exported, and days around it. */
const period = { start: '2024-10-01', end: '2025-09-30' }

let fresh: FreshStore

beforeAll(async () => {
  fresh = await freshStore()
  await fresh.store.writeQuietly(async (db) => {
    const add = (table: HudTableName, row: object): Promise<unknown> =>
      db.insert(table, { ...stamps, ...row })
    const { UserID: _, ...userStamps } = stamps
    for (const UserID of ['u1', 'u2', 'u3']) await db.insert('User', { ...userStamps, UserID })
    await add('Organization', { OrganizationID: 'o1', OrganizationName: 'One', VictimServiceProvider: 1 })
    await add('Organization', { OrganizationID: 'o2', OrganizationName: 'Two', VictimServiceProvider: 1 })
    for (const [ProjectID, OrganizationID, ProjectType] of [
      ['services', 'o1', 6],
      ['shelter', 'o1', 0],
      ['elsewhere', 'o2', 2],
    ] as const) {
      const facts = { OperatingStartDate: '2020-01-01', ContinuumProject: 1 }
      await add('Project', { ProjectID, OrganizationID, ProjectName: ProjectID, ProjectType, ...facts })
    }
    for (const [ProjectID, CoCCode] of [
      ['services', 'XX-500'],
      ['shelter', 'XX-500'],
      ['shelter', 'XX-501'],
      ['elsewhere', 'XX-501'],
    ] as const)
      await add('ProjectCoC', { ProjectCoCID: `${ProjectID} ${CoCCode}`, ProjectID, CoCCode })
    await add('Affiliation', { AffiliationID: 'a1', ProjectID: 'services', ResProjectID: 'shelter' })

    const stay = async (EnrollmentID: string, row: object, ExitDate?: string): Promise<void> => {
      await add('Client', { PersonalID: `${EnrollmentID} person`, FirstName: EnrollmentID })
      await add('Enrollment', {
        EnrollmentID,
        PersonalID: `${EnrollmentID} person`,
        ProjectID: 'shelter',
        HouseholdID: EnrollmentID,
        RelationshipToHoH: 1,
        EnrollmentCoC: 'XX-500',
        EntryDate: '2024-11-01',
        ...row,
      })
      if (ExitDate !== undefined) await inStay('Exit', EnrollmentID, { ExitDate, Destination: 410 })
    }
    const inStay = (table: HudTableName, EnrollmentID: string, row: object, id = ''): Promise<unknown> =>
      add(table, {
        [`${table}ID`]: `${EnrollmentID}${id} ${table.slice(0, 5)}`,
        EnrollmentID,
        PersonalID: `${EnrollmentID} person`,
        ...row,
      })
    await stay('ended before', { EntryDate: '2024-01-01' }, '2024-09-30')
    await stay('ended on the first day', { EntryDate: '2024-01-01' }, '2024-10-01')
    await stay('began on the last day', { EntryDate: '2025-09-30' })
    await stay('began after', { EntryDate: '2025-10-01' })
    await stay('began long before', { EntryDate: '2019-05-05' }, '2026-02-02')
    await stay('was deleted', deleted)
    await stay('whose exit was deleted', { EntryDate: '2024-01-01' })
    await inStay('Exit', 'whose exit was deleted', { ExitDate: '2024-02-01', Destination: 410, ...deleted })
    await stay('in services', { ProjectID: 'services' })
    await stay('in elsewhere', { ProjectID: 'elsewhere', EnrollmentCoC: 'XX-501', UserID: 'u2' })
    await stay('in another CoC', { EnrollmentCoC: 'XX-501', HouseholdID: 'together' })
    await stay('with her, no CoC', { EnrollmentCoC: null, HouseholdID: 'together', RelationshipToHoH: 2 })
    await add('Client', { PersonalID: 'nobody', FirstName: 'Never enrolled', UserID: 'u3' })

    const open = 'began long before'
    for (const [id, day] of [
      [' old', '2019-05-06'],
      [' last', '2025-09-30'],
      [' late', '2025-10-01'],
    ] as const) {
      await inStay('Event', open, { EventDate: day, Event: 5 }, id)
      await inStay('Assessment', open, { AssessmentDate: day }, id)
      await add('AssessmentResults', {
        AssessmentResultID: `result${id}`,
        AssessmentID: `${open}${id} Asses`,
        EnrollmentID: open,
        PersonalID: `${open} person`,
        AssessmentResultType: 'Score',
      })
      await inStay('HealthAndDV', open, { InformationDate: day, DataCollectionStage: 2 }, id)
    }
    await inStay('Event', open, { EventDate: '2025-01-01', Event: 5, ...deleted }, ' deleted')
  })
})

afterAll(() => fresh.remove())

async function sent(selection: Partial<Selection>): Promise<Readonly<Record<string, HmisFile>>> {
  const { files } = await exported(fresh.place, fresh.folder, selection)
  expect(structuralFaults(files)).toEqual([])
  return readHmisFiles(files)
}

const ids = (file: HmisFile | undefined): readonly string[] =>
  (file?.rows ?? []).map((row) => Object.values(row)[0] ?? '').toSorted()

describe('a reporting period', () => {
  let files: Readonly<Record<string, HmisFile>>
  beforeAll(async () => {
    files = await sent({ period })
  })

  test('holds the enrollments that were open on one of its days', () => {
    expect(ids(files['Enrollment'])).toEqual(
      [
        'began long before',
        'began on the last day',
        'ended on the first day',
        'in another CoC',
        'in elsewhere',
        'in services',
        'whose exit was deleted',
        'with her, no CoC',
      ].toSorted(),
    )
  })

  test('holds the people of these enrollments, and nobody else', () => {
    expect(ids(files['Client'])).toEqual(ids(files['Enrollment']).map((id) => `${id} person`))
  })

  test('holds what was recorded up to its end, however old, without what was deleted', () => {
    const kept = ['began long before last', 'began long before old']
    expect(ids(files['Event'])).toEqual(kept.map((id) => `${id} Event`))
    expect(ids(files['Assessment'])).toEqual(kept.map((id) => `${id} Asses`))
    expect(ids(files['AssessmentResults'])).toEqual(['result last', 'result old'])
    expect(ids(files['HealthAndDV'])).toEqual(kept.map((id) => `${id} Healt`))
    expect(ids(files['Exit'])).toEqual(['ended on the first day Exit'])
  })

  test('names every user of its rows, and no other', () => {
    expect(ids(files['User'])).toEqual(['u1', 'u2'])
  })
})

test('some projects: theirs alone, with the project they are affiliated to, and none of its people', async () => {
  const files = await sent({ period, ProjectIDs: ['services'] })
  expect(ids(files['Enrollment'])).toEqual(['in services'])
  expect(ids(files['Project'])).toEqual(['services', 'shelter'])
  expect(ids(files['Organization'])).toEqual(['o1'])
  expect(ids(files['Affiliation'])).toEqual(['a1'])
  expect(ids(files['User'])).toEqual(['u1'])
})

test('one Continuum of Care: its projects and enrollments, the household going with its head', async () => {
  const files = await sent({ period, CoCCode: 'XX-501' })
  expect(ids(files['Enrollment'])).toEqual(['in another CoC', 'in elsewhere', 'with her, no CoC'])
  expect(ids(files['ProjectCoC'])).toEqual(['elsewhere XX-501', 'shelter XX-501'])
  expect(ids(files['Project'])).toEqual(['elsewhere', 'shelter'])
})

test('everything: all of it, deleted rows too, but nobody who was never enrolled', async () => {
  const files = await sent({})
  expect(files['Enrollment']?.rows).toHaveLength(11)
  expect(ids(files['Event'])).toContain('began long before deleted Event')
  expect(ids(files['Client'])).not.toContain('nobody')
  expect(files['Export']?.rows[0]).toMatchObject({ ExportPeriodType: '1', ExportStartDate: '2019-05-05' })
})
