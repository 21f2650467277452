import { expect, test } from 'vitest'
import { checkForm } from '#shared/domain/record-form/check-form.ts'
import { asStored, rowOf, type Values } from '#shared/domain/record-form/record-form.ts'
import type { PartRow, ProjectFacts } from './project-facts.ts'
import { projectFormOf, projectForms } from './project-forms.ts'
import { hudColumn } from '#shared/domain/record-form/record-form.ts'

const project = { ProjectType: 0, OperatingStartDate: '2020-07-01', OperatingEndDate: null, HousingType: 1 }

function factsWith(
  changes: Partial<Record<keyof ProjectFacts['parts'], readonly Values[]>>,
  key: string | null = null,
): ProjectFacts {
  const rows = (values: readonly Values[]): readonly PartRow[] =>
    values.map((row, place) => ({ key: `${place}`, values: row }))
  return {
    key,
    parts: {
      Project: rows(changes.Project ?? [project]),
      ProjectCoC: rows(changes.ProjectCoC ?? [{ CoCCode: 'MN-500' }]),
      CEParticipation: rows(changes.CEParticipation ?? []),
      HMISParticipation: rows(changes.HMISParticipation ?? []),
      Funder: rows(changes.Funder ?? []),
      Inventory: rows(changes.Inventory ?? []),
      Organization: rows(changes.Organization ?? [{ VictimServiceProvider: 1 }]),
    },
  }
}

function judge(id: string, answers: Values, facts: ProjectFacts) {
  const form = projectFormOf(id)
  if (form === undefined) throw new Error(`no form ${id}`)
  const row = asStored(form, answers)
  return {
    said: checkForm(form, row, facts).map(({ path, severity, message }) => `${severity} ${path}: ${message}`),
    row: rowOf(form, row, facts),
  }
}

test('every form asks columns that its table has', () => {
  for (const { table, fields } of projectForms)
    for (const { column } of fields) expect(hudColumn(table, column).type).toBeTruthy()
})

const beds = {
  CoCCode: 'MN-500',
  HouseholdType: 3,
  BedInventory: '12',
  UnitInventory: 4,
  Availability: 1,
  ESBedType: 1,
  InventoryStartDate: '1 July 2020',
}

test('beds that are not set aside are for anybody, and so the kinds always add up', () => {
  const { said, row } = judge('beds', { ...beds, VetBedInventory: '3', CHBedInventory: 2 }, factsWith({}))
  expect(said).toEqual([])
  expect(row).toMatchObject({ BedInventory: 12, VetBedInventory: 3, OtherBedInventory: 7 })
  expect(row).toMatchObject({ InventoryStartDate: '2020-07-01', YouthBedInventory: null })
})

test('what a shelter alone says of its beds is emptied for another project', () => {
  const housing = factsWith({ Project: [{ ...project, ProjectType: 3 }] })
  expect(judge('beds', beds, housing).row).toMatchObject({ Availability: null, ESBedType: null })
})

test.each<[string, Values, Partial<Parameters<typeof factsWith>[0]>, readonly string[]]>([
  [
    'beds in words',
    { BedInventory: 'twelve' },
    {},
    ['error BedInventory: Beds must be a whole number, like 12'],
  ],
  ['no units', { UnitInventory: null }, {}, ['error UnitInventory: Enter the units']],
  [
    'more units than beds',
    { UnitInventory: 13 },
    {},
    ['error UnitInventory: Units must be as many as the 12 beds, or fewer'],
  ],
  [
    'more beds set aside than there are',
    { VetBedInventory: 20 },
    {},
    ['error BedInventory: Beds must be 20 or more: so many are set aside for one group alone'],
  ],
  [
    'beds of another Continuum',
    { CoCCode: 'MN-501' },
    {},
    ['error CoCCode: Choose an answer for “Continuum of Care” from its list'],
  ],
  [
    'beds after the project closed',
    {},
    { Project: [{ ...project, OperatingEndDate: '2025-06-30' }] },
    [
      'error InventoryEndDate: Last day must be the same as or before 30 June 2025, the project’s own last day',
    ],
  ],
  [
    'a season without an end',
    { Availability: 2 },
    {},
    ['warning InventoryEndDate: Beds of a season have a last day within a year'],
  ],
])('%s are told', (_what, changes, parts, said) => {
  expect(judge('beds', { ...beds, ...changes }, factsWith(parts)).said).toEqual(said)
})

