import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { tables } from '#shared/hud/fy2026/generated/tables.ts'
import type { HudTableName } from '#shared/hud/fy2026/types.ts'
import { range, type TableRow } from './ce-world.ts'

/** The tables that a CE APR reads. */
const read = [
  'Organization',
  'Project',
  'ProjectCoC',
  'CEParticipation',
  'Client',
  'Enrollment',
  'Exit',
  'Services',
  'Assessment',
  'Event',
] as const satisfies readonly HudTableName[]

/** The same rows in DuckDB's memory, whole tables with dates as dates, as a report's own engine would have them. */
export async function duckDbWith(rows: Iterable<TableRow>): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const appenders = new Map<string, Awaited<ReturnType<DuckDBConnection['createAppender']>>>()
  for (const table of read) {
    const columns = Object.entries(tables[table].columns).map(
      ([name, { type }]) =>
        `"${name}" ${type === 'int' ? 'INTEGER' : type === 'money' ? 'DOUBLE' : 'VARCHAR'}`,
    )
    await connection.run(`CREATE TABLE "${table}" (${columns.join(', ')})`)
    appenders.set(table, await connection.createAppender(table))
  }
  for (const [table, row] of rows) {
    const appender = appenders.get(table)
    if (appender === undefined) continue
    for (const name of Object.keys(tables[table as HudTableName].columns)) {
      const value = row[name] ?? null
      if (value === null) appender.appendNull()
      else if (typeof value === 'number') appender.appendInteger(value)
      else appender.appendVarchar(value)
    }
    appender.endRow()
  }
  for (const appender of appenders.values()) appender.closeSync()
  return connection
}

const { start, end, CoCCode } = range
const late = '2025-12-29'

const counts = (date: string): string => `
  E.DateDeleted IS NULL AND (P.ProjectType <> 1 OR E.EnrollmentID IN (SELECT EnrollmentID FROM bed))
  AND EXISTS (SELECT 1 FROM access_window W WHERE W.ProjectID = E.ProjectID AND ${date} BETWEEN W.opens AND W.closes)
  AND (P.one_coc OR coalesce(H.coc, E.EnrollmentCoC) = '${CoCCode}')`

