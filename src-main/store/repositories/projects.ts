import type { EntityManager } from 'typeorm'
import type { HudRow } from '#shared/hud/fy2026/types.ts'
import type { ProjectInfo } from '#shared/ipc/settings-calls.ts'

/** Every project with what the rules need of it: CoCs, funders, and the ranges in which it takes referrals. */
export async function allProjects(db: EntityManager): Promise<readonly ProjectInfo[]> {
  const projects = await db.find<HudRow<'Project'>>('Project', { order: { ProjectName: 'ASC' } })
  const cocs = await db.find<HudRow<'ProjectCoC'>>('ProjectCoC')
  const funders = await db.find<HudRow<'Funder'>>('Funder')
  const participation = await db.find<HudRow<'CEParticipation'>>('CEParticipation')
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
