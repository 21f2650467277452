/** The SELECTs that checks are made of. Each answers the columns of `FoundRow`. */

interface More {
  /** What to show of the row; the column itself unless told otherwise. */
  readonly value?: string
  /** Joins that the condition speaks of. */
  readonly join?: string
}

/** Stays in scope: `s` holds the enrollment with its exit, its project's type and dates, and the age at entry. */
export function stayRows(
  column: string,
  where: string,
  { value = `s.${column}`, join = '' }: More = {},
): string {
  return `SELECT 'Enrollment' AS "table", s.EnrollmentID AS key, s.PersonalID, s.HouseholdID, s.EnrollmentID, s.ProjectID,
    '${column}' AS "column", ${value} AS value FROM stay s ${join} WHERE ${where}`
}

/** Exits of stays in scope. */
export function exitRows(column: string, where: string): string {
  return `SELECT 'Exit' AS "table", s.ExitID AS key, s.PersonalID, s.HouseholdID, s.EnrollmentID, s.ProjectID,
    '${column}' AS "column", s.${column} AS value FROM stay s WHERE s.ExitID IS NOT NULL AND (${where})`
}

/** Clients who have a stay in scope, once each: `c` is the client, `p` what is known from the stays. */
export function clientRows(
  column: string,
  where: string,
  { value = `c.${column}`, join = '' }: More = {},
): string {
  return `SELECT 'Client' AS "table", c.PersonalID AS key, c.PersonalID, p.HouseholdID, p.EnrollmentID, p.ProjectID,
    '${column}' AS "column", ${value} AS value FROM person p JOIN Client c ON c.PersonalID = p.PersonalID ${join} WHERE ${where}`
}

/** Rows of a table that hangs on an enrollment, `r`, with their stay in scope, `s`. */
export function recordRows(
  { table, key }: { readonly table: string; readonly key: string },
  column: string,
  where: string,
  { value = `r.${column}`, join = '' }: More = {},
): string {
  return `SELECT '${table}' AS "table", r.${key} AS key, r.PersonalID, s.HouseholdID, r.EnrollmentID, s.ProjectID,
    '${column}' AS "column", ${value} AS value
    FROM "${table}" r JOIN stay s ON s.EnrollmentID = r.EnrollmentID ${join} WHERE ${where}`
}

/** Projects in scope, `p`. */
export function projectRows(
  column: string,
  where: string,
  { value = `p.${column}`, join = '' }: More = {},
): string {
  return `SELECT 'Project' AS "table", p.ProjectID AS key, NULL AS PersonalID, NULL AS HouseholdID, NULL AS EnrollmentID, p.ProjectID,
    '${column}' AS "column", ${value} AS value FROM checked_project p ${join} WHERE ${where}`
}

/** Rows of a table that hangs on a project, `r`, with their project in scope, `p`. */
export function projectPartRows(
  { table, key }: { readonly table: string; readonly key: string },
  column: string,
  where: string,
  { value = `r.${column}`, join = '' }: More = {},
): string {
  return `SELECT '${table}' AS "table", r.${key} AS key, NULL AS PersonalID, NULL AS HouseholdID, NULL AS EnrollmentID, p.ProjectID,
    '${column}' AS "column", ${value} AS value
    FROM "${table}" r JOIN checked_project p ON p.ProjectID = r.ProjectID ${join} WHERE ${where}`
}
