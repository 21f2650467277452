import type { PreparedFacts } from '../../engine/definition.ts'

/** A household is a HouseholdID; an enrollment without one is a household of its own. */
const household = 'coalesce(Enrollment.HouseholdID, Enrollment.EnrollmentID)'

/**
 * Whether an enrollment is in the report at all: neither it nor its client is deleted, and one of a night-by-night
 * shelter (type 1) has a bed night or an exit in the range.
 */
const enrollmentCounts = `Enrollment.DateDeleted IS NULL
   AND Enrollment.PersonalID NOT IN (SELECT PersonalID FROM deleted_client)
   AND (report_project.ProjectType IS NOT 1
        OR EXISTS (SELECT 1 FROM Services WHERE Services.EnrollmentID = Enrollment.EnrollmentID
                    AND RecordType = 200 AND DateProvided BETWEEN :start AND :end AND Services.DateDeleted IS NULL)
        OR EXISTS (SELECT 1 FROM Exit WHERE Exit.EnrollmentID = Enrollment.EnrollmentID
                    AND ExitDate BETWEEN :start AND :end AND Exit.DateDeleted IS NULL))`

/**
 * Whether an enrollment is the CoC's. A project in one CoC decides by itself; in one that serves several, the head's
 * 3.16 decides for the household, or the enrollment's own where the head has none.
 */
const inTheCoC = `(report_project.one_coc
   OR coalesce(
        (SELECT head.EnrollmentCoC FROM Enrollment AS head
          WHERE head.HouseholdID = Enrollment.HouseholdID AND head.ProjectID = Enrollment.ProjectID
            AND head.RelationshipToHoH = 1 AND head.EnrollmentCoC IS NOT NULL AND head.DateDeleted IS NULL
          ORDER BY head.EntryDate DESC, head.EnrollmentID DESC LIMIT 1),
        Enrollment.EnrollmentCoC) = :CoCCode)`

/** On its day the project was an access point. */
function anAccessPointOn(date: string): string {
  return `EXISTS (SELECT 1 FROM access_window WHERE access_window.ProjectID = Enrollment.ProjectID
                   AND ${date} BETWEEN opens AND closes)`
}

/** The relevant assessments and events, and the enrollments of every household that has one. */
export const recordFacts: readonly PreparedFacts[] = [
  {
    words: 'Reading the assessments',
    sql: 'CREATE TEMP TABLE deleted_client AS SELECT PersonalID FROM Client WHERE DateDeleted IS NOT NULL',
  },
  {
    words: 'Reading the assessments',
    sql: `CREATE TEMP TABLE report_assessment AS
      SELECT Assessment.AssessmentID, Assessment.PersonalID, Assessment.EnrollmentID, AssessmentDate, AssessmentType,
             AssessmentLevel, PrioritizationStatus, Enrollment.ProjectID, ${household} AS household
        FROM Assessment
        JOIN Enrollment ON Enrollment.EnrollmentID = Assessment.EnrollmentID
        JOIN report_project ON report_project.ProjectID = Enrollment.ProjectID
       WHERE AssessmentDate BETWEEN :start AND :end AND Assessment.DateDeleted IS NULL
         AND ${anAccessPointOn('AssessmentDate')} AND ${enrollmentCounts} AND ${inTheCoC}`,
  },
  {
    words: 'Reading the events',
    sql: `CREATE TEMP TABLE report_event AS
      SELECT Event.EventID, Event.PersonalID, Event.EnrollmentID, EventDate, Event, ProbSolDivRRResult,
             ReferralCaseManageAfter, ReferralResult, Enrollment.ProjectID, ${household} AS household
        FROM Event
        JOIN Enrollment ON Enrollment.EnrollmentID = Event.EnrollmentID
        JOIN report_project ON report_project.ProjectID = Enrollment.ProjectID
       WHERE EventDate BETWEEN :start AND :late AND Event.DateDeleted IS NULL
         AND ${anAccessPointOn('EventDate')} AND ${enrollmentCounts} AND ${inTheCoC}`,
  },
  {
    words: 'Reading the enrollments',
    sql: `CREATE TEMP TABLE activity_day AS
      SELECT household, AssessmentDate AS day FROM report_assessment
      UNION
      SELECT household, EventDate FROM report_event WHERE EventDate <= :end`,
  },
  {
    words: 'Reading the enrollments',
    sql: `CREATE TEMP TABLE report_enrollment AS
      SELECT Enrollment.EnrollmentID, Enrollment.PersonalID, Enrollment.ProjectID, report_project.ProjectType,
             ${household} AS household, EntryDate, RelationshipToHoH IS 1 AS is_head, DateOfEngagement,
             coalesce((SELECT max(ExitDate) FROM Exit
                        WHERE Exit.EnrollmentID = Enrollment.EnrollmentID AND Exit.DateDeleted IS NULL),
                      '9999-12-31') AS last_day
        FROM (SELECT DISTINCT household FROM activity_day) AS active
        JOIN Enrollment ON Enrollment.HouseholdID = active.household
        JOIN report_project ON report_project.ProjectID = Enrollment.ProjectID
       WHERE ${enrollmentCounts}
      UNION ALL
      SELECT Enrollment.EnrollmentID, Enrollment.PersonalID, Enrollment.ProjectID, report_project.ProjectType,
             Enrollment.EnrollmentID, EntryDate, RelationshipToHoH IS 1, DateOfEngagement,
             coalesce((SELECT max(ExitDate) FROM Exit
                        WHERE Exit.EnrollmentID = Enrollment.EnrollmentID AND Exit.DateDeleted IS NULL),
                      '9999-12-31')
        FROM (SELECT DISTINCT household FROM activity_day) AS active
        JOIN Enrollment ON Enrollment.EnrollmentID = active.household AND Enrollment.HouseholdID IS NULL
        JOIN report_project ON report_project.ProjectID = Enrollment.ProjectID
       WHERE ${enrollmentCounts}`,
  },
  {
    words: 'Reading the enrollments',
    sql: 'CREATE INDEX temp.report_enrollment_household ON report_enrollment (household)',
  },
]
