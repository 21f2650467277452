import type { DataCheck } from '../data-check.ts'
import { stayRows } from '../rows.ts'

const nights = 'Services n WHERE n.EnrollmentID = s.EnrollmentID AND n.RecordType = 200'
const shared = { severity: 'warning', subject: 'stay' } as const
const mend = 'If they have left, record the exit. If they are still with you, there is nothing to do.'

/** Days from a date to today. */
function daysSince(date: string): string {
  return `julianday(@today) - julianday(${date})`
}

/** Open stays of heads whose days, from `since`, are among the longest of their project type. */
function amongLongest(where: string): string {
  return `s.EnrollmentID IN (SELECT EnrollmentID FROM (
      SELECT EnrollmentID, ProjectType,
             cume_dist() OVER (PARTITION BY ProjectType ORDER BY ${daysSince('EntryDate')} DESC) AS longest
        FROM stay WHERE RelationshipToHoH = 1 AND ExitDate IS NULL AND ${where})
     WHERE longest <= CASE WHEN ProjectType IN (3, 9, 10) THEN 0.01 ELSE 0.02 END)`
}

/** Stays that may have ended without anybody writing it down. */
export const longStayChecks: readonly DataCheck[] = [
  {
    ...shared,
    id: 'long-stay',
    eva: [102],
    element: '3.10.1',
    title: 'Open for a long time',
    means: 'This stay has no bed and no end, and began longer ago than your agency expects.',
    mend,
    sql: stayRows(
      'ExitDate',
      `s.ProjectType IN (6, 7, 11) AND s.RelationshipToHoH = 1 AND s.ExitDate IS NULL AND ${daysSince('s.EntryDate')} > @longDays`,
    ),
  },
  {
    ...shared,
    id: 'long-since-living-situation',
    eva: [103],
    element: '4.12.1',
    title: 'No current living situation for a long time',
    means:
      'Outreach and Coordinated Entry note where people live now and then. Here it was noted long ago, or never.',
    mend: 'Note where they live now, where such notes are kept. If they have left, record the exit.',
    sql: stayRows(
      'ExitDate',
      `s.ProjectType IN (4, 14) AND s.RelationshipToHoH = 1 AND s.ExitDate IS NULL AND ${daysSince(
        `max(s.EntryDate, coalesce((SELECT max(n.InformationDate) FROM CurrentLivingSituation n WHERE n.EnrollmentID = s.EnrollmentID), ''))`,
      )} > @longDays`,
    ),
  },
  {
    ...shared,
    id: 'long-since-bed-night',
    eva: [142],
    element: '4.14.1',
    title: 'No bed night for a long time',
    means: 'In a night-by-night shelter each night is noted. The last one here is long past.',
    mend,
    sql: stayRows(
      'ExitDate',
      `s.ProjectType = 1 AND s.RelationshipToHoH = 1 AND s.ExitDate IS NULL AND ${daysSince(
        `max(s.EntryDate, coalesce((SELECT max(n.DateProvided) FROM ${nights}), ''))`,
      )} > @longDays`,
    ),
  },
  {
    ...shared,
    id: 'among-longest-stays',
    eva: [104],
    element: '3.10.1',
    title: 'Among the longest stays',
    means: 'Of all open stays in projects of this type, this is one of the very longest.',
    mend,
    sql: stayRows('ExitDate', amongLongest('ProjectType IN (0, 1, 2, 3, 8, 9, 10, 12, 13)')),
  },
  {
    ...shared,
    id: 'move-in-may-be-missed',
    eva: [72],
    element: '3.20.1',
    title: 'Waiting for housing among the longest',
    means: 'This household has no move-in date, and has waited longer than almost all others.',
    mend: 'If they have moved in, record the date. If they are still waiting, there is nothing to do.',
    sql: stayRows('MoveInDate', amongLongest('ProjectType IN (3, 9, 10, 13) AND MoveInDate IS NULL')),
  },
  {
    ...shared,
    id: 'no-bed-night-on-first-day',
    eva: [107],
    severity: 'error',
    element: '4.14.1',
    title: 'No bed night on the first day',
    means: 'A stay in a night-by-night shelter begins with a night there.',
    mend: 'Add the bed night of the first day, or correct the project start, where this record is kept.',
    sql: stayRows(
      'EntryDate',
      `s.ProjectType = 1 AND NOT EXISTS (SELECT 1 FROM ${nights} AND n.DateProvided = s.EntryDate)`,
    ),
  },
  {
    ...shared,
    id: 'bed-night-on-exit-day',
    eva: [108],
    severity: 'error',
    element: '4.14.1',
    title: 'A bed night on the day of the exit',
    means: 'Who left on that day did not sleep there. The exit, or the night, is a day off.',
    mend: 'Take out the bed night or correct the exit date, where this record is kept.',
    sql: stayRows(
      'ExitDate',
      `s.ProjectType = 1 AND EXISTS (SELECT 1 FROM ${nights} AND n.DateProvided = s.ExitDate)`,
    ),
  },
]
