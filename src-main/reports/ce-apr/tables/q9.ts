import type { TableDefinition } from '../../engine/definition.ts'
import { all, everything, is, missing, not, type Where } from '../../engine/where.ts'
import {
  byHouseholdType,
  householdTypeColumns,
  percentByHouseholdType,
  unprintedByHouseholdType,
} from './columns.ts'
import {
  accepted,
  accessCodes,
  clientRejected,
  eventLabel,
  followUp,
  openingCodes,
  problemSolving,
  providerRejected,
  referralCodes,
} from './events.ts'

const household = (label: string, where: Where) => byHouseholdType(label, 'household', where)
const event = (code: number) => household(eventLabel(code), is('event', code))
const prioritized = is('is_prioritized', 1)

/** Q9a: how each household's latest assessment was made. */
export const assessmentTypes: TableDefinition = {
  id: 'Q9a',
  title: 'Assessment type: households assessed in the date range',
  columns: householdTypeColumns,
  rows: [
    household('Phone', is('assessment_type', 1)),
    household('Virtual', is('assessment_type', 2)),
    household('In-person', is('assessment_type', 3)),
    household('Total Households Assessed', is('assessment_type', 1, 2, 3)),
  ],
  unprinted: unprintedByHouseholdType(
    'Q9a',
    5,
    'without-type',
    'household',
    not(is('assessment_type', 1, 2, 3)),
  ),
}

/** Q9b: whether it placed the household on the prioritization list. Without an answer, it did not. */
export const prioritization: TableDefinition = {
  id: 'Q9b',
  title: 'Prioritization status: households prioritized in the date range',
  columns: householdTypeColumns,
  rows: [
    household('Placed on Prioritization List (Prioritized)', prioritized),
    household('Not Placed on Prioritization List', not(prioritized)),
    percentByHouseholdType(
      'Percent of Assessed Prioritized',
      (letter) => `Q9b.${letter}2`,
      (letter) => `Q8a.${letter}2`,
    ),
  ],
}

/** Q9c: the access event that was counted for a household. */
export const accessEvents: TableDefinition = {
  id: 'Q9c',
  title: 'Access events: households with an access event',
  columns: householdTypeColumns,
  rows: [
    ...accessCodes.map(event),
    household('Total', is('event', ...accessCodes)),
    household(
      'Result: Client housed/Re-Housed in a safe alternative',
      all(is('event', problemSolving), is('is_rehoused', 1)),
    ),
    percentByHouseholdType(
      'Percent of successful referrals to Problem Solving/Diversion/Rapid Resolution',
      (letter) => `Q9c.${letter}7`,
      (letter) => `Q9c.${letter}3`,
    ),
  ],
}

const opening = is('event', ...openingCodes)

/** Q9d: the referral event that was counted for a household, and how it ended. */
export const referralEvents: TableDefinition = {
  id: 'Q9d',
  title: 'Referral events: households with a referral event',
  columns: householdTypeColumns,
  rows: [
    ...referralCodes.map(event),
    household('Total', is('event', ...referralCodes)),
    percentByHouseholdType(
      'Of the total HH prioritized (Q9b row 1) what percentage received a referral',
      (letter) => `Q9d.${letter}17-referred`,
      (letter) => `Q9b.${letter}2`,
    ),
    household('Result: successful referral: client accepted', all(opening, is('result', accepted))),
    household('Result: Unsuccessful referral: client rejected', all(opening, is('result', clientRejected))),
    household(
      'Result: Unsuccessful referral: provider rejected',
      all(opening, is('result', providerRejected)),
    ),
    household('No result recorded', all(opening, missing('result'))),
    household('Result: Enrolled in Aftercare project', all(is('event', followUp), is('has_aftercare', 1))),
    percentByHouseholdType(
      'Percent of successful referrals to residential projects',
      (letter) => `Q9d.${letter}18`,
      (letter) => `Q9d.${letter}23-openings`,
    ),
  ],
  unprinted: {
    ...unprintedByHouseholdType(
      'Q9d',
      17,
      'referred',
      'household',
      all(prioritized, is('event', ...referralCodes)),
    ),
    ...unprintedByHouseholdType('Q9d', 23, 'openings', 'household', all(opening, everything)),
  },
}
