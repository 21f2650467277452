import type { DataCheck } from '../data-check.ts'
import { recordRows } from '../rows.ts'

const table = { table: 'Event', key: 'EventID' }
const shared = { eva: [], severity: 'error', subject: 'event' } as const
const openings = '10, 11, 12, 13, 14, 15, 17, 18'
const mend = 'Open the event, or the referral it is part of, and amend it.'

/** Columns of 4.20.A to E that stand beside an event they do not belong to. */
const misplaced = [
  ['ProbSolDivRRResult', '2'],
  ['ReferralCaseManageAfter', '5'],
  ['LocationCrisisOrPHHousing', '10, 11, 12, 13, 14, 15'],
  ['ReferralResult', openings],
] as const

/** The answers of a CE Event (4.20), as the event asks for them. */
export const ceEventChecks: readonly DataCheck[] = [
  {
    ...shared,
    id: 'referral-without-result',
    eva: [100],
    severity: 'warning',
    element: '4.20.E',
    title: 'Referral without a result for a long time',
    means: 'The household may wait for an answer, and the opening stays taken.',
    mend: 'Open the event, or the referral it is part of, and record the result.',
    sql: recordRows(
      table,
      'ResultDate',
      `r.Event IN (${openings}) AND r.ResultDate IS NULL AND s.ExitDate IS NULL AND julianday(@today) - julianday(r.EventDate) > @lateDays`,
      { value: 'r.EventDate' },
    ),
  },
  {
    ...shared,
    id: 'event-answer-misplaced',
    element: '4.20.A',
    title: 'An answer that this event does not ask for',
    means: 'It belongs to another kind of event. One of the two is not right.',
    mend,
    sql: misplaced
      .map(([column, events]) =>
        recordRows(table, column, `r.${column} IS NOT NULL AND r.Event NOT IN (${events})`),
      )
      .join(' UNION ALL '),
  },
  {
    ...shared,
    id: 'result-date-missing',
    element: '4.20.E',
    title: 'Result without its date',
    means: 'A result says on which day it was known.',
    mend,
    sql: recordRows(table, 'ResultDate', 'r.ReferralResult IS NOT NULL AND r.ResultDate IS NULL'),
  },
  {
    ...shared,
    id: 'result-missing',
    element: '4.20.D',
    title: 'Result date without a result',
    means: 'There is a day, but not what came of the referral.',
    mend,
    sql: recordRows(table, 'ReferralResult', 'r.ReferralResult IS NULL AND r.ResultDate IS NOT NULL'),
  },
  {
    ...shared,
    id: 'problem-solving-result-missing',
    severity: 'warning',
    element: '4.20.A',
    title: 'What came of problem solving is missing',
    means: 'Reports count how many households were housed again in a safe place.',
    mend: 'Open the event and answer yes or no.',
    sql: recordRows(table, 'ProbSolDivRRResult', 'r.Event = 2 AND coalesce(r.ProbSolDivRRResult, 99) = 99'),
  },
  {
    ...shared,
    id: 'aftercare-result-missing',
    severity: 'warning',
    element: '4.20.B',
    title: 'Whether aftercare began is missing',
    means: 'Reports count how many households went on to aftercare.',
    mend: 'Open the event and answer yes or no.',
    sql: recordRows(
      table,
      'ReferralCaseManageAfter',
      'r.Event = 5 AND coalesce(r.ReferralCaseManageAfter, 99) = 99',
    ),
  },
  {
    ...shared,
    id: 'safely-housed-and-not-exited',
    severity: 'warning',
    element: '4.20.A',
    title: 'Safely housed, and still in Coordinated Entry',
    means: 'Problem solving found them a safe place. Their stay in Coordinated Entry ends then.',
    mend: 'Record the exit from the Coordinated Entry project.',
    sql: recordRows(
      table,
      'ProbSolDivRRResult',
      'r.Event = 2 AND r.ProbSolDivRRResult = 1 AND s.ProjectType = 14 AND s.ExitDate IS NULL',
    ),
  },
  {
    ...shared,
    id: 'event-retired',
    severity: 'warning',
    element: '4.20.2',
    title: 'A kind of event that is no longer used',
    means: 'Emergency Housing Vouchers left HUD’s list in August 2023.',
    mend: 'Leave an old event as it is. Correct one that is newer.',
    sql: recordRows(table, 'Event', "r.Event = 17 AND r.EventDate >= '2023-08-01'"),
  },
  {
    ...shared,
    id: 'event-of-member',
    element: '4.20',
    title: 'Event of somebody who is not the head',
    means: 'An event is recorded with the head of the household. This one is not counted.',
    mend: 'Log the event for the head of the household, and take this one out.',
    sql: recordRows(table, 'EventDate', 's.RelationshipToHoH <> 1'),
  },
]