/** The same joins, windows and counts in DuckDB's own words, which suit it: hash joins, arg_max, one scan each. */
const statements = [
  `CREATE OR REPLACE TEMP TABLE access_window AS
     SELECT ProjectID, CEParticipationStatusStartDate AS opens, coalesce(CEParticipationStatusEndDate, '9999-12-31') AS closes
       FROM CEParticipation WHERE AccessPoint = 1 AND DateDeleted IS NULL`,
  `CREATE OR REPLACE TEMP TABLE report_project AS
     SELECT ProjectID, ProjectType,
            (SELECT count(DISTINCT CoCCode) = 1 FROM ProjectCoC C WHERE C.ProjectID = Project.ProjectID) AS one_coc
       FROM Project WHERE ContinuumProject = 1 AND DateDeleted IS NULL
        AND ProjectID IN (SELECT ProjectID FROM ProjectCoC WHERE CoCCode = '${CoCCode}')
        AND ProjectID IN (SELECT ProjectID FROM access_window WHERE opens <= '${end}' AND closes >= '${start}')`,
  `CREATE OR REPLACE TEMP TABLE bed AS
     SELECT EnrollmentID FROM Services WHERE RecordType = 200 AND DateProvided BETWEEN '${start}' AND '${end}'
     UNION SELECT EnrollmentID FROM Exit WHERE ExitDate BETWEEN '${start}' AND '${end}'`,
  `CREATE OR REPLACE TEMP TABLE head_coc AS
     SELECT HouseholdID, any_value(EnrollmentCoC) AS coc FROM Enrollment
      WHERE RelationshipToHoH = 1 AND ProjectID IN (SELECT ProjectID FROM report_project WHERE NOT one_coc) GROUP BY 1`,
  `CREATE OR REPLACE TEMP TABLE report_assessment AS
     SELECT A.*, E.ProjectID, E.HouseholdID FROM Assessment A
       JOIN Enrollment E USING (EnrollmentID) JOIN report_project P ON P.ProjectID = E.ProjectID
       LEFT JOIN head_coc H ON H.HouseholdID = E.HouseholdID
      WHERE AssessmentDate BETWEEN '${start}' AND '${end}' AND A.DateDeleted IS NULL AND ${counts('AssessmentDate')}`,
  `CREATE OR REPLACE TEMP TABLE report_event AS
     SELECT V.EventID, V.PersonalID, EventDate, Event, ReferralResult, ProbSolDivRRResult, ReferralCaseManageAfter,
            E.ProjectID, E.HouseholdID
       FROM Event V
       JOIN Enrollment E USING (EnrollmentID) JOIN report_project P ON P.ProjectID = E.ProjectID
       LEFT JOIN head_coc H ON H.HouseholdID = E.HouseholdID
      WHERE EventDate BETWEEN '${start}' AND '${late}' AND V.DateDeleted IS NULL AND ${counts('EventDate')}`,
  `CREATE OR REPLACE TEMP TABLE report_enrollment AS
     SELECT E.EnrollmentID, E.PersonalID, E.ProjectID, E.HouseholdID, EntryDate, RelationshipToHoH, DateOfEngagement,
            P.ProjectType, coalesce(X.ExitDate, '9999-12-31') AS last_day
       FROM Enrollment E JOIN report_project P USING (ProjectID) LEFT JOIN Exit X USING (EnrollmentID)
      WHERE E.HouseholdID IN (SELECT HouseholdID FROM report_assessment UNION SELECT HouseholdID FROM report_event)
        AND (P.ProjectType <> 1 OR E.EnrollmentID IN (SELECT EnrollmentID FROM bed))`,
  `CREATE OR REPLACE TEMP TABLE member AS
     WITH person AS (SELECT PersonalID, arg_max(A, AssessmentDate || AssessmentID) AS A FROM report_assessment A GROUP BY 1),
          household AS (SELECT A.HouseholdID AS HouseholdID, arg_max(A, A.AssessmentDate || A.AssessmentID) AS A FROM person GROUP BY 1),
          kept AS (SELECT arg_max(M, A.AssessmentDate || EntryDate || EnrollmentID) AS M, arg_max(A, A.AssessmentDate || EntryDate || EnrollmentID) AS A
                     FROM household JOIN report_enrollment M USING (HouseholdID)
                    WHERE A.AssessmentDate BETWEEN EntryDate AND last_day GROUP BY M.PersonalID)
     SELECT M.*, A.AssessmentDate, A.AssessmentType, A.PrioritizationStatus FROM kept`,
  `CREATE OR REPLACE TEMP TABLE person AS
     SELECT M.*, C.VeteranStatus, C.DOBDataQuality, C.DOB, C.NameDataQuality, C.FirstName, C.LastName, C.SSN, C.SSNDataQuality,
            C.RaceNone, C.White, C.DateCreated,
            substr(greatest(EntryDate, '${start}'), 1, 4)::INT - substr(DOB, 1, 4)::INT
              - (substr(greatest(EntryDate, '${start}'), 6) < substr(DOB, 6))::INT AS age
       FROM member M JOIN Client C USING (PersonalID)`,
  `CREATE OR REPLACE TEMP TABLE fact AS
     WITH kind AS (SELECT HouseholdID, CASE WHEN bool_or(age >= 18) AND bool_or(age < 18) THEN 'D' WHEN bool_or(age IS NULL) THEN 'F'
                     WHEN bool_or(age >= 18) THEN 'C' ELSE 'E' END AS kind, max(age) AS oldest FROM person GROUP BY 1)
     SELECT person.*, kind.kind, age BETWEEN 12 AND 24 AND oldest <= 24 AS youth,
            CASE WHEN NameDataQuality IN (8, 9) THEN 1 WHEN NameDataQuality = 99 OR FirstName IS NULL OR LastName IS NULL THEN 2 WHEN NameDataQuality = 2 THEN 3 END AS name_issue,
            CASE WHEN SSNDataQuality IN (8, 9) THEN 1 WHEN SSNDataQuality = 99 OR SSN IS NULL THEN 2 WHEN SSNDataQuality = 2 OR NOT regexp_matches(SSN, '^[0-8][0-9]{8}$') THEN 3 END AS ssn_issue,
            CASE WHEN DOB IS NULL THEN 2 WHEN DOBDataQuality <> 1 OR DOB < '1915-01-01' OR DOB > DateCreated OR DOB >= EntryDate THEN 3 END AS dob_issue,
            CASE WHEN RaceNone IN (8, 9) THEN 1 WHEN RaceNone = 99 OR White <> 1 THEN 2 END AS race_issue
       FROM person JOIN kind USING (HouseholdID)`,
  `CREATE OR REPLACE TEMP TABLE chosen AS
     WITH cut AS (SELECT PersonalID, max(AssessmentDate) AS next_assessed FROM Assessment WHERE AssessmentDate > '${end}' AND AssessmentDate <= '${late}' GROUP BY 1)
     SELECT F.PersonalID, any_value(F.kind) AS kind, any_value(PrioritizationStatus) AS placed,
            arg_max(V, (V.ProjectID = F.ProjectID)::INT::VARCHAR || EventDate || EventID) AS V
       FROM fact F LEFT JOIN cut USING (PersonalID)
       JOIN report_event V ON V.PersonalID = F.PersonalID AND EventDate >= AssessmentDate AND EventDate < coalesce(next_assessed, '9999-12-31')
      WHERE RelationshipToHoH = 1 GROUP BY 1`,
]

