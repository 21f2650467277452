import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'
import { warning, type Issue } from '#shared/domain/issue.ts'
import type { RecordForm, Values } from '#shared/domain/record-form/record-form.ts'
import { checkOrder, dayIn, housesPeople, ofProject, yesNo, type ProjectFacts } from './project-facts.ts'

/** The project itself (2.02). */
export const projectForm: RecordForm<ProjectFacts> = {
  id: 'project',
  table: 'Project',
  title: 'The project',
  lead: 'When it runs, and what its housing is.',
  fields: [
    { column: 'ProjectName', kind: 'text', label: 'Project name', needed: true },
    {
      column: 'OperatingStartDate',
      kind: 'date',
      label: 'Operating start date',
      hint: 'The first day on which it served or housed somebody',
      needed: true,
    },
    {
      column: 'OperatingEndDate',
      kind: 'date',
      label: 'Operating end date',
      hint: 'Leave it empty while the project runs',
    },
    {
      column: 'ContinuumProject',
      kind: 'choice',
      label: 'Is it part of the Continuum of Care’s work?',
      hint: 'Yes for every project that serves or houses homeless people, whoever pays for it',
      needed: true,
      options: () => yesNo,
    },
    {
      column: 'RRHSubType',
      kind: 'choice',
      label: 'What does it give?',
      asked: (_row, facts) => ofProject(facts, 'ProjectType') === 13,
      options: () => [
        { value: 1, label: 'Services alone' },
        { value: 2, label: 'Housing, with or without services' },
      ],
    },
    {
      column: 'HousingType',
      kind: 'choice',
      label: 'Where are the homes or beds?',
      asked: (row, facts) => housesPeople(ofProject(facts, 'ProjectType'), row['RRHSubType']),
      options: () => [
        { value: 1, label: 'On one site' },
        { value: 2, label: 'On several sites, or in clusters' },
        { value: 3, label: 'In homes that tenants rent, here and there' },
      ],
    },
  ],
  check: (row, facts) => [
    ...checkOrder(row, 'OperatingStartDate', 'OperatingEndDate', 'Operating end date'),
    ...goesOn(row, facts),
  ],
}

/** What would go on after the project has ended. */
function goesOn(row: Values, { parts }: ProjectFacts): readonly Issue[] {
  const last = dayIn(row, 'OperatingEndDate')
  if (last === null) return []
  const open = [
    ['beds', parts.Inventory, 'InventoryEndDate'],
    ['a record of taking part', parts.HMISParticipation, 'HMISParticipationStatusEndDate'],
    ['a record of Coordinated Entry', parts.CEParticipation, 'CEParticipationStatusEndDate'],
    ['a funder', parts.Funder, 'EndDate'],
  ] as const
  const goOn = open
    .filter(([, rows, end]) =>
      rows.some(({ values }) => compareDates(dayIn(values, end) ?? '9999-12-31', last) > 0),
    )
    .map(([what]) => what)
  if (goOn.length === 0) return []
  const all = goOn.length === 1 ? goOn.join('') : `${goOn.slice(0, -1).join(', ')} and ${goOn.at(-1)}`
  return [
    warning(
      'OperatingEndDate',
      `After ${formatDate(last)} ${all} would go on: end them on the project’s page too`,
    ),
  ]
}

/** Whose project it is (2.01). */
export const organizationForm: RecordForm<ProjectFacts> = {
  id: 'organization',
  table: 'Organization',
  title: 'The organization',
  lead: 'Whose project it is. This holds for every project of the organization.',
  fields: [
    { column: 'OrganizationName', kind: 'text', label: 'Organization name', needed: true },
    {
      column: 'VictimServiceProvider',
      kind: 'choice',
      label: 'Is it a victim service provider?',
      hint: 'One whose first purpose is to help survivors of domestic violence, dating violence, sexual assault or stalking',
      needed: true,
      options: () => yesNo,
    },
  ],
}
