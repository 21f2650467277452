import type { HudRow } from '#shared/hud/fy2026/types.ts'
import { actOf, type Desk } from '#main/services/desk.ts'
import { newId } from '#main/store/new-id.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { practiceProjects } from './agency.ts'

/** Where the invented agency works: a county's code, the kind of its area, and the ZIP code of an office. */
const place = { Geocode: '279145', GeographyType: 2, ZIP: '56301' } as const

/** Emergency shelter has beds of a kind, on all days of the year. */
const shelterBeds = { Availability: 1, ESBedType: 1 } as const

interface Beds {
  readonly HousingType: number
  readonly beds: number
  readonly units: number
}

/** Gives every project what HUD asks of it beside its wizard: place (2.03), housing (2.02.D, 2.02.A) and beds (2.07). */
export async function describeProjects(desk: Desk): Promise<void> {
  await desk.store.write(actOf(desk, 'project.add'), async (session) => {
    const projects = await session.db.find<HudRow<'Project'>>('Project')
    for (const project of projects) {
      const cocs = await session.db.findBy<HudRow<'ProjectCoC'>>('ProjectCoC', {
        ProjectID: project.ProjectID,
      })
      for (const { ProjectCoCID } of cocs) await session.update('ProjectCoC', ProjectCoCID, place)
      const own = Object.values(practiceProjects).find(
        ({ ProjectName }) => ProjectName === project.ProjectName,
      )
      if (own !== undefined) await giveBeds(session, project, own)
    }
  })
}

async function giveBeds(
  session: WriteSession,
  { ProjectID, ProjectType, OperatingStartDate }: HudRow<'Project'>,
  { HousingType, beds, units }: Beds,
): Promise<void> {
  await session.update('Project', ProjectID, { HousingType, RRHSubType: ProjectType === 13 ? 2 : null })
  const [coc] = await session.db.findBy<HudRow<'ProjectCoC'>>('ProjectCoC', { ProjectID })
  await session.insert('Inventory', {
    InventoryID: newId(),
    ProjectID,
    CoCCode: coc?.CoCCode ?? null,
    // 3, households with at least one adult and one child.
    HouseholdType: 3,
    UnitInventory: units,
    BedInventory: beds,
    OtherBedInventory: beds,
    InventoryStartDate: OperatingStartDate,
    ...(ProjectType === 0 ? shelterBeds : {}),
  })
}
