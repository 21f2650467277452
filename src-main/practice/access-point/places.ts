import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { addAgencyProject } from '#main/services/agency/add-project.ts'
import { actOf, type Desk } from '#main/services/desk.ts'
import { organizations } from '#main/services/agency/organizations.ts'
import { practiceAgency } from '../agency.ts'
import { describePlace } from '../describe-projects.ts'
import { savedId } from '../saved-id.ts'
import type { AccessPointKey } from './plan.ts'

/** The access point beside Coordinated Entry: workers who meet people outside. ESG street outreach (11) pays it. */
export const practiceOutreach = { ProjectName: 'Lamplight Outreach', ProjectType: 4, Funder: 11 } as const

/** The ProjectID of each access point. */
export type AccessPoints = Readonly<Record<AccessPointKey, string>>

/** Opens the access points: Coordinated Entry, where people call or come, and outreach. Both do all four kinds of help. */
export async function openAccessPoints(desk: Desk): Promise<AccessPoints> {
  const [agency] = await organizations(desk)
  const own = agency?.projects.find(({ ProjectType }) => ProjectType === coordinatedEntry)
  if (agency === undefined || own === undefined) throw new Error('The practice agency has no desk')
  const outreach = savedId(
    await addAgencyProject(desk, {
      ...practiceOutreach,
      OrganizationID: agency.OrganizationID,
      OperatingStartDate: own.operating.start,
      CoCCode: practiceAgency.CoCCode,
      receivesReferrals: false,
    }),
  )
  await describePlace(desk, outreach)
  const places = { coordinatedEntry: own.ProjectID, outreach }
  await desk.store.write(actOf(desk, 'project.describe'), async (session) => {
    for (const ProjectID of Object.values(places)) {
      const rows: readonly { CEParticipationID: string }[] = await session.db.query(
        'SELECT CEParticipationID FROM CEParticipation WHERE ProjectID = ?',
        [ProjectID],
      )
      for (const { CEParticipationID } of rows)
        await session.update('CEParticipation', CEParticipationID, everyKindOfHelp)
    }
  })
  return places
}

const everyKindOfHelp = {
  AccessPoint: 1,
  PreventionAssessment: 1,
  CrisisAssessment: 1,
  HousingAssessment: 1,
  DirectServices: 1,
} as const
