import type { PreparedFacts } from '../../engine/definition.ts'

/**
 * The heads of household with the one event that is counted for each (Q9): of their events from the day of the latest
 * assessment on, to 90 days after the range, and before the latest assessment made in those 90 days. One of the same
 * project goes before any other, then the latest, then the one with the highest id.
 */
export const householdFacts: readonly PreparedFacts[] = [
  {
    words: 'Finding what followed each assessment',
    sql: 'CREATE TEMP TABLE later_assessment (PersonalID PRIMARY KEY, assessed_on) WITHOUT ROWID',
  },
  {
    words: 'Finding what followed each assessment',
    sql: `INSERT INTO later_assessment
      SELECT PersonalID, max(AssessmentDate) FROM Assessment
       WHERE AssessmentDate > :end AND AssessmentDate <= :late AND DateDeleted IS NULL GROUP BY PersonalID`,
  },
  {
    words: 'Finding what followed each assessment',
    sql: `CREATE TEMP TABLE head (PersonalID PRIMARY KEY, EnrollmentID, ProjectID, AssessmentDate, AssessmentType,
      PrioritizationStatus, household_type, next_assessed) WITHOUT ROWID`,
  },
  {
    words: 'Finding what followed each assessment',
    sql: `INSERT INTO head
      SELECT PersonalID, EnrollmentID, ProjectID, AssessmentDate, AssessmentType, PrioritizationStatus, household_type,
             coalesce(assessed_on, '9999-12-31')
        FROM report_person JOIN household_kind USING (household)
        LEFT JOIN later_assessment USING (PersonalID)
       WHERE is_head`,
  },
  {
    words: 'Finding what followed each assessment',
    sql: `CREATE TEMP TABLE chosen_event AS
      SELECT head.PersonalID, EventID, EventDate, Event, ProbSolDivRRResult, ReferralCaseManageAfter, ReferralResult,
             max((report_event.ProjectID = head.ProjectID) || EventDate || EventID) AS chosen
        FROM report_event JOIN head ON head.PersonalID = report_event.PersonalID
       WHERE EventDate >= AssessmentDate AND EventDate < next_assessed
       GROUP BY head.PersonalID`,
  },
  {
    words: 'Counting households',
    sql: `CREATE TEMP TABLE household AS
      SELECT head.PersonalID, EnrollmentID, EventID AS record_id, coalesce(EventDate, AssessmentDate) AS record_date,
             household_type, AssessmentType AS assessment_type, PrioritizationStatus IS 1 AS is_prioritized,
             Event AS event, ProbSolDivRRResult IS 1 AS is_rehoused, ReferralCaseManageAfter IS 1 AS has_aftercare,
             ReferralResult AS result
        FROM head LEFT JOIN chosen_event USING (PersonalID)`,
  },
]
