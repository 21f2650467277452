import type { EntityManager } from 'typeorm'
import { AppError } from '#shared/ipc/errors.ts'
import type { LocalRow } from '#main/store/tables/local-tables.ts'

/** A transfer with what a page says of where it leaves from and goes to. */
export type TransferRow = LocalRow<'transfer'> & {
  readonly alias: string
  readonly mark: string
  readonly from_ProjectID: string
  readonly from_name: string
  readonly from_type: number
  readonly to_ProjectName: string | null
}

const selected = `
  SELECT transfer.*, client_profile.alias, client_profile.mark, old.ProjectID AS from_ProjectID,
         old_project.ProjectName AS from_name, old_project.ProjectType AS from_type,
         new_project.ProjectName AS to_ProjectName
    FROM transfer
    JOIN client_profile ON client_profile.PersonalID = transfer.PersonalID
    JOIN Enrollment AS old ON old.EnrollmentID = transfer.OriginatingEnrollmentID
    JOIN Project AS old_project ON old_project.ProjectID = old.ProjectID
    LEFT JOIN Project AS new_project ON new_project.ProjectID = transfer.to_ProjectID`

/** One transfer. @throws AppError not-found */
export async function transferById(db: EntityManager, transfer_id: string): Promise<TransferRow> {
  const [row]: readonly TransferRow[] = await db.query(`${selected} WHERE transfer.transfer_id = ?`, [
    transfer_id,
  ])
  if (row === undefined)
    throw new AppError('not-found', 'This transfer is no longer there. Go back and open it again.')
  return row
}

/** The transfers of every household a client was in, the latest first. */
export async function transfersOfClient(
  db: EntityManager,
  PersonalID: string,
): Promise<readonly TransferRow[]> {
  return db.query(
    `${selected}
      WHERE transfer.HouseholdID IN (SELECT HouseholdID FROM Enrollment WHERE PersonalID = ?)
      ORDER BY transfer.decided_on DESC, transfer.rowid DESC`,
    [PersonalID],
  )
}

/** The transfer that is under way from a household's stay in a project, or null. */
export async function openTransfer(
  db: EntityManager,
  HouseholdID: string,
  ProjectID: string,
): Promise<Pick<LocalRow<'transfer'>, 'transfer_id' | 'decided_on'> | null> {
  const [row]: readonly Pick<LocalRow<'transfer'>, 'transfer_id' | 'decided_on'>[] = await db.query(
    `SELECT transfer.transfer_id, transfer.decided_on FROM transfer
       JOIN Enrollment ON Enrollment.EnrollmentID = transfer.OriginatingEnrollmentID
      WHERE transfer.HouseholdID = ? AND Enrollment.ProjectID = ?
        AND transfer.state IN ('requested', 'waiting_for_ce', 'accepted')`,
    [HouseholdID, ProjectID],
  )
  return row ?? null
}

/** The transfers under way of which Coordinated Entry was not told yet, the earliest decided first. */
export async function untoldTransfers(db: EntityManager): Promise<readonly TransferRow[]> {
  return db.query(
    `${selected}
      WHERE transfer.notified_on IS NULL AND transfer.state IN ('requested', 'waiting_for_ce', 'accepted')
      ORDER BY transfer.decided_on, transfer.rowid`,
  )
}

/** The projects a client's households went to by an emergency transfer, as far as they are in this vault. */
export async function refugesOf(
  db: EntityManager,
  PersonalID: string,
): Promise<readonly { readonly ProjectID: string; readonly ProjectName: string }[]> {
  return db.query(
    `SELECT DISTINCT transfer.to_ProjectID AS ProjectID, coalesce(Project.ProjectName, '') AS ProjectName
       FROM transfer
       JOIN Project ON Project.ProjectID = transfer.to_ProjectID
       LEFT JOIN Enrollment AS new ON new.EnrollmentID = transfer.ResultingEnrollmentID
      WHERE transfer.reason = 'emergency'
        AND EXISTS (SELECT 1 FROM Enrollment AS own
                     WHERE own.PersonalID = ? AND own.HouseholdID IN (transfer.HouseholdID, new.HouseholdID))`,
    [PersonalID],
  )
}
