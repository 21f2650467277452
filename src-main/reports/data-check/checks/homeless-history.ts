import type { DataCheck } from '../data-check.ts'
import { streetAndShelter } from '../project-sets.ts'
import { stayRows } from '../rows.ts'

/** Whom 3.917.3 to 5 are asked of: see `livingSituationQuestions`. */
const asked = `s.asked AND s.EntryDate >= '2016-10-01' AND s.LivingSituation IS NOT NULL AND (
  s.ProjectType IN (${streetAndShelter}) OR (s.ProjectType <> 14 AND s.LivingSituation BETWEEN 100 AND 199)
  OR (s.LOSUnderThreshold = 1 AND s.PreviousStreetESSH = 1))`

/** Calendar months from the start of homelessness to the project start, both counted; 13 stands for more than 12. */
const months = `min(13, (substr(s.EntryDate, 1, 4) - substr(s.DateToStreetESSH, 1, 4)) * 12
  + substr(s.EntryDate, 6, 2) - substr(s.DateToStreetESSH, 6, 2) + 1)`

/** One episode, whose start is known and comes before the project start: then the months follow from it. */
const oneEpisode = `s.asked AND s.EntryDate >= '2016-10-01' AND s.TimesHomelessPastThreeYears = 1
  AND s.DateToStreetESSH <= s.EntryDate`

const mend = 'Open the enrollment and look at Living situation before.'
const shared = { severity: 'warning', subject: 'stay', mend } as const

/** When homelessness began, how often and for how long (3.917.3 to 5). */
export const homelessHistoryChecks: readonly DataCheck[] = [
  {
    ...shared,
    id: 'homeless-since-missing',
    eva: [28],
    severity: 'error',
    element: '3.917.3',
    title: 'The start of this time without a home is missing',
    means: 'Reports count the length of homelessness from this date. A rough date will do.',
    sql: stayRows('DateToStreetESSH', `${asked} AND s.DateToStreetESSH IS NULL`),
  },
  {
    ...shared,
    id: 'homeless-times-missing',
    eva: [31],
    severity: 'error',
    element: '3.917.4',
    title: 'Times or months without a home are missing',
    means: 'How often and how long decides who counts as chronically homeless.',
    sql: stayRows(
      'TimesHomelessPastThreeYears',
      `${asked} AND (coalesce(s.TimesHomelessPastThreeYears, 99) = 99 OR coalesce(s.MonthsHomelessPastThreeYears, 99) = 99)`,
    ),
  },
  {
    ...shared,
    id: 'homeless-times-unknown',
    eva: [61, 68],
    element: '3.917.4',
    title: 'Times or months without a home are not known',
    means: 'They did not know or chose not to say. That is an answer, and it may stay.',
    sql: stayRows(
      'TimesHomelessPastThreeYears',
      `s.asked AND s.EntryDate >= '2016-10-01' AND (s.TimesHomelessPastThreeYears IN (8, 9) OR s.MonthsHomelessPastThreeYears IN (8, 9))`,
    ),
  },
  {
    ...shared,
    id: 'homeless-since-after-start',
    eva: [69],
    element: '3.917.3',
    title: 'Homelessness began after the project start',
    means: 'The answers speak of the day the stay began, so this date cannot be later.',
    sql: stayRows('DateToStreetESSH', 's.asked AND s.DateToStreetESSH > s.EntryDate'),
  },
  {
    ...shared,
    id: 'homeless-months-can-be-counted',
    eva: [70],
    element: '3.917.5',
    title: 'The months without a home can be counted',
    means: 'There was one episode and its start is known, so the months follow from the two dates.',
    sql: stayRows(
      'MonthsHomelessPastThreeYears',
      `${oneEpisode} AND coalesce(s.MonthsHomelessPastThreeYears, 0) < 100`,
    ),
  },
  {
    ...shared,
    id: 'homeless-months-do-not-fit',
    eva: [71],
    element: '3.917.5',
    title: 'The months without a home do not fit the dates',
    means: 'There was one episode, and from its start to the project start it is another number of months.',
    sql: stayRows(
      'MonthsHomelessPastThreeYears',
      `${oneEpisode} AND s.MonthsHomelessPastThreeYears >= 100 AND s.MonthsHomelessPastThreeYears - 100 <> ${months}`,
    ),
  },
  {
    ...shared,
    id: 'homeless-three-years-does-not-fit',
    eva: [105],
    element: '3.917.3',
    title: 'Homeless for over three years, but not all of them',
    means: 'It began over three years ago. Then it is one time, and more than 12 months.',
    sql: stayRows(
      'DateToStreetESSH',
      `s.asked AND s.DateToStreetESSH < date(s.EntryDate, '-3 years')
       AND (coalesce(s.TimesHomelessPastThreeYears, 1) <> 1 OR coalesce(s.MonthsHomelessPastThreeYears, 113) <> 113)`,
    ),
  },
]
