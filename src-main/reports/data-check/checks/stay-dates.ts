import type { DataCheck } from '../data-check.ts'
import { permanentHousing } from '../project-sets.ts'
import { exitRows, stayRows } from '../rows.ts'

/** A stay's own dates and place. */
export const stayDateChecks: readonly DataCheck[] = [
  {
    id: 'exit-before-start',
    eva: [99],
    severity: 'error',
    element: '3.11.1',
    subject: 'stay',
    title: 'Exit before the project start',
    means: 'A stay cannot end before it begins. One of the two dates is not right.',
    mend: 'Correct the project start or the exit date.',
    sql: exitRows('ExitDate', 's.ExitDate < s.EntryDate'),
  },
  {
    id: 'exit-in-future',
    eva: [14],
    severity: 'error',
    element: '3.11.1',
    subject: 'stay',
    title: 'Exit date is in the future',
    means: 'An exit is recorded once somebody has left.',
    mend: 'Correct the date, or take the exit out until they have left.',
    sql: exitRows('ExitDate', 's.ExitDate > @today'),
  },
  {
    id: 'start-in-future',
    eva: [75],
    severity: 'warning',
    element: '3.10.1',
    subject: 'stay',
    title: 'Enrolled before the project start had come',
    means: 'The enrollment was written earlier than the day it begins on.',
    mend: 'Look at the project start. If it is right, there is nothing to do.',
    sql: stayRows(
      'EntryDate',
      `(s.EntryDate > @today OR s.EntryDate > date(s.DateCreated)) AND (coalesce(s.ProjectType, 0) NOT IN (3, 9, 10) OR s.EntryDate >= '2017-10-01')`,
    ),
  },
  {
    id: 'move-in-outside-stay',
    eva: [40],
    severity: 'error',
    element: '3.20.1',
    subject: 'stay',
    title: 'Move-in date lies outside the stay',
    means: 'A household is housed by this project from the project start to the exit, and not in the future.',
    mend: 'Correct the move-in date, the project start or the exit date.',
    sql: stayRows(
      'MoveInDate',
      `s.ProjectType IN (${permanentHousing}) AND (s.MoveInDate < s.EntryDate OR s.MoveInDate > min(s.until, @today))`,
    ),
  },
  {
    id: 'coc-missing',
    eva: [27],
    severity: 'error',
    element: '3.16.1',
    subject: 'stay',
    title: 'Continuum of Care is missing',
    means: 'Reports are made for one Continuum of Care, and leave out households without one.',
    mend: 'Open the enrollment and choose the Continuum of Care under Project start.',
    sql: stayRows('EnrollmentCoC', 's.RelationshipToHoH = 1 AND s.EnrollmentCoC IS NULL'),
  },
]
