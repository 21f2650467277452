import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3-multiple-ciphers'
import type { Touched } from './standard.ts'

interface Taking {
  readonly ProjectID: string
  readonly ProjectType: number | null
  readonly OperatingStartDate: string | null
  readonly DateCreated: string | null
  readonly DateUpdated: string | null
  readonly UserID: string | null
  readonly takes_part: string | null
  readonly isProvider: number
}

/**
 * Participation in HMIS (2.08) and in Coordinated Entry (2.09), which FY2022 has no files for, worked out from its
 * projects. Their keys are made of the project's, so that a second run finds them again. Answers how many there are.
 */
export function addParticipation(db: Database.Database, ExportID: string): readonly Touched[] {
  db.exec('CREATE TABLE IF NOT EXISTS older_project (ProjectID text PRIMARY KEY, takes_part text)')
  const projects = db
    .prepare<[], Taking>(
      `SELECT Project.*, older_project.takes_part,
              EXISTS (SELECT 1 FROM Organization AS o WHERE o.OrganizationID = Project.OrganizationID AND o.VictimServiceProvider = 1) AS isProvider
         FROM Project LEFT JOIN older_project USING (ProjectID)`,
    )
    .all()
  const hmis = db.prepare<(string | number | null)[]>(
    `INSERT OR IGNORE INTO HMISParticipation (HMISParticipationID, ProjectID, HMISParticipationType,
       HMISParticipationStatusStartDate, DateCreated, DateUpdated, UserID, ExportID) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const entry = db.prepare<(string | number | null)[]>(
    `INSERT OR IGNORE INTO CEParticipation (CEParticipationID, ProjectID, AccessPoint, ReceivesReferrals,
       CEParticipationStatusStartDate, DateCreated, DateUpdated, UserID, ExportID) VALUES (?, ?, 1, 0, ?, ?, ?, ?, ?)`,
  )
  const rows = { hmis: 0, entry: 0 }
  for (const project of projects) {
    const { ProjectID, OperatingStartDate, DateCreated, DateUpdated, UserID } = project
    if (OperatingStartDate === null) continue
    const signed = [OperatingStartDate, DateCreated, DateUpdated, UserID, ExportID]
    const type = project.takes_part === '1' ? 1 : project.isProvider === 1 ? 2 : 0
    rows.hmis += hmis.run(keyFrom('HMISParticipation', ProjectID), ProjectID, type, ...signed).changes
    // Of any other project FY2022 does not say whether it was an access point. Nothing is claimed of it, so that a
    // report can be asked for it by name.
    if (project.ProjectType === 14)
      rows.entry += entry.run(keyFrom('CEParticipation', ProjectID), ProjectID, ...signed).changes
  }
  return [
    { file: 'HMISParticipation.csv', column: 'HMISParticipationType', rows: rows.hmis },
    { file: 'CEParticipation.csv', column: 'AccessPoint', rows: rows.entry },
  ]
}

function keyFrom(table: string, ProjectID: string): string {
  return createHash('sha256').update(`${table} ${ProjectID}`).digest('hex').slice(0, 32)
}
