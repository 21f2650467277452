import { error, type Issue } from '#shared/domain/issue.ts'
import type { RecordForm, Values } from '#shared/domain/record-form/record-form.ts'
import { isVictimServiceProvider, others, type ProjectFacts } from './project-facts.ts'

const hasStreet = (_row: Values, facts: ProjectFacts): boolean => !isVictimServiceProvider(facts)

/** A Continuum of Care that the project works in, and where (2.03). A victim service provider’s street is not asked. */
export const placeForm: RecordForm<ProjectFacts> = {
  id: 'place',
  table: 'ProjectCoC',
  title: 'Where it is',
  lead: 'One record for each Continuum of Care that the project works in.',
  fields: [
    {
      column: 'CoCCode',
      kind: 'select',
      label: 'Continuum of Care',
      hint: 'Search by its code, like MN-500, or by the place',
      needed: true,
    },
    {
      column: 'Geocode',
      kind: 'text',
      label: 'Geocode',
      hint: 'HUD’s six digits of the county or city, from your Continuum of Care; never an address',
    },
    {
      column: 'GeographyType',
      kind: 'choice',
      label: 'Kind of area',
      options: () => [
        { value: 1, label: 'City' },
        { value: 2, label: 'Suburb' },
        { value: 3, label: 'Rural' },
        { value: 99, label: 'Not known' },
      ],
    },
    {
      column: 'ZIP',
      kind: 'text',
      label: 'ZIP code',
      hint: 'That of your office will do; where people stay is nobody’s business',
    },
    { column: 'Address1', kind: 'text', label: 'Street and number', asked: hasStreet },
    { column: 'City', kind: 'text', label: 'City', asked: hasStreet },
    { column: 'State', kind: 'text', label: 'State', hint: 'Two letters, like MN', asked: hasStreet },
  ],
  check: (row, facts) => [
    ...shape(row, 'Geocode', /^\d{6}$/, 'Geocode must be six digits, like 279145'),
    ...shape(row, 'ZIP', /^(?!00000)\d{5}$/, 'ZIP code must be five digits, like 56301'),
    ...shape(row, 'State', /^[A-Za-z]{2}$/, 'State must be two letters, like MN'),
    ...checkOnce(row, facts),
  ],
}

function shape(row: Values, column: string, form: RegExp, message: string): readonly Issue[] {
  const value = row[column] ?? null
  return value === null || form.test(String(value)) ? [] : [error(column, message)]
}

function checkOnce({ CoCCode }: Values, facts: ProjectFacts): readonly Issue[] {
  const isThere = others(facts, 'ProjectCoC').some(({ values }) => values['CoCCode'] === CoCCode)
  return isThere
    ? [error('CoCCode', 'The project is in this Continuum already: open that record to change it')]
    : []
}
