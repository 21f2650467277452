import { error, type Issue } from '#shared/domain/issue.ts'
import type { FormField, RecordForm, Values } from '#shared/domain/record-form/record-form.ts'
import {
  checkOrder,
  checkOverlap,
  isVictimServiceProvider,
  yesNo,
  type ProjectFacts,
} from './project-facts.ts'

const hmis = {
  table: 'HMISParticipation',
  start: 'HMISParticipationStatusStartDate',
  end: 'HMISParticipationStatusEndDate',
} as const
const ce = {
  table: 'CEParticipation',
  start: 'CEParticipationStatusStartDate',
  end: 'CEParticipationStatusEndDate',
} as const

function days({ start, end }: typeof hmis | typeof ce): readonly FormField<ProjectFacts>[] {
  return [
    { column: start, kind: 'date', label: 'First day', needed: true },
    { column: end, kind: 'date', label: 'Last day', hint: 'Leave it empty while this holds' },
  ]
}

/** Whether the project’s data goes to HMIS or into a comparable database like this one (2.08). */
export const hmisForm: RecordForm<ProjectFacts> = {
  id: 'hmis',
  table: 'HMISParticipation',
  title: 'Taking part',
  lead: 'Where the project’s records are kept. When that changes, give this record a last day and add one from the next day.',
  fields: [
    {
      column: 'HMISParticipationType',
      kind: 'choice',
      label: 'Where are its records kept?',
      needed: true,
      options: () => [
        { value: 2, label: 'In a comparable database, like this one' },
        { value: 1, label: 'In HMIS' },
        { value: 0, label: 'In neither' },
      ],
    },
    ...days(hmis),
  ],
  check: (row, facts) => [
    ...checkProvider(row, facts),
    ...checkOrder(row, hmis.start, hmis.end, 'Last day'),
    ...checkOverlap(row, hmis, facts),
  ],
}

function checkProvider(row: Values, facts: ProjectFacts): readonly Issue[] {
  return row['HMISParticipationType'] === 1 && isVictimServiceProvider(facts)
    ? [
        error(
          'HMISParticipationType',
          'The law keeps a victim service provider out of HMIS: choose the comparable database',
        ),
      ]
    : []
}

const offers = [
  ['PreventionAssessment', 'Does it assess for homelessness prevention?'],
  ['CrisisAssessment', 'Does it assess crisis needs?'],
  ['HousingAssessment', 'Does it assess housing needs?'],
  ['DirectServices', 'Does it give direct services?'],
] as const

/** Whether households come into Coordinated Entry here, and whether it refers them here (2.09). */
export const coordinatedEntryForm: RecordForm<ProjectFacts> = {
  id: 'coordinated-entry',
  table: 'CEParticipation',
  title: 'Coordinated Entry',
  lead: 'Every project says this, also when it does neither. When it changes, give this record a last day and add one from the next day.',
  fields: [
    {
      column: 'ReceivesReferrals',
      kind: 'choice',
      label: 'Does Coordinated Entry send referrals to it?',
      needed: true,
      options: () => yesNo,
    },
    {
      column: 'AccessPoint',
      kind: 'choice',
      label: 'Is it an access point?',
      hint: 'A place where households are assessed for Coordinated Entry',
      needed: true,
      options: () => yesNo,
    },
    ...offers.map(([column, label]): FormField<ProjectFacts> => ({
      column,
      kind: 'choice',
      label,
      needed: true,
      asked: (row) => row['AccessPoint'] === 1,
      options: () => yesNo,
    })),
    ...days(ce),
  ],
  check: (row, facts) => [...checkOrder(row, ce.start, ce.end, 'Last day'), ...checkOverlap(row, ce, facts)],
}
