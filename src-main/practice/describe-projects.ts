import { beginForm, type Values } from '#shared/domain/record-form/record-form.ts'
import { projectFormOf } from '#shared/domain/agency/parts/project-forms.ts'
import type { Desk } from '#main/services/desk.ts'
import { readProject, savePart } from '#main/services/agency/project-parts.ts'
import { allProjects } from '#main/store/repositories/projects.ts'
import { practiceProjects } from './agency.ts'
import { savedId } from './saved-id.ts'

/** Where the invented agency works: a county's code, the kind of its area, and the ZIP code of an office. */
const place = { Geocode: '279145', GeographyType: 2, ZIP: '56301' } as const

/** Gives every project what HUD asks of it beside its set-up. */
export async function describeProjects(desk: Desk): Promise<void> {
  for (const { ProjectID, ProjectName, ProjectType } of await allProjects(desk.store.db)) {
    const { parts } = await readProject(desk.store.db, ProjectID)
    const [coc] = parts.ProjectCoC
    await describePlace(desk, ProjectID)
    const own = Object.values(practiceProjects).find((project) => project.ProjectName === ProjectName)
    const [project] = parts.Project
    if (own === undefined || project === undefined) continue
    const housing = { RRHSubType: ProjectType === 13 ? 2 : null, HousingType: own.HousingType }
    await change(desk, ProjectID, { form: 'project', ...project }, housing)
    const CoCCode = coc?.values['CoCCode'] ?? null
    const answers = {
      CoCCode,
      // 3, households with at least one adult and one child.
      HouseholdType: 3,
      BedInventory: own.beds,
      UnitInventory: own.units,
      InventoryStartDate: project.values['OperatingStartDate'] ?? null,
    }
    const added = { ProjectID, form: 'beds', key: null, answers, seen: {}, acceptWarnings: true }
    savedId(await savePart(desk, added))
  }
}

/** Says where a project works, in each CoC that it has. */
export async function describePlace(desk: Desk, ProjectID: string): Promise<void> {
  const { parts } = await readProject(desk.store.db, ProjectID)
  for (const coc of parts.ProjectCoC) await change(desk, ProjectID, { form: 'place', ...coc }, place)
}

async function change(
  desk: Desk,
  ProjectID: string,
  { form, key, values }: { readonly form: string; readonly key: string; readonly values: Values },
  changes: Values,
): Promise<void> {
  const asked = projectFormOf(form)
  const seen = asked === undefined ? {} : beginForm(asked, values)
  const answers = { ...seen, ...changes }
  savedId(await savePart(desk, { ProjectID, form, key, answers, seen, acceptWarnings: true }))
}