test('two records of taking part may not overlap, and the sentence says which gives way', () => {
  const start = 'HMISParticipationStatusStartDate'
  const end = 'HMISParticipationStatusEndDate'
  const row = (from: string, until: string | null) => ({
    HMISParticipationType: 2,
    [start]: from,
    [end]: until,
  })
  const open = factsWith({ HMISParticipation: [row('2023-01-01', null)] })
  expect(judge('hmis', row('2024-01-01', null), open).said).toEqual([
    `error ${start}: Two records may not overlap: open the one that began on 1 January 2023 and give it a last day first`,
  ])
  expect(judge('hmis', row('2022-01-01', null), open).said).toEqual([
    `error ${end}: Two records may not overlap: give this one a last day before 1 January 2023, when another begins`,
  ])
  expect(judge('hmis', row('2022-01-01', '2022-12-31'), open).said).toEqual([])
  const ended = factsWith({ HMISParticipation: [row('2023-01-01', '2023-12-31')] })
  expect(judge('hmis', row('2023-12-31', null), ended).said).toEqual([
    `error ${start}: Two records may not overlap: let this one begin after 31 December 2023, when another ends`,
  ])
  expect(judge('hmis', row('2024-01-01', null), ended).said).toEqual([])
  const own = { ...ended, key: '0' }
  expect(judge('hmis', row('2023-06-01', null), own).said).toEqual([])
})

test('a victim service provider is kept out of HMIS, and its street is not asked', () => {
  const inHmis = { HMISParticipationType: 1, HMISParticipationStatusStartDate: '2023-01-01' }
  expect(judge('hmis', inHmis, factsWith({})).said).toEqual([
    'error HMISParticipationType: The law keeps a victim service provider out of HMIS: choose the comparable database',
  ])
  const elsewhere = factsWith({ Organization: [{ VictimServiceProvider: 0 }] })
  expect(judge('hmis', inHmis, elsewhere).said).toEqual([])
  const place = { CoCCode: 'MN-501', ZIP: '56301', Address1: '1 Main Street' }
  expect(judge('place', place, factsWith({})).row['Address1']).toBeNull()
  expect(judge('place', place, elsewhere).row['Address1']).toBe('1 Main Street')
})

test('an access point says what it offers, and no other project does', () => {
  const row = { ReceivesReferrals: 1, CEParticipationStatusStartDate: '2023-01-01', CrisisAssessment: 1 }
  expect(judge('coordinated-entry', { ...row, AccessPoint: 1 }, factsWith({})).said).toHaveLength(3)
  const none = judge('coordinated-entry', { ...row, AccessPoint: 0 }, factsWith({}))
  expect(none.said).toEqual([])
  expect(none.row['CrisisAssessment']).toBeNull()
})

test('a project that ends names what would go on without it', () => {
  const answers = {
    ProjectName: 'Heron House',
    OperatingStartDate: '2020-07-01',
    OperatingEndDate: '2025-06-30',
    ContinuumProject: 1,
  }
  const facts = factsWith({
    Inventory: [{ InventoryEndDate: null }],
    Funder: [{ EndDate: '2025-07-01' }],
    HMISParticipation: [{ HMISParticipationStatusEndDate: '2025-06-30' }],
  })
  expect(judge('project', answers, facts).said).toEqual([
    'warning OperatingEndDate: After 30 June 2025 beds and a funder would go on: end them on the project’s page too',
  ])
  expect(judge('project', { ...answers, OperatingEndDate: '2020-06-30' }, factsWith({})).said).toEqual([
    'error OperatingEndDate: Operating end date must be the same as or after 1 July 2020, the first day',
  ])
})

test('a Continuum is there once, and codes have their form', () => {
  expect(judge('place', { CoCCode: 'MN-500' }, factsWith({})).said).toEqual([
    'error CoCCode: The project is in this Continuum already: open that record to change it',
  ])
  expect(judge('place', { CoCCode: 'MN-501', Geocode: '27', ZIP: '00000' }, factsWith({})).said).toEqual([
    'error Geocode: Geocode must be six digits, like 279145',
    'error ZIP: ZIP code must be five digits, like 56301',
  ])
  expect(
    judge('project', { ...project, ProjectName: 'Heron [old]', ContinuumProject: 1 }, factsWith({})).said,
  ).toEqual(['error ProjectName: Project name must not hold any of < > [ ] { }'])
})
