import type { EntityManager } from 'typeorm'
import type { HudRow, HudTableName } from '#shared/hud/fy2026/types.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { ProjectInfo } from '#shared/ipc/settings-calls.ts'

/** Every project with what the rules need of it: CoCs, funders, and the ranges in which it takes referrals. */
export async function allProjects(db: EntityManager): Promise<readonly ProjectInfo[]> {
  const projects = await kept(
    db,
    'Project',
    ['ProjectID', 'OrganizationID', 'ProjectName', 'ProjectType', 'OperatingStartDate', 'OperatingEndDate'],
    'ProjectName',
  )
  const cocs = await kept(db, 'ProjectCoC', ['ProjectID', 'CoCCode'])
  const funders = await kept(db, 'Funder', ['ProjectID', 'Funder', 'StartDate', 'EndDate'])
  const participation = await kept(db, 'CEParticipation', [
    'ProjectID',
    'ReceivesReferrals',
    'CEParticipationStatusStartDate',
    'CEParticipationStatusEndDate',
  ])
  return projects.flatMap(({ ProjectID, OrganizationID, ProjectName, ProjectType, ...project }) => {
    if (OrganizationID === null || ProjectType === null || project.OperatingStartDate === null) return []
    return {
      ProjectID,
      OrganizationID,
      ProjectName: ProjectName ?? '',
      ProjectType,
      operating: { start: project.OperatingStartDate, end: project.OperatingEndDate },
      CoCCodes: cocs.flatMap((coc) =>
        coc.ProjectID === ProjectID && coc.CoCCode !== null ? coc.CoCCode : [],
      ),
      funders: funders.flatMap(({ Funder, StartDate, EndDate, ...funder }) =>
        funder.ProjectID === ProjectID && Funder !== null && StartDate !== null
          ? { Funder, start: StartDate, end: EndDate }
          : [],
      ),
      receivesReferrals: participation.flatMap((range) =>
        range.ProjectID === ProjectID &&
        range.ReceivesReferrals === 1 &&
        range.CEParticipationStatusStartDate !== null
          ? { start: range.CEParticipationStatusStartDate, end: range.CEParticipationStatusEndDate }
          : [],
      ),
    }
  })
}

/** The first CoC of a project. @throws AppError not-found when it has none */
export async function coCOfProject(db: EntityManager, ProjectID: string): Promise<string> {
  const rows: readonly Pick<HudRow<'ProjectCoC'>, 'CoCCode'>[] = await db.query(
    'SELECT CoCCode FROM ProjectCoC WHERE ProjectID = ? AND DateDeleted IS NULL ORDER BY CoCCode',
    [ProjectID],
  )
  const code = rows.find(({ CoCCode }) => CoCCode !== null)?.CoCCode
  if (code === undefined || code === null)
    throw new AppError('not-found', 'Your project is in no CoC. Add its CoC in Settings first.')
  return code
}

/** Rows that an import brought as deleted stay in the store, and count for nothing. */
async function kept<T extends HudTableName, C extends keyof HudRow<T> & string>(
  db: EntityManager,
  table: T,
  columns: readonly C[],
  order: C | 'rowid' = 'rowid',
): Promise<readonly Pick<HudRow<T>, C>[]> {
  return db.query(`SELECT ${columns.join(', ')} FROM ${table} WHERE DateDeleted IS NULL ORDER BY ${order}`)
}
