import { wayInLabels, waysIn } from '#shared/domain/access/begin-access.ts'
import { monthsBetween } from '#shared/domain/trends/months.ts'
import { inTheCoC } from '../coc/in-the-coc.ts'
import type { PreparedFacts, ReportDefinition } from '../engine/definition.ts'
import { is } from '../engine/where.ts'
import { notYet, resultBands, unknownDays, type Category } from '../trends/categories.ts'
import { bandOf, trendFacts } from '../trends/facts.ts'
import { byMonth, trendTables, type MonthTable } from '../trends/tables.ts'
import { trends } from '../trends/trends.ts'

const ways: readonly Category[] = [
  ...waysIn.map((key) => ({ key, label: wayInLabels[key] })),
  { key: 'unknown', label: 'Not recorded' },
]

const assessedAs: readonly Category[] = [
  { key: 'crisis', label: 'Crisis needs' },
  { key: 'housing', label: 'Housing needs' },
  { key: 'other', label: 'Level not recorded' },
]

const since: readonly Category[] = [
  { key: 'opening', label: 'An opening since' },
  { key: 'none', label: 'No opening yet' },
]

const homes: readonly Category[] = [
  { key: '13', label: 'Rapid re-housing' },
  { key: '3', label: 'Permanent supportive' },
  { key: 'other', label: 'Other permanent housing' },
]

const tables: readonly MonthTable[] = [
  {
    id: 'Access',
    title: 'Households that came in by how they came',
    universe: 'came',
    fact: 'how',
    categories: ways,
  },
  {
    id: 'Assessments',
    title: 'Assessments by level',
    universe: 'assessed',
    fact: 'level',
    categories: assessedAs,
  },
  {
    id: 'Waiting',
    title: 'Households placed on the priority list by whether an opening came since',
    universe: 'assessed',
    fact: 'since',
    categories: since,
    of: is('placed', 'yes'),
  },
  { id: 'Homes', title: 'First nights in a home by kind', universe: 'home', fact: 'kind', categories: homes },
  {
    id: 'DaysToHome',
    title: 'Days from coming in to the first night in a home',
    universe: 'home',
    fact: 'days',
    categories: [...resultBands, unknownDays, notYet],
  },
]

/** Openings: the events that come to a referral result (4.20.D). */
const opening = 'Event IN (10, 11, 12, 13, 14, 15, 17, 18)'

const flowFacts: readonly PreparedFacts[] = [
  {
    words: 'Reading who came in',
    sql: `CREATE TEMP TABLE flow_came AS
      SELECT Enrollment.PersonalID, Enrollment.EnrollmentID, Enrollment.EnrollmentID AS record_id,
             EntryDate AS record_date, substr(EntryDate, 1, 7) AS month, coalesce(access.how_came, 'unknown') AS how
        FROM Enrollment
        JOIN Client ON Client.PersonalID = Enrollment.PersonalID
        JOIN Project ON Project.ProjectID = Enrollment.ProjectID AND Project.ProjectType = 14
        JOIN trend_project ON trend_project.ProjectID = Enrollment.ProjectID
        LEFT JOIN access ON access.EnrollmentID = Enrollment.EnrollmentID
       WHERE EntryDate BETWEEN :start AND :end AND RelationshipToHoH = 1
         AND Enrollment.DateDeleted IS NULL AND Client.DateDeleted IS NULL AND ${inTheCoC('trend_project')}`,
  },
  {
    words: 'Reading the assessments',
    sql: `CREATE TEMP TABLE flow_assessed AS
      SELECT Assessment.PersonalID, Assessment.EnrollmentID, AssessmentID AS record_id,
             AssessmentDate AS record_date, substr(AssessmentDate, 1, 7) AS month,
             CASE AssessmentLevel WHEN 1 THEN 'crisis' WHEN 2 THEN 'housing' ELSE 'other' END AS level,
             CASE PrioritizationStatus WHEN 1 THEN 'yes' ELSE 'no' END AS placed,
             CASE WHEN EXISTS (SELECT 1 FROM Event
                                WHERE Event.PersonalID = Assessment.PersonalID AND Event.DateDeleted IS NULL
                                  AND EventDate >= AssessmentDate AND ${opening})
                  THEN 'opening' ELSE 'none' END AS since
        FROM Assessment
        JOIN Client ON Client.PersonalID = Assessment.PersonalID
        JOIN Enrollment ON Enrollment.EnrollmentID = Assessment.EnrollmentID
        JOIN trend_project ON trend_project.ProjectID = Enrollment.ProjectID
       WHERE AssessmentDate BETWEEN :start AND :end AND Assessment.DateDeleted IS NULL
         AND Enrollment.DateDeleted IS NULL AND Client.DateDeleted IS NULL AND ${inTheCoC('trend_project')}`,
  },
  {
    words: 'Reading the first nights in a home',
    sql: `CREATE TEMP TABLE flow_home AS
      SELECT moved.*, CASE WHEN came_in IS NULL THEN '${unknownDays.key}'
                           ELSE ${bandOf('record_date', 'came_in', resultBands)} END AS days
        FROM (SELECT Enrollment.PersonalID, Enrollment.EnrollmentID, Enrollment.EnrollmentID AS record_id,
                     MoveInDate AS record_date, substr(MoveInDate, 1, 7) AS month,
                     CASE ProjectType WHEN 13 THEN '13' WHEN 3 THEN '3' ELSE 'other' END AS kind,
                     (SELECT max(came.EntryDate) FROM Enrollment AS came
                        JOIN Project AS entry ON entry.ProjectID = came.ProjectID AND entry.ProjectType = 14
                       WHERE came.PersonalID = Enrollment.PersonalID AND came.DateDeleted IS NULL
                         AND came.EntryDate <= Enrollment.MoveInDate) AS came_in
                FROM Enrollment
                JOIN Client ON Client.PersonalID = Enrollment.PersonalID
                JOIN Project ON Project.ProjectID = Enrollment.ProjectID
                JOIN trend_project ON trend_project.ProjectID = Enrollment.ProjectID
               WHERE MoveInDate BETWEEN :start AND :end AND RelationshipToHoH = 1
                 AND ProjectType IN (3, 9, 10, 13) AND Enrollment.DateDeleted IS NULL
                 AND Client.DateDeleted IS NULL AND ${inTheCoC('trend_project')}) AS moved`,
  },
]

/**
 * How Coordinated Entry goes here, month by month: access, assessments, referrals, placements, the time of each step,
 * and where an opening is missing. For the screen only: it is made with every number, and never leaves.
 */
export const flow: ReportDefinition = {
  ...trends,
  id: 'flow',
  title: 'How it goes',
  prepare: [...trendFacts, ...flowFacts],
  universes: {
    ...trends.universes,
    came: { table: 'flow_came', counts: 'records', facts: ['month', 'how'] },
    assessed: { table: 'flow_assessed', counts: 'records', facts: ['month', 'level', 'placed', 'since'] },
    home: { table: 'flow_home', counts: 'records', facts: ['month', 'kind', 'days'] },
  },
  tables: (read, { start, end }) => {
    const months = monthsBetween(start, end)
    const [access, assessed, waiting, ...home] = tables.map((table) => byMonth(table, months))
    const worked = trendTables(months, read('SELECT 1 FROM referral LIMIT 1').length > 0)
    return [access, assessed, waiting, ...worked, ...home].filter((table) => table !== undefined)
  },
}
