import { IsNull, type EntityManager } from 'typeorm'
import type { HudRow } from '#shared/hud/fy2026/types.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { ProjectInfo } from '#shared/ipc/settings-calls.ts'

/** Rows that an import brought as deleted stay in the store, and count for nothing. */
const kept = { DateDeleted: IsNull() }

/** Every project with what the rules need of it: CoCs, funders, and the ranges in which it takes referrals. */
export async function allProjects(db: EntityManager): Promise<readonly ProjectInfo[]> {
  const projects = await db.find<HudRow<'Project'>>('Project', { where: kept, order: { ProjectName: 'ASC' } })
  const cocs = await db.findBy<HudRow<'ProjectCoC'>>('ProjectCoC', kept)
  const funders = await db.findBy<HudRow<'Funder'>>('Funder', kept)
  const participation = await db.findBy<HudRow<'CEParticipation'>>('CEParticipation', kept)
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
  const rows = await db.find<HudRow<'ProjectCoC'>>('ProjectCoC', {
    where: { ...kept, ProjectID },
    order: { CoCCode: 'ASC' },
  })
  const code = rows.find(({ CoCCode }) => CoCCode !== null)?.CoCCode
  if (code === undefined || code === null)
    throw new AppError('not-found', 'Your project is in no CoC. Add its CoC in Settings first.')
  return code
}
