import type { PreparedFacts } from '../../engine/definition.ts'
import { dobIssue, nameIssue, raceIssue, ssnIssue } from './issues.ts'

/** Full years from birth to the first day in the range; below 0 when the date of birth is later than that day. */
const age = `CASE WHEN DOB IS NOT NULL THEN
   substr(first_day, 1, 4) - substr(DOB, 1, 4) - (substr(first_day, 6) < substr(DOB, 6)) END`

/**
 * The people of the report: whoever was enrolled with an assessed household on the day of its latest assessment. One
 * row a person, with the enrollment that counts and what their household was assessed as.
 */
export const personFacts: readonly PreparedFacts[] = [
  {
    words: 'Finding each household’s latest assessment',
    sql: `CREATE TEMP TABLE assessed AS
      SELECT household, AssessmentDate, AssessmentType, PrioritizationStatus,
             max(AssessmentDate || latest_of_person) AS latest_of_household
        FROM (SELECT household, AssessmentDate, AssessmentType, PrioritizationStatus, AssessmentID AS latest_of_person,
                     max(AssessmentDate || AssessmentID)
                FROM report_assessment GROUP BY PersonalID)
       GROUP BY household`,
  },
  {
    words: 'Finding who is in each household',
    sql: `CREATE TEMP TABLE report_member AS
      SELECT report_enrollment.EnrollmentID, PersonalID, ProjectID, ProjectType, report_enrollment.household, EntryDate,
             is_head, DateOfEngagement, AssessmentDate, AssessmentType, PrioritizationStatus,
             max(EntryDate, :start) AS first_day,
             max(AssessmentDate || EntryDate || report_enrollment.EnrollmentID) AS kept
        FROM assessed
        JOIN report_enrollment ON report_enrollment.household = assessed.household
       WHERE AssessmentDate BETWEEN EntryDate AND last_day
       GROUP BY PersonalID`,
  },
  {
    words: 'Reading ages and answers',
    sql: `CREATE TEMP TABLE report_person AS
      SELECT *,
             CASE WHEN age >= 18 THEN 'adult' WHEN age IS NOT NULL THEN 'child'
                  WHEN DOB IS NULL AND DOBDataQuality IN (8, 9) THEN 'not told' ELSE 'not collected' END AS age_group
        FROM (SELECT report_member.*, ${age} AS age, DOB, DOBDataQuality, VeteranStatus, ${nameIssue} AS name_issue,
                     ${ssnIssue} AS ssn_issue, ${raceIssue} AS race_issue, NameDataQuality,
                     substr(Client.DateCreated, 1, 10) AS client_made_on
                FROM report_member JOIN Client ON Client.PersonalID = report_member.PersonalID)`,
  },
  {
    words: 'Finding household types',
    sql: `CREATE TEMP TABLE household_kind (household PRIMARY KEY, household_type, oldest) WITHOUT ROWID`,
  },
  {
    words: 'Finding household types',
    sql: `INSERT INTO household_kind
      SELECT household,
             CASE WHEN max(age_group = 'adult') AND max(age_group = 'child') THEN 'adults and children'
                  WHEN max(age_group IN ('not told', 'not collected')) THEN 'unknown'
                  WHEN max(age_group = 'adult') THEN 'adults' ELSE 'children' END,
             max(age)
        FROM report_person GROUP BY household`,
  },
  {
    words: 'Counting people',
    sql: `CREATE TEMP TABLE person AS
      SELECT PersonalID, EnrollmentID, NULL AS record_id, AssessmentDate AS record_date, age_group, household_type, is_head,
             age_group = 'adult' AND VeteranStatus IS 1 AS is_veteran,
             coalesce(age BETWEEN 12 AND 24 AND oldest <= 24, 0) AS is_youth,
             ProjectType IS NOT 4 OR coalesce(DateOfEngagement <= :end, 0) AS in_quality,
             name_issue, ssn_issue, ${dobIssue} AS dob_issue, race_issue
        FROM report_person JOIN household_kind USING (household)`,
  },
  {
    words: 'Counting people',
    sql: 'CREATE TEMP VIEW answers AS SELECT * FROM person WHERE in_quality',
  },
]
