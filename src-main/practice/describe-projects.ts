import { describeProject } from '#main/services/describe-project.ts'
import type { Desk } from '#main/services/desk.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import { practiceProjects } from './agency.ts'
import { savedId } from './saved-id.ts'

/** Where the invented agency works: a county's code, the kind of its area, and the ZIP code of an office. */
const place = { Geocode: '279145', GeographyType: 2, ZIP: '56301' } as const

/** Gives every project what HUD asks of it beside its set-up. */
export async function describeProjects(desk: Desk): Promise<void> {
  for (const { ProjectID, ProjectName, ProjectType } of await allProjects(desk.store.db)) {
    const own = Object.values(practiceProjects).find((project) => project.ProjectName === ProjectName)
    const housing =
      own === undefined
        ? {}
        : {
            RRHSubType: ProjectType === 13 ? 2 : null,
            HousingType: own.HousingType,
            // 3, households with at least one adult and one child.
            HouseholdType: 3,
            beds: String(own.beds),
            units: String(own.units),
          }
    savedId(await describeProject(desk, { ProjectID, answers: { ...place, ...housing } }))
  }
}
