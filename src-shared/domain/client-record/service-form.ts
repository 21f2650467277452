import { error, type Issue } from '#shared/domain/issue.ts'
import type { FormField, RecordForm, Values } from '#shared/domain/record-form/record-form.ts'
import { numberIn, type RecordFacts } from './record-facts.ts'

const isVeteran = (row: Values): boolean => row['VeteranStatus'] === 1

const theaters = [
  ['WorldWarII', 'World War II'],
  ['KoreanWar', 'Korean War'],
  ['VietnamWar', 'Vietnam War'],
  ['DesertStorm', 'Persian Gulf War (Desert Storm)'],
  ['AfghanistanOEF', 'Afghanistan (Enduring Freedom)'],
  ['IraqOIF', 'Iraq (Iraqi Freedom)'],
  ['IraqOND', 'Iraq (New Dawn)'],
  ['OtherTheater', 'Other peace-keeping operations or military interventions'],
] as const

/** The military service of a veteran (3.07, V1). */
export const serviceForm: RecordForm<RecordFacts> = {
  id: 'military-service',
  table: 'Client',
  title: 'Military service',
  lead: 'What the programs of the VA ask every veteran.',
  fields: [
    { column: 'VeteranStatus', kind: 'choice', label: 'Veteran status', needed: true },
    year('YearEnteredService', 'Year entered military service'),
    year('YearSeparated', 'Year separated from military service'),
    ...theaters.map(([column, label]): FormField<RecordFacts> => ({
      column,
      kind: 'select',
      label: `Served in: ${label}`,
      asked: isVeteran,
    })),
    { column: 'MilitaryBranch', kind: 'select', label: 'Branch of the military', asked: isVeteran },
    { column: 'DischargeStatus', kind: 'select', label: 'Discharge status', asked: isVeteran },
  ],
  check: (row, { today }) => {
    const thisYear = Number(today.slice(0, 4))
    const [entered, separated] = [numberIn(row, 'YearEnteredService'), numberIn(row, 'YearSeparated')]
    const wrong = [
      ...checkYear('YearEnteredService', 'Year entered military service', entered, thisYear),
      ...checkYear('YearSeparated', 'Year separated from military service', separated, thisYear),
    ]
    if (wrong.length > 0 || entered === null || separated === null || entered <= separated) return wrong
    return [
      error(
        'YearSeparated',
        `Year separated from military service must be ${entered} or later, when they entered it`,
      ),
    ]
  },
}

function year(column: string, label: string): FormField<RecordFacts> {
  return { column, kind: 'count', label, asked: isVeteran }
}

function checkYear(column: string, name: string, value: number | null, thisYear: number): readonly Issue[] {
  return value === null || (value >= 1920 && value <= thisYear)
    ? []
    : [error(column, `${name} must be a year from 1920 to ${thisYear}`)]
}
