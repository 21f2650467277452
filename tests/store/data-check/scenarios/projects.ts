import type { Scenario } from '../scenarios.ts'
import type { Change, Values } from '../world.ts'

const project = (values: Values): Change => ['Project', 'shelter', values]
const coc = (values: Values): Change => ['ProjectCoC', 'shelter', values]
const beds = (values: Values): Change => ['Inventory', 'shelter', values]
const none = (table: Change[0], key: string): Change => [table, key, null]
const exit: Change = [
  'Exit',
  'exit',
  { EnrollmentID: 'shelter', PersonalID: 'shelter', ExitDate: '2026-02-17', Destination: 410 },
]
const more = (table: 'HMISParticipation' | 'CEParticipation', start: string): readonly Change[] => [
  [table, 'shelter', { [`${table}StatusEndDate`]: '2022-12-31' }],
  [table, 'more', { ProjectID: 'shelter', [`${table}StatusStartDate`]: start }],
]
const otherCoC: Change = [
  'ProjectCoC',
  'second',
  { ProjectID: 'shelter', CoCCode: 'MN-501', Geocode: '270002', ZIP: '55102', GeographyType: 1 },
]

/** Projects, their beds and where they take part. */
export const projectScenarios: readonly Scenario[] = [
  {
    check: 'no-enrollments',
    finds: [
      ['Export', 'file', {}],
      ...['ce', 'rrh', 'rrh-child', 'psh', 'shelter', 'nights', 'prevention', 'services', 'outreach'].map(
        (key) => none('Enrollment', key),
      ),
    ],
    at: 'Export file',
    near: [['Export', 'file', {}]],
  },
  {
    check: 'geography-missing',
    finds: [coc({ Geocode: null })],
    at: 'ProjectCoC shelter Geocode',
    near: [coc({ Address1: null })],
  },
  {
    check: 'zip-or-address-missing',
    finds: [coc({ ZIP: null })],
    at: 'ProjectCoC shelter ZIP',
    near: [coc({ Address1: null, City: null })],
  },
  {
    check: 'zip-or-address-missing',
    finds: [['Organization', 'org', { VictimServiceProvider: 0 }]],
    at: 'ProjectCoC shelter ZIP',
    near: [['Organization', 'org', { VictimServiceProvider: 1 }]],
  },
  {
    check: 'project-without-coc',
    finds: [none('ProjectCoC', 'shelter')],
    at: 'Project shelter ProjectID',
    near: [none('ProjectCoC', 'shelter'), project({ ContinuumProject: 0 })],
  },
  {
    check: 'housing-type-missing',
    finds: [project({ HousingType: null })],
    at: 'Project shelter HousingType',
    near: [project({ HousingType: null, ProjectType: 6 })],
  },
  {
    check: 'rrh-subtype-missing',
    finds: [['Project', 'rrh', { RRHSubType: null }]],
    at: 'Project rrh RRHSubType',
    near: [['Project', 'rrh', { RRHSubType: 1 }]],
  },
  {
    check: 'organization-not-victim-service-provider',
    finds: [['Organization', 'org', { VictimServiceProvider: 0 }]],
    at: 'Organization org VictimServiceProvider',
    near: [['Organization', 'empty', { VictimServiceProvider: 0 }]],
  },
  {
    check: 'night-shelter-without-bed-nights',
    finds: [none('Services', 'night')],
    at: 'Project nights ProjectID',
    near: [['Services', 'night', { DateProvided: '2026-03-01' }]],
  },
  {
    check: 'project-may-have-closed',
    finds: [exit],
    at: 'Project shelter OperatingEndDate',
    near: [
      [
        'Exit',
        'exit',
        { EnrollmentID: 'shelter', PersonalID: 'shelter', ExitDate: '2026-02-18', Destination: 410 },
      ],
    ],
  },
  {
    check: 'hmis-participation-overlaps',
    finds: more('HMISParticipation', '2022-12-31'),
    at: 'HMISParticipation more HMISParticipationStatusStartDate',
    near: more('HMISParticipation', '2023-01-01'),
  },
  {
    check: 'ce-participation-overlaps',
    finds: more('CEParticipation', '2022-12-31'),
    at: 'CEParticipation more CEParticipationStatusStartDate',
    near: more('CEParticipation', '2023-01-01'),
  },
  {
    check: 'victim-service-provider-in-hmis',
    finds: [['HMISParticipation', 'shelter', { HMISParticipationType: 1 }]],
    at: 'HMISParticipation shelter HMISParticipationType',
    near: [
      ['HMISParticipation', 'shelter', { HMISParticipationType: 1 }],
      ['Organization', 'org', { VictimServiceProvider: 0 }],
    ],
  },
  {
    check: 'hmis-participation-missing',
    finds: [['HMISParticipation', 'shelter', { HMISParticipationStatusEndDate: '2026-03-19' }]],
    at: 'Project shelter ProjectID',
    near: [['HMISParticipation', 'shelter', { HMISParticipationStatusEndDate: '2026-03-20' }]],
  },
  {
    check: 'ce-participation-missing',
    finds: [none('CEParticipation', 'shelter')],
    at: 'Project shelter ProjectID',
    near: [none('CEParticipation', 'shelter'), project({ OperatingEndDate: '2026-03-20' })],
  },
  {
    check: 'access-point-services-missing',
    finds: [['CEParticipation', 'ce', { AccessPoint: 1 }]],
    at: 'CEParticipation ce HousingAssessment',
    near: [
      [
        'CEParticipation',
        'ce',
        {
          AccessPoint: 1,
          PreventionAssessment: 0,
          CrisisAssessment: 1,
          HousingAssessment: 1,
          DirectServices: 0,
        },
      ],
    ],
  },

  {
    check: 'inventory-missing',
    finds: [none('Inventory', 'shelter')],
    at: 'Project shelter ProjectID',
    near: [none('Inventory', 'shelter'), project({ ProjectType: 12 })],
  },
  {
    check: 'inventory-outlives-project',
    finds: [project({ OperatingEndDate: '2026-03-20' })],
    at: 'Inventory shelter InventoryEndDate',
    near: [project({ OperatingEndDate: '2026-03-20' }), beds({ InventoryEndDate: '2026-03-20' })],
  },
  {
    check: 'inventory-before-project',
    finds: [beds({ InventoryStartDate: '2019-12-31' })],
    at: 'Inventory shelter InventoryStartDate',
    near: [beds({ InventoryStartDate: '2020-01-01' })],
  },
  {
    check: 'services-only-with-beds',
    finds: [['Project', 'rrh', { RRHSubType: 1 }]],
    at: 'Inventory rrh BedInventory',
    near: [
      ['Project', 'rrh', { RRHSubType: 1 }],
      ['Inventory', 'rrh', { InventoryEndDate: '2026-03-19' }],
    ],
  },
  {
    check: 'beds-do-not-add-up',
    finds: [beds({ OtherBedInventory: 9 })],
    at: 'Inventory shelter BedInventory',
    near: [beds({ OtherBedInventory: 9, YouthBedInventory: 1 })],
  },
  {
    check: 'more-units-than-beds',
    finds: [beds({ UnitInventory: 11 })],
    at: 'Inventory shelter UnitInventory',
    near: [beds({ UnitInventory: 10 })],
  },
  {
    check: 'inventory-in-other-coc',
    finds: [beds({ CoCCode: 'MN-501' })],
    at: 'Inventory shelter CoCCode',
    near: [beds({ CoCCode: 'MN-501' }), otherCoC],
  },
  {
    check: 'coc-without-inventory',
    finds: [otherCoC],
    at: 'ProjectCoC second CoCCode',
    near: [otherCoC, beds({ CoCCode: 'MN-501' })],
  },
  {
    check: 'bed-type-against-housing-type',
    finds: [beds({ ESBedType: 2 })],
    at: 'Inventory shelter ESBedType',
    near: [beds({ ESBedType: 2 }), project({ HousingType: 3 })],
  },
  {
    check: 'seasonal-beds-all-year',
    finds: [beds({ Availability: 2, InventoryStartDate: '2025-01-01', InventoryEndDate: '2026-01-01' })],
    at: 'Inventory shelter InventoryEndDate',
    near: [beds({ Availability: 2, InventoryStartDate: '2025-01-01', InventoryEndDate: '2025-12-31' })],
  },
  {
    check: 'beds-never-used',
    finds: [none('Enrollment', 'shelter')],
    at: 'Project shelter ProjectID',
    near: [none('Enrollment', 'shelter'), beds({ BedInventory: 0 })],
  },
  {
    check: 'beds-and-stays-do-not-meet',
    finds: [beds({ InventoryEndDate: '2026-01-31' })],
    at: 'Project shelter ProjectID',
    near: [beds({ InventoryEndDate: '2026-02-01' })],
  },
]