const questions = [
  `SELECT ProjectID, count(DISTINCT PersonalID), count(DISTINCT PersonalID) FILTER (WHERE RelationshipToHoH = 1)
     FROM report_enrollment JOIN (SELECT HouseholdID, AssessmentDate AS day FROM report_assessment
       UNION SELECT HouseholdID, EventDate FROM report_event WHERE EventDate <= '${end}') USING (HouseholdID)
    WHERE day BETWEEN EntryDate AND last_day GROUP BY 1`,
  `SELECT kind, age >= 18, RelationshipToHoH = 1, VeteranStatus = 1 AND age >= 18, youth, ProjectType <> 4 OR DateOfEngagement <= '${end}', count(*) FROM fact GROUP BY ALL`,
  `SELECT name_issue, ssn_issue, dob_issue, race_issue, count(*) FROM fact WHERE ProjectType <> 4 OR DateOfEngagement <= '${end}' GROUP BY ALL`,
  'SELECT kind, AssessmentType, PrioritizationStatus, count(*) FROM fact WHERE RelationshipToHoH = 1 GROUP BY ALL',
  'SELECT kind, placed, V.Event, V.ReferralResult, V.ProbSolDivRRResult, V.ReferralCaseManageAfter, count(*) FROM chosen GROUP BY ALL',
  'SELECT AssessmentLevel, count(*) FROM report_assessment GROUP BY ALL',
  `SELECT Event, ReferralResult, ProbSolDivRRResult, ReferralCaseManageAfter, count(*) FROM report_event WHERE EventDate <= '${end}' GROUP BY ALL`,
]

/** Makes the facts and answers every question; the households of Q8a prove that it is the same report. */
export async function duckDbReport(connection: DuckDBConnection): Promise<number> {
  for (const statement of statements) await connection.run(statement)
  for (const question of questions) await connection.runAndReadAll(question)
  const heads = await connection.runAndReadAll('SELECT count(*) FROM fact WHERE RelationshipToHoH = 1')
  return Number(heads.getRows()[0]?.[0])
}
