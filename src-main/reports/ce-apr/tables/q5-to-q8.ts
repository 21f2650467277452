import type { RowDefinition, TableDefinition } from '../../engine/definition.ts'
import { all, any, everything, is, not, type Where } from '../../engine/where.ts'
import { blank, byHouseholdType, count, householdTypeColumns, notAsked } from './columns.ts'

const adult = is('age_group', 'adult')
const child = is('age_group', 'child')
const notTold = is('age_group', 'not told')
const notCollected = is('age_group', 'not collected')
const head = is('is_head', 1)

/** Q5a: how many people, by age and place in the household. Column B leaves out those not yet engaged by outreach. */
export const validations: TableDefinition = {
  id: 'Q5a',
  title: 'Report validations',
  columns: ['Category', 'Count of Clients for DQ', 'Count of Clients'],
  rows: [
    people('Total number of persons served', everything),
    people('Number of adults (age 18 or over)', adult),
    people('Number of children (under age 18)', child),
    people('Number of persons with unknown age', any(notTold, notCollected)),
    notAsked('Number of leavers', 2),
    notAsked('Number of adult leavers', 2),
    notAsked('Number of adult and head of household leavers', 2),
    notAsked('Number of stayers', 2),
    notAsked('Number of adult stayers', 2),
    people('Number of veterans', is('is_veteran', 1)),
    notAsked('Number of chronically homeless persons', 2),
    people('Number of youth under age 25', is('is_youth', 1)),
    notAsked('Number of parenting youth under age 25 with children', 2),
    people('Number of adult heads of household', all(head, adult)),
    people('Number of child and unknown-age heads of household', all(head, not(adult))),
    notAsked('Heads of households and adult stayers in the project 365 days or more', 2),
  ],
}

function people(label: string, where: Where): RowDefinition {
  return { label, cells: [count('person', all(where, is('in_quality', 1))), count('person', where)] }
}

const issues = ['not told', 'missing', 'wrong']

/** Q6a: answers that are missing or doubtful, of the people of Q5a, column B. */
export const dataQuality: TableDefinition = {
  id: 'Q6a',
  title: 'Data quality: personally identifiable information',
  columns: [
    'Data Element',
    "Client Doesn't Know/Prefers Not to Answer",
    'Information Missing',
    'Data Issues',
    'Total',
    '% of Issue Rate',
  ],
  rows: [
    element(2, 'Name (3.01)', 'name_issue', issues),
    element(3, 'Social Security Number (3.02)', 'ssn_issue', issues),
    element(4, 'Date of Birth (3.03)', 'dob_issue', issues),
    element(5, 'Race and Ethnicity (3.04)', 'race_issue', issues.slice(0, 2)),
    {
      label: 'Overall Score',
      cells: [
        blank,
        blank,
        blank,
        count(
          'answers',
          any(...['name_issue', 'ssn_issue', 'dob_issue', 'race_issue'].map((fact) => is(fact, ...issues))),
        ),
        rateOf(6),
      ],
    },
  ],
}

function element(line: number, label: string, fact: string, asked: readonly string[]): RowDefinition {
  return {
    label,
    cells: [
      ...issues.map((issue) => (asked.includes(issue) ? count('answers', is(fact, issue)) : blank)),
      count('answers', is(fact, ...asked)),
      rateOf(line),
    ],
  }
}

function rateOf(line: number) {
  return { kind: 'percent', numerator: [`Q6a.E${line}`], denominator: ['Q5a.B2'] } as const
}

/** Q7a: people by age and household type. */
export const personsServed: TableDefinition = {
  id: 'Q7a',
  title: 'Persons served',
  columns: householdTypeColumns,
  rows: [
    byHouseholdType('Adults', 'person', adult),
    byHouseholdType('Children', 'person', child),
    byHouseholdType("Client Doesn't Know/Prefers Not to Answer", 'person', notTold),
    byHouseholdType('Data Not Collected', 'person', notCollected),
    byHouseholdType('Total', 'person', everything),
    notAsked('For PSH & RRH – the total persons served who moved into housing', 5),
  ],
}

/** Q8a: households, counted by their heads. */
export const householdsServed: TableDefinition = {
  id: 'Q8a',
  title: 'Households served',
  columns: householdTypeColumns,
  rows: [
    byHouseholdType('Total Households', 'household', everything),
    notAsked('For PSH & RRH – the total households served who moved into housing', 5),
  ],
}
