import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { newId } from '#main/store/new-id.ts'
import type { WriteSession } from '#main/store/write-session.ts'

export interface NewOrganization {
  readonly OrganizationName: string
}

export interface NewProject {
  readonly OrganizationID: string
  readonly ProjectName: string
  readonly ProjectType: number
  readonly OperatingStartDate: string
  readonly CoCCode: string
  /** The open funder (2.06), where there is one. */
  readonly Funder: number | null
  /** Whether Coordinated Entry sends it referrals (2.09). */
  readonly receivesReferrals: boolean
}

/** Adds a victim service provider (2.01). */
export async function addOrganization(session: WriteSession, organization: NewOrganization): Promise<string> {
  const OrganizationID = newId()
  await session.insert('Organization', { OrganizationID, ...organization, VictimServiceProvider: 1 })
  return OrganizationID
}

/**
 * Adds a project with the rows a comparable database owes for it: CoC (2.03), funder (2.06), HMIS participation as a
 * comparable database (2.08, type 2) and CE participation (2.09). Its target population is survivors (2.02.7, 1).
 */
export async function addProject(session: WriteSession, project: NewProject): Promise<string> {
  const ProjectID = newId()
  const { CoCCode, Funder, receivesReferrals, OperatingStartDate, ...named } = project
  await session.insert('Project', {
    ProjectID,
    ...named,
    OperatingStartDate,
    ContinuumProject: Funder === null && project.ProjectType !== coordinatedEntry ? 0 : 1,
    TargetPopulation: 1,
  })
  await session.insert('ProjectCoC', { ProjectCoCID: newId(), ProjectID, CoCCode })
  await session.insert('HMISParticipation', {
    HMISParticipationID: newId(),
    ProjectID,
    HMISParticipationType: 2,
    HMISParticipationStatusStartDate: OperatingStartDate,
  })
  await session.insert('CEParticipation', {
    CEParticipationID: newId(),
    ProjectID,
    AccessPoint: 0,
    ReceivesReferrals: receivesReferrals ? 1 : 0,
    CEParticipationStatusStartDate: OperatingStartDate,
  })
  if (Funder !== null) {
    await session.insert('Funder', { FunderID: newId(), ProjectID, Funder, StartDate: OperatingStartDate })
  }
  return ProjectID
}
