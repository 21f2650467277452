import type { PreparedFacts } from '../../engine/definition.ts'

/** What happened in the range, record by record (Q10), and who was active in which project (Q4a). */
export const activityFacts: readonly PreparedFacts[] = [
  {
    words: 'Counting what was done',
    sql: 'CREATE TEMP TABLE report_range AS SELECT :end AS last_day',
  },
  {
    words: 'Counting what was done',
    sql: `CREATE TEMP VIEW record AS
      SELECT PersonalID, EnrollmentID, AssessmentID AS record_id, AssessmentDate AS record_date, 'assessment' AS kind,
             AssessmentLevel AS code, NULL AS result, 0 AS is_rehoused, 0 AS has_aftercare
        FROM report_assessment
      UNION ALL
      SELECT PersonalID, EnrollmentID, EventID, EventDate, 'event', Event, ReferralResult, ProbSolDivRRResult IS 1,
             ReferralCaseManageAfter IS 1
        FROM report_event WHERE EventDate <= (SELECT last_day FROM report_range)`,
  },
  {
    words: 'Counting who was active where',
    sql: `CREATE TEMP TABLE active_person AS
      SELECT ProjectID, PersonalID, max(is_head) AS is_head, EnrollmentID, NULL AS record_id, NULL AS record_date
        FROM report_enrollment
       WHERE EXISTS (SELECT 1 FROM activity_day WHERE activity_day.household = report_enrollment.household
                      AND day BETWEEN EntryDate AND last_day)
       GROUP BY ProjectID, PersonalID`,
  },
]
