import type { Scenario } from '../scenarios.ts'
import { stay, type Change, type Values } from '../world.ts'

const night = (values: Values): Change => ['Services', 'night', values]
const exit = (EnrollmentID: string, ExitDate: string): Change => [
  'Exit',
  `exit-${EnrollmentID}`,
  { EnrollmentID, PersonalID: EnrollmentID, ExitDate, Destination: 410 },
]
const income = (DataCollectionStage: number, values: Values): Change => [
  'IncomeBenefits',
  'income',
  { EnrollmentID: 'rrh', PersonalID: 'rrh', InformationDate: '2026-02-01', DataCollectionStage, ...values },
]

/** Questions with a yes and a no: one source that a yes should name. */
const questions = {
  income: { column: 'IncomeFromAnySource', source: 'ChildSupport' },
  benefits: { column: 'BenefitsFromAnySource', source: 'WIC' },
  insurance: { column: 'InsuranceFromAnySource', source: 'Medicaid' },
} as const

function aboutIncome(name: keyof typeof questions, stage: 'start' | 'exit'): readonly Scenario[] {
  const { column, source } = questions[name]
  const code = stage === 'start' ? 1 : 3
  const at = `IncomeBenefits income ${column}`
  const missing: Scenario = {
    check: `${name}-missing-at-${stage}`,
    finds: [income(code, {})],
    at,
    near: [income(code, { [column]: 8 })],
  }
  const conflict: Scenario = {
    check: `${name}-conflicts-at-${stage}`,
    finds: [income(code, { [column]: 0, [source]: 1 })],
    at,
    near: [income(code, { [column]: 1, [source]: 1 })],
  }
  return [missing, conflict]
}

/** Open stays in the shelter, `longest` before the others, by a person each. */
function manyStays(
  ProjectID: string,
  count: number,
  longest: string,
  values: Values = {},
): readonly Change[] {
  return Array.from({ length: count }, (_, place): Change => [
    'Enrollment',
    `many-${place}`,
    {
      ...stay,
      ProjectID,
      PersonalID: 'rrh',
      HouseholdID: `many-${place}`,
      EntryDate: place === 0 ? longest : '2026-01-02',
      ...values,
    },
  ])
}

const shelterStay = (values: Values): Change => [
  'Enrollment',
  'other',
  {
    ...stay,
    ProjectID: 'shelter',
    PersonalID: 'nights',
    HouseholdID: 'other',
    EntryDate: '2026-01-20',
    ...values,
  },
]
const nightsOf = (dates: readonly string[]): readonly Change[] =>
  dates.map((date) => [
    'Services',
    date,
    { EnrollmentID: 'nights', PersonalID: 'nights', DateProvided: date, RecordType: 200, TypeProvided: 200 },
  ])

