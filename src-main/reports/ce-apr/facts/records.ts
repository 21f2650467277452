import { deletedClients, inTheCoC } from '../../coc/in-the-coc.ts'
import type { PreparedFacts } from '../../engine/definition.ts'

/**
 * A household is a HouseholdID; an enrollment without one is a household of its own, under a key that begins with a
 * space: no id does, so it is never another household's.
 */
const household = "coalesce(Enrollment.HouseholdID, ' ' || Enrollment.EnrollmentID)"

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

/** On its day the project was an access point. */
function anAccessPointOn(day: string): string {
  return `(always_open OR EXISTS (SELECT 1 FROM access_window
    WHERE access_window.ProjectID = record_enrollment.ProjectID AND ${day} BETWEEN opens AND closes))`
}

/**
 * The relevant assessments and events, and the enrollments of every household that has one. The records are read twice
 * from indexes that hold all that is asked of them, so that each enrollment is judged once and no row is looked up.
 */
export const recordFacts: readonly PreparedFacts[] = [
  {
    words: 'Reading the assessments',
    sql: deletedClients,
  },
  {
    words: 'Reading the assessments',
    sql: 'CREATE TEMP TABLE touched_enrollment (EnrollmentID PRIMARY KEY) WITHOUT ROWID',
  },
  {
    words: 'Reading the assessments',
    sql: `INSERT OR IGNORE INTO touched_enrollment
      SELECT EnrollmentID FROM Assessment WHERE AssessmentDate BETWEEN :start AND :end AND DateDeleted IS NULL`,
  },
  {
    words: 'Reading the events',
    sql: `INSERT OR IGNORE INTO touched_enrollment
      SELECT EnrollmentID FROM Event WHERE EventDate BETWEEN :start AND :late AND DateDeleted IS NULL`,
  },
  {
    words: 'Reading the events',
    sql: `CREATE TEMP TABLE record_enrollment (EnrollmentID PRIMARY KEY, ProjectID, household, always_open) WITHOUT ROWID`,
  },
  {
    words: 'Reading the events',
    sql: `INSERT INTO record_enrollment
      SELECT Enrollment.EnrollmentID, Enrollment.ProjectID, ${household}, always_open
        FROM touched_enrollment
       CROSS JOIN Enrollment ON Enrollment.EnrollmentID = touched_enrollment.EnrollmentID
        JOIN report_project ON report_project.ProjectID = Enrollment.ProjectID
       WHERE ${enrollmentCounts} AND ${inTheCoC('report_project')}`,
  },
  {
    words: 'Choosing the assessments',
    sql: `CREATE TEMP TABLE report_assessment AS
      SELECT Assessment.AssessmentID, Assessment.PersonalID, EnrollmentID, AssessmentDate, AssessmentType,
             AssessmentLevel, PrioritizationStatus, record_enrollment.ProjectID, household
        FROM Assessment CROSS JOIN record_enrollment USING (EnrollmentID)
       WHERE AssessmentDate BETWEEN :start AND :end AND Assessment.DateDeleted IS NULL
         AND ${anAccessPointOn('AssessmentDate')}`,
  },
  {
    words: 'Choosing the events',
    sql: `CREATE TEMP TABLE report_event AS
      SELECT Event.EventID, Event.PersonalID, EnrollmentID, EventDate, Event, ProbSolDivRRResult,
             ReferralCaseManageAfter, ReferralResult, record_enrollment.ProjectID, household
        FROM Event CROSS JOIN record_enrollment USING (EnrollmentID)
       WHERE EventDate BETWEEN :start AND :late AND Event.DateDeleted IS NULL
         AND ${anAccessPointOn('EventDate')}`,
  },
  {
    words: 'Reading the enrollments',
    sql: 'CREATE TEMP TABLE activity_day (household, day, PRIMARY KEY (household, day)) WITHOUT ROWID',
  },
  {
    words: 'Reading the enrollments',
    sql: `INSERT OR IGNORE INTO activity_day
      SELECT household, AssessmentDate FROM report_assessment
      UNION ALL
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
             ${household}, EntryDate, RelationshipToHoH IS 1, DateOfEngagement,
             coalesce((SELECT max(ExitDate) FROM Exit
                        WHERE Exit.EnrollmentID = Enrollment.EnrollmentID AND Exit.DateDeleted IS NULL),
                      '9999-12-31')
        FROM (SELECT DISTINCT household FROM activity_day) AS active
        JOIN Enrollment ON Enrollment.EnrollmentID = substr(active.household, 2) AND Enrollment.HouseholdID IS NULL
                       AND active.household LIKE ' %'
        JOIN report_project ON report_project.ProjectID = Enrollment.ProjectID
       WHERE ${enrollmentCounts}`,
  },
  {
    words: 'Reading the enrollments',
    sql: 'CREATE INDEX temp.report_enrollment_household ON report_enrollment (household)',
  },
]
