import type { DataCheck } from '../data-check.ts'
import { streetAndShelter } from '../project-sets.ts'
import { stayRows } from '../rows.ts'

/** 3.917 is asked of heads and adults. Coordinated Entry may begin without it. */
const asked = 's.asked AND s.ProjectType <> 14'
const mend = 'Open the enrollment and answer Living situation before.'
const shared = { severity: 'error', subject: 'stay', mend } as const
const subsidies = '419, 420, 428, 431, 433, 434, 436, 437, 438, 439, 440'

/** Where they stayed the night before the project start, and for how long (3.917.1, 2, A). */
export const livingSituationChecks: readonly DataCheck[] = [
  {
    ...shared,
    id: 'prior-situation-missing',
    eva: [30],
    element: '3.917.1',
    title: 'Where they stayed before is missing',
    means: 'It decides who counts as having come from homelessness.',
    sql: stayRows('LivingSituation', `${asked} AND coalesce(s.LivingSituation, 99) = 99`),
  },
  {
    ...shared,
    id: 'prior-situation-unknown',
    eva: [64, 68],
    severity: 'warning',
    element: '3.917.1',
    title: 'Where they stayed before is not known',
    means: 'They did not know or chose not to say. That is an answer, and it may stay.',
    sql: stayRows('LivingSituation', `${asked} AND s.LivingSituation IN (8, 9)`),
  },
  {
    ...shared,
    id: 'length-of-stay-missing',
    eva: [26],
    element: '3.917.2',
    title: 'How long they stayed there is missing',
    means: 'It decides whether their history of homelessness is asked.',
    sql: stayRows('LengthOfStay', `${asked} AND coalesce(s.LengthOfStay, 99) = 99`),
  },
  {
    ...shared,
    id: 'length-of-stay-unknown',
    eva: [73],
    severity: 'warning',
    element: '3.917.2',
    title: 'How long they stayed there is not known',
    means: 'They did not know or chose not to say. That is an answer, and it may stay.',
    sql: stayRows('LengthOfStay', `${asked} AND s.LengthOfStay IN (8, 9)`),
  },
  {
    ...shared,
    id: 'short-stay-not-followed-up',
    eva: [41],
    element: '3.917.2A',
    title: 'A short stay is not marked as short',
    means:
      'They came from a short stay. That asks for the night before, and the record does not go on to it.',
    sql: stayRows(
      'LOSUnderThreshold',
      `s.asked AND s.EntryDate >= '2016-10-01' AND s.ProjectType NOT IN (${streetAndShelter})
       AND coalesce(s.LOSUnderThreshold, 99) <> 1
       AND ((s.LivingSituation BETWEEN 200 AND 299 AND s.LengthOfStay IN (2, 3, 10, 11))
         OR (s.LivingSituation BETWEEN 300 AND 499 AND s.LengthOfStay IN (10, 11)))`,
      { value: 's.LengthOfStay' },
    ),
  },
  {
    ...shared,
    id: 'night-before-missing',
    eva: [29],
    element: '3.917.2C',
    title: 'The night before a short stay is missing',
    means: 'Whether they were on the street or in a shelter before decides if they count as homeless.',
    sql: stayRows(
      'PreviousStreetESSH',
      `s.asked AND s.EntryDate >= '2016-10-01' AND s.LOSUnderThreshold = 1 AND coalesce(s.PreviousStreetESSH, 99) = 99`,
    ),
  },
  {
    ...shared,
    id: 'prior-subsidy-missing',
    eva: [130],
    element: '3.917.A',
    title: 'The kind of rent help before is missing',
    means: 'They came from a rental with an ongoing subsidy, and the record does not say which.',
    sql: stayRows(
      'RentalSubsidyType',
      `s.LivingSituation = 435 AND coalesce(s.RentalSubsidyType, 0) NOT IN (${subsidies})`,
    ),
  },
  {
    ...shared,
    id: 'disabling-condition-unknown',
    eva: [32],
    severity: 'warning',
    element: '3.08',
    title: 'Disabling condition is not known',
    means: 'The answer is neither yes nor no. It decides who is offered some kinds of housing.',
    mend: 'Open the enrollment and answer Disabling condition, if they want to tell.',
    sql: stayRows(
      'DisablingCondition',
      `s.ProjectType <> 14 AND coalesce(s.DisablingCondition, 99) IN (8, 9, 99)`,
    ),
  },
]
