import type { DataCheck } from '../data-check.ts'
import { recordRows } from '../rows.ts'

const table = { table: 'Event', key: 'EventID' }
const shared = {
  eva: [],
  severity: 'error',
  subject: 'event',
  mend: 'Open the event, or the referral it is part of, and amend it.',
} as const
const toProjects = 'r.Event BETWEEN 10 AND 15'
const place = { join: 'JOIN Project k ON k.ProjectID = r.LocationCrisisOrPHHousing' }

/** Which project types an event refers to, as `acceptsProject` of `events.ts` says; 44, 54 and 55 fund joint components. */
const fits = `CASE r.Event
  WHEN 10 THEN k.ProjectType IN (0, 1, 8)
  WHEN 11 THEN k.ProjectType = 2
  WHEN 12 THEN k.ProjectType IN (2, 13) AND EXISTS (
    SELECT 1 FROM Funder f WHERE f.ProjectID = k.ProjectID AND f.Funder IN (44, 54, 55)
       AND (f.StartDate IS NULL OR f.StartDate <= r.EventDate) AND (f.EndDate IS NULL OR f.EndDate >= r.EventDate))
  WHEN 13 THEN k.ProjectType = 13
  WHEN 14 THEN k.ProjectType = 3
  ELSE k.ProjectType IN (9, 10) END`

/** The days of a CE Event, and the project it refers to (4.20.1, C, E). */
export const cePlaceChecks: readonly DataCheck[] = [
  {
    ...shared,
    id: 'event-outside-stay',
    element: '4.20.1',
    title: 'Event lies outside the stay',
    means: 'An event belongs to a day of the stay it is recorded with, and never to the future.',
    sql: recordRows(
      table,
      'EventDate',
      'r.EventDate < s.EntryDate OR r.EventDate > s.until OR r.EventDate > @today',
    ),
  },
  {
    ...shared,
    id: 'result-date-does-not-fit',
    element: '4.20.E',
    title: 'Result date before the referral, or in the future',
    means: 'A result comes on the day of the referral or later, and not after today.',
    sql: recordRows(table, 'ResultDate', 'r.ResultDate < r.EventDate OR r.ResultDate > @today'),
  },
  {
    ...shared,
    id: 'referred-project-missing',
    element: '4.20.C',
    title: 'The project they were referred to is missing',
    means: 'A referral to a bed or unit says to which project.',
    sql: recordRows(
      table,
      'LocationCrisisOrPHHousing',
      `${toProjects} AND r.LocationCrisisOrPHHousing IS NULL`,
    ),
  },
  {
    ...shared,
    id: 'referred-project-unknown',
    severity: 'warning',
    element: '4.20.C',
    title: 'The project they were referred to is not known here',
    means: 'It may be another agency’s project. Then it cannot be told here whether it fits.',
    sql: recordRows(
      table,
      'LocationCrisisOrPHHousing',
      `${toProjects} AND r.LocationCrisisOrPHHousing IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM Project k WHERE k.ProjectID = r.LocationCrisisOrPHHousing)`,
      { value: 'NULL' },
    ),
  },
  {
    ...shared,
    id: 'referred-project-does-not-fit',
    element: '4.20.C',
    title: 'The project does not fit the kind of referral',
    means:
      'A referral to a shelter bed goes to a shelter, one to rapid rehousing to rapid rehousing, and so on.',
    sql: recordRows(
      table,
      'LocationCrisisOrPHHousing',
      `${toProjects} AND k.ProjectID IS NOT NULL AND NOT coalesce(${fits}, 0)`,
      place,
    ),
  },
  {
    ...shared,
    id: 'referred-project-takes-no-referrals',
    element: '4.20.C',
    title: 'The project took no referrals on that day',
    means: 'Its record of Coordinated Entry does not say that it received referrals then.',
    mend: 'Look at the date of the event, and at the Coordinated Entry record of the project.',
    sql: recordRows(
      table,
      'LocationCrisisOrPHHousing',
      `${toProjects} AND NOT EXISTS (SELECT 1 FROM CEParticipation t WHERE t.ProjectID = k.ProjectID AND t.ReceivesReferrals = 1
         AND t.CEParticipationStatusStartDate <= r.EventDate AND coalesce(t.CEParticipationStatusEndDate, '9999-12-31') >= r.EventDate)`,
      place,
    ),
  },
]
