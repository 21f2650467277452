import type Database from 'better-sqlite3-multiple-ciphers'
import { tableNames } from '#shared/hud/fy2026/tables.ts'

/** Where HUD's 24 tables are, and which part of them is checked. */
export interface Scope {
  /** The schema that holds the tables: `main`, or the name of an attached database. */
  readonly schema: string
  /** What stands before each table's name there; nothing in a store. */
  readonly prefix: string
  /** Only these projects; all where null. */
  readonly projects: readonly string[] | null
  /** Only stays that touch these days, `YYYY-MM-DD`; open where null. */
  readonly start: string | null
  readonly end: string | null
  readonly today: string
}

/**
 * Lays out what the checks read, as temporary tables and views of this connection, which may be read-only: HUD's
 * tables without deleted rows, under their own names; `every_stay` and, in scope, `stay`; `person`; `checked_project`.
 * Answers how to take all of it away again. Nothing of it goes to disk.
 */
export function prepare(db: Database.Database, scope: Scope): () => void {
  db.pragma('temp_store = MEMORY')
  for (const table of tableNames) {
    const deleted = table === 'Export' ? '' : ' WHERE DateDeleted IS NULL'
    const rows = `SELECT * FROM "${scope.schema}"."${scope.prefix}${table}"${deleted}`
    db.exec(`CREATE TEMP VIEW "${table}" AS ${rows}`)
  }
  const { projects, start, end, today } = scope
  db.prepare(
    `CREATE TEMP TABLE checked_project AS SELECT p.*, o.VictimServiceProvider, o.OrganizationName FROM Project p
       LEFT JOIN Organization o ON o.OrganizationID = p.OrganizationID
      WHERE @projects IS NULL OR p.ProjectID IN (SELECT value FROM json_each(@projects))`,
  ).run({ projects: projects === null ? null : JSON.stringify(projects) })
  db.exec('CREATE INDEX temp.ix_project ON checked_project (ProjectID)')
  db.prepare(everyStay).run({
    projects: projects === null ? null : JSON.stringify(projects),
    start,
    end,
    today,
  })
  for (const column of ['EnrollmentID', 'PersonalID', 'HouseholdID', 'ProjectID'])
    db.exec(`CREATE INDEX temp.ix_stay_${column} ON every_stay (${column})`)
  const inScope = 'SELECT * FROM every_stay WHERE here = 1'
  db.exec(`CREATE TEMP VIEW stay AS ${inScope}`)
  db.exec(person)
  return () => {
    for (const table of ['person', 'checked_project', 'every_stay'])
      db.exec(`DROP TABLE IF EXISTS temp."${table}"`)
    for (const view of ['stay', ...tableNames]) db.exec(`DROP VIEW IF EXISTS temp."${view}"`)
  }
}

/**
 * Every enrollment with its exit, its project, and the age on its first day (null where no date of birth is known).
 * `asked`: head of household or known to be an adult. `here`: within the scope. `partStart` and `partEnd`: from the
 * first to the last day on which the project takes part, in HMIS or with a comparable database (2.08, 1 and 2).
 */
const everyStay = `CREATE TEMP TABLE every_stay AS
  WITH part AS (
    SELECT ProjectID, min(HMISParticipationStatusStartDate) AS partStart,
           max(coalesce(HMISParticipationStatusEndDate, '9999-12-31')) AS partEnd
      FROM HMISParticipation WHERE HMISParticipationType IN (1, 2) GROUP BY ProjectID),
  gone AS (SELECT min(ExitID) AS ExitID, EnrollmentID, ExitDate, Destination, DestinationSubsidyType FROM Exit GROUP BY EnrollmentID),
  joined AS (
    SELECT e.EnrollmentID, e.PersonalID, e.ProjectID, e.HouseholdID, e.EntryDate, e.RelationshipToHoH, e.EnrollmentCoC,
           e.LivingSituation, e.RentalSubsidyType, e.LengthOfStay, e.LOSUnderThreshold, e.PreviousStreetESSH,
           e.DateToStreetESSH, e.TimesHomelessPastThreeYears, e.MonthsHomelessPastThreeYears, e.DisablingCondition,
           e.MoveInDate, e.PercentAMI, e.VAMCStation, e.HPScreeningScore, e.ThresholdScore, e.DateCreated,
           x.ExitID, x.ExitDate, x.Destination, x.DestinationSubsidyType, coalesce(x.ExitDate, @today) AS until,
           p.ProjectType, p.RRHSubType, p.OperatingStartDate, p.OperatingEndDate, part.partStart, part.partEnd,
           substr(e.EntryDate, 1, 4) - substr(c.DOB, 1, 4) - (substr(e.EntryDate, 6) < substr(c.DOB, 6)) AS age,
           (@projects IS NULL OR e.ProjectID IN (SELECT value FROM json_each(@projects)))
             AND (@end IS NULL OR e.EntryDate <= @end)
             AND (@start IS NULL OR x.ExitDate IS NULL OR x.ExitDate >= @start) AS here
      FROM Enrollment e
      LEFT JOIN gone x ON x.EnrollmentID = e.EnrollmentID
      LEFT JOIN Project p ON p.ProjectID = e.ProjectID
      LEFT JOIN part ON part.ProjectID = e.ProjectID
      LEFT JOIN Client c ON c.PersonalID = e.PersonalID)
  SELECT *, (RelationshipToHoH = 1 OR coalesce(age >= 18, 0)) AS asked FROM joined`

/**
 * Everyone with a stay in scope, with the latest one. `adult`: known to be one on the first day of a stay.
 * `beyondCE`: has a stay outside Coordinated Entry, which may begin with a start date and a code name alone.
 */
const person = `CREATE TEMP TABLE person AS
  SELECT PersonalID, EnrollmentID, HouseholdID, ProjectID, adult, beyondCE FROM (
    SELECT PersonalID, EnrollmentID, HouseholdID, ProjectID,
           row_number() OVER (PARTITION BY PersonalID ORDER BY EntryDate DESC, EnrollmentID) AS place,
           max(coalesce(age >= 18, 0)) OVER (PARTITION BY PersonalID) AS adult,
           max(coalesce(ProjectType, 0) <> 14) OVER (PARTITION BY PersonalID) AS beyondCE
      FROM stay)
   WHERE place = 1`
