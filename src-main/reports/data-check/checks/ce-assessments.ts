import type { DataCheck } from '../data-check.ts'
import { recordRows } from '../rows.ts'

const table = { table: 'Assessment', key: 'AssessmentID' }
const mend = 'Open the assessment and complete or correct it.'
const shared = { eva: [], severity: 'error', subject: 'assessment', mend } as const

function missing(column: string, element: string, what: string): DataCheck {
  return {
    ...shared,
    id: `assessment-${what.toLowerCase().replaceAll(' ', '-')}-missing`,
    element,
    title: `${what} of an assessment is missing`,
    means: 'The report on Coordinated Entry counts assessments by this answer.',
    sql: recordRows(table, column, `r.${column} IS NULL`),
  }
}

/** CE Assessments (4.19). */
export const ceAssessmentChecks: readonly DataCheck[] = [
  missing('AssessmentLocation', '4.19.2', 'Place'),
  missing('AssessmentType', '4.19.3', 'Type'),
  missing('AssessmentLevel', '4.19.4', 'Level'),
  missing('PrioritizationStatus', '4.19.7', 'Priority'),
  {
    ...shared,
    id: 'assessment-outside-stay',
    element: '4.19.1',
    title: 'Assessment lies outside the stay',
    means: 'An assessment belongs to a day of the stay it is recorded with, and never to the future.',
    sql: recordRows(
      table,
      'AssessmentDate',
      'r.AssessmentDate < s.EntryDate OR r.AssessmentDate > s.until OR r.AssessmentDate > @today',
    ),
  },
  {
    ...shared,
    id: 'assessment-of-member',
    element: '4.19',
    title: 'Assessment of somebody who is not the head',
    means: 'An assessment is recorded with the head of the household. This one is not counted.',
    sql: recordRows(table, 'AssessmentDate', 's.RelationshipToHoH <> 1'),
  },
  {
    ...shared,
    id: 'assessment-without-participation',
    severity: 'warning',
    element: '2.09',
    title: 'Assessment in a project outside Coordinated Entry',
    means:
      'On that day the project was not on record as part of Coordinated Entry, so the report leaves it out.',
    mend: 'Look at the Coordinated Entry record of the project, and at the date of the assessment.',
    sql: recordRows(
      table,
      'AssessmentDate',
      `NOT EXISTS (SELECT 1 FROM CEParticipation k WHERE k.ProjectID = s.ProjectID AND (k.AccessPoint = 1 OR k.ReceivesReferrals = 1)
         AND k.CEParticipationStatusStartDate <= r.AssessmentDate AND coalesce(k.CEParticipationStatusEndDate, '9999-12-31') >= r.AssessmentDate)`,
    ),
  },
  {
    ...shared,
    id: 'listed-without-event',
    severity: 'warning',
    element: '4.19.7',
    title: 'On the priority list, and nothing since',
    means: 'The household was placed on the list longer ago than your agency expects, and no event followed.',
    mend: 'Look whether they still wait, were referred elsewhere, or have left.',
    sql: recordRows(
      table,
      'PrioritizationStatus',
      `r.PrioritizationStatus = 1 AND s.ExitDate IS NULL AND julianday(@today) - julianday(r.AssessmentDate) > @longDays
       AND NOT EXISTS (SELECT 1 FROM Event v WHERE v.PersonalID = r.PersonalID AND v.EventDate >= r.AssessmentDate)`,
      { value: 'r.AssessmentDate' },
    ),
  },
]
