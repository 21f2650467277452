import type Database from 'better-sqlite3-multiple-ciphers'

/** Which records leave. */
export interface Selection {
  /** Null for everything the vault holds. */
  readonly period: { readonly start: string; readonly end: string } | null
  /** Null for all projects. */
  readonly ProjectIDs: readonly string[] | null
  /** Null for all Continuums of Care. */
  readonly CoCCode: string | null
}

/**
 * Settles once which projects and enrollments leave, in tables of this connection that live in memory:
 * `chosen_project` (filtered), `sent_project` (those and the residential projects they are affiliated with),
 * `sent_enrollment` and `sent_client`.
 *
 * A reporting period takes the enrollments that were open on one of its days, as HUD has it: begun by its end, and not
 * ended before its start. An enrollment whose entry date is no date stays behind with all that hangs on it. What was deleted stays behind, except where everything leaves.
 */
export function settleSelection(db: Database.Database, selection: Selection): void {
  db.exec(`
    CREATE TEMP TABLE chosen_project (ProjectID TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TEMP TABLE sent_project (ProjectID TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TEMP TABLE sent_enrollment (EnrollmentID TEXT PRIMARY KEY, PersonalID TEXT) WITHOUT ROWID;
    CREATE TEMP TABLE sent_client (PersonalID TEXT PRIMARY KEY) WITHOUT ROWID;`)
  const named = {
    projects: selection.ProjectIDs === null ? null : JSON.stringify(selection.ProjectIDs),
    coc: selection.CoCCode,
    start: selection.period?.start ?? null,
    end: selection.period?.end ?? null,
  }
  db.prepare<[typeof named]>(`INSERT INTO chosen_project ${chosenProjects}`).run(named)
  db.prepare<[typeof named]>(`INSERT INTO sent_project ${sentProjects}`).run(named)
  db.prepare<[typeof named]>(`INSERT INTO sent_enrollment ${sentEnrollments}`).run(named)
  db.exec('INSERT INTO sent_client SELECT DISTINCT PersonalID FROM sent_enrollment')
}

/** SQL for: this column holds a day of the calendar. */
export function isDay(column: string): string {
  return `(date(${column}) = ${column} AND ${column} >= '1000')`
}

const chosenProjects = `
  SELECT ProjectID FROM Project p
  WHERE (:projects IS NULL OR ProjectID IN (SELECT value FROM json_each(:projects)))
    AND (:coc IS NULL OR EXISTS (SELECT 1 FROM ProjectCoC c WHERE c.ProjectID = p.ProjectID AND c.CoCCode = :coc))
    AND (:end IS NULL OR DateDeleted IS NULL)`

const sentProjects = `
  SELECT ProjectID FROM chosen_project
  UNION SELECT a.ResProjectID FROM Affiliation a
  JOIN chosen_project USING (ProjectID)
  JOIN Project p ON p.ProjectID = a.ResProjectID
  WHERE :end IS NULL OR (a.DateDeleted IS NULL AND p.DateDeleted IS NULL)`

/** HUD asks for the CoC of the head alone (3.16); the others of the household are where she is. */
const sentEnrollments = `
  SELECT e.EnrollmentID, e.PersonalID
  FROM Enrollment e
  JOIN chosen_project USING (ProjectID)
  JOIN Client c ON c.PersonalID = e.PersonalID
  WHERE ${isDay('e.EntryDate')}
    AND (:end IS NULL OR (
      e.EntryDate <= :end AND e.DateDeleted IS NULL AND c.DateDeleted IS NULL
      AND NOT EXISTS (SELECT 1 FROM Exit x
        WHERE x.EnrollmentID = e.EnrollmentID AND x.DateDeleted IS NULL AND x.ExitDate < :start)))
    AND (:coc IS NULL OR :coc = coalesce(
      e.EnrollmentCoC,
      (SELECT h.EnrollmentCoC FROM Enrollment h
       WHERE h.HouseholdID = e.HouseholdID AND h.ProjectID = e.ProjectID AND h.RelationshipToHoH = 1
         AND h.EnrollmentCoC IS NOT NULL LIMIT 1),
      :coc))`
