import type { DataCheck } from '../data-check.ts'
import { stayRows } from '../rows.ts'

const mend = 'Make the export again in the system it came from, and look whether it leaves records out.'
const shared = { severity: 'high', mend } as const

/** Rows that belong together. The store holds them together; a file that waits to be imported may not. */
export const identifierChecks: readonly DataCheck[] = [
  {
    ...shared,
    id: 'client-missing',
    eva: [9],
    element: '5.08',
    subject: 'stay',
    title: 'A stay of nobody',
    means: 'The enrollment names a person who is not in the file.',
    sql: stayRows('PersonalID', 'NOT EXISTS (SELECT 1 FROM Client c WHERE c.PersonalID = s.PersonalID)', {
      value: 'NULL',
    }),
  },
  {
    ...shared,
    id: 'project-missing',
    eva: [10],
    element: '2.02.1',
    subject: 'stay',
    title: 'A stay in no project',
    means: 'The enrollment names a project that is not in the file.',
    sql: stayRows('ProjectID', 'NOT EXISTS (SELECT 1 FROM Project p WHERE p.ProjectID = s.ProjectID)', {
      value: 'NULL',
    }),
  },
  {
    ...shared,
    id: 'no-enrollments',
    eva: [101],
    element: '5.06.1',
    subject: 'project',
    title: 'The file holds no enrollment',
    means: 'Without enrollments there is nothing to report.',
    sql: `SELECT 'Export' AS "table", e.ExportID AS key, NULL AS PersonalID, NULL AS HouseholdID, NULL AS EnrollmentID,
      NULL AS ProjectID, NULL AS "column", NULL AS value FROM Export e WHERE NOT EXISTS (SELECT 1 FROM Enrollment)`,
  },
]