/** What is recorded in the course of a stay. */
export const recordScenarios: readonly Scenario[] = [
  ...aboutIncome('income', 'start'),
  ...aboutIncome('income', 'exit'),
  ...aboutIncome('benefits', 'start'),
  ...aboutIncome('insurance', 'start'),
  ...aboutIncome('insurance', 'exit'),
  {
    check: 'no-bed-night-on-first-day',
    finds: [night({ DateProvided: '2026-02-02' })],
    at: 'Enrollment nights EntryDate',
    near: [night({ DateProvided: '2026-02-01' })],
  },
  {
    check: 'bed-night-on-exit-day',
    finds: [exit('nights', '2026-02-01')],
    at: 'Enrollment nights ExitDate',
    near: [exit('nights', '2026-02-02')],
  },
  {
    check: 'long-stay',
    finds: [['Enrollment', 'services', { EntryDate: '2025-12-19' }]],
    at: 'Enrollment services ExitDate',
    near: [['Enrollment', 'services', { EntryDate: '2025-12-20' }]],
  },
  {
    check: 'long-since-living-situation',
    finds: [
      ['Enrollment', 'outreach', { EntryDate: '2025-06-01' }],
      ['CurrentLivingSituation', 'now', { InformationDate: '2025-12-19' }],
    ],
    at: 'Enrollment outreach ExitDate',
    near: [['Enrollment', 'outreach', { EntryDate: '2025-06-01' }]],
  },
  {
    check: 'long-since-bed-night',
    finds: [['Enrollment', 'nights', { EntryDate: '2025-06-01' }], night({ DateProvided: '2025-12-19' })],
    at: 'Enrollment nights ExitDate',
    near: [['Enrollment', 'nights', { EntryDate: '2025-06-01' }]],
  },
  {
    check: 'among-longest-stays',
    finds: manyStays('shelter', 60, '2021-01-01'),
    at: 'Enrollment many-0 ExitDate',
    near: manyStays('shelter', 40, '2021-01-01'),
  },
  {
    check: 'move-in-may-be-missed',
    finds: manyStays('rrh', 60, '2021-01-01'),
    at: 'Enrollment many-0 MoveInDate',
    near: manyStays('rrh', 60, '2021-01-01', { MoveInDate: '2026-02-01' }),
  },
  {
    check: 'two-beds-in-one-night',
    finds: [shelterStay({ PersonalID: 'shelter' })],
    at: 'Enrollment other EntryDate',
    near: [
      shelterStay({ PersonalID: 'shelter' }),
      [
        'Exit',
        'exit-other',
        { EnrollmentID: 'other', PersonalID: 'shelter', ExitDate: '2026-02-01', Destination: 410 },
      ],
    ],
  },
  {
    check: 'two-beds-in-one-night',
    finds: [shelterStay({}), ...nightsOf(['2026-02-02', '2026-02-03'])],
    at: 'Enrollment other EntryDate',
    near: [shelterStay({}), ...nightsOf(['2026-02-02'])],
  },
  {
    check: 'two-beds-in-one-night',
    finds: [['Enrollment', 'rrh', { MoveInDate: '2026-02-10' }], shelterStay({ PersonalID: 'rrh' })],
    at: 'Enrollment other EntryDate',
    near: [
      ['Enrollment', 'rrh', { MoveInDate: '2026-02-10' }],
      shelterStay({ PersonalID: 'rrh', ProjectID: 'psh', MoveInDate: '2026-02-10' }),
    ],
  },
  {
    check: 'current-subsidy-missing',
    finds: [['CurrentLivingSituation', 'now', { CurrentLivingSituation: 435 }]],
    at: 'CurrentLivingSituation now CLSSubsidyType',
    near: [['CurrentLivingSituation', 'now', { CurrentLivingSituation: 435, CLSSubsidyType: 419 }]],
  },
  {
    check: 'current-situation-off-list',
    finds: [['CurrentLivingSituation', 'now', { CurrentLivingSituation: 1 }]],
    at: 'CurrentLivingSituation now CurrentLivingSituation',
    near: [['CurrentLivingSituation', 'now', { CurrentLivingSituation: 37 }]],
  },
  {
    check: 'prior-situation-off-list',
    finds: [['Enrollment', 'rrh', { LivingSituation: 16 }]],
    at: 'Enrollment rrh LivingSituation',
    near: [['Enrollment', 'rrh', { LivingSituation: 116 }]],
  },
  {
    check: 'disabling-condition-off-list',
    finds: [['Enrollment', 'rrh', { DisablingCondition: 2 }]],
    at: 'Enrollment rrh DisablingCondition',
    near: [['Enrollment', 'rrh', { DisablingCondition: 9 }]],
  },
  {
    check: 'relationship-off-list',
    finds: [['Enrollment', 'rrh-child', { RelationshipToHoH: 6 }]],
    at: 'Enrollment rrh-child RelationshipToHoH',
    near: [['Enrollment', 'rrh-child', { RelationshipToHoH: 99 }]],
  },
  {
    check: 'destination-off-list',
    finds: [
      ['Exit', 'exit', { EnrollmentID: 'rrh', PersonalID: 'rrh', ExitDate: '2026-03-01', Destination: 1 }],
    ],
    at: 'Exit exit Destination',
    near: [
      ['Exit', 'exit', { EnrollmentID: 'rrh', PersonalID: 'rrh', ExitDate: '2026-03-01', Destination: 24 }],
    ],
  },
]
