import type { EntityManager } from 'typeorm'
import {
  asksSubtype,
  checkProjectDetails,
  housesPeople,
  type DescribedProject,
  type ProjectDetails,
} from '#shared/domain/agency/project-details.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { HudRow } from '#shared/hud/fy2026/types.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { RecordedDetails } from '#shared/ipc/settings-calls.ts'
import { newId } from '#main/store/new-id.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import type { Desk } from './desk.ts'
import { save } from './save.ts'

interface Known extends DescribedProject {
  readonly project: HudRow<'Project'>
  readonly cocs: readonly HudRow<'ProjectCoC'>[]
  readonly inventory: readonly HudRow<'Inventory'>[]
}

/** What is on record of a project beside its set-up. @throws AppError not-found */
export async function readProjectDetails(db: EntityManager, ProjectID: string): Promise<RecordedDetails> {
  const { project, cocs, inventory, ...described } = await known(db, ProjectID)
  const [coc] = cocs
  return {
    ...described,
    ProjectName: project.ProjectName ?? '',
    beds: inventory.reduce((sum, { BedInventory }) => sum + (BedInventory ?? 0), 0),
    units: inventory.reduce((sum, { UnitInventory }) => sum + (UnitInventory ?? 0), 0),
    details: {
      RRHSubType: project.RRHSubType,
      HousingType: project.HousingType,
      Geocode: coc?.Geocode ?? null,
      GeographyType: coc?.GeographyType ?? null,
      ZIP: coc?.ZIP ?? null,
      HouseholdType: null,
      beds: null,
      units: null,
    },
  }
}

/** Writes what HUD asks of a project beside its set-up. What is not asked of it is left as it is. */
export async function describeProject(
  desk: Desk,
  { ProjectID, answers }: { readonly ProjectID: string; readonly answers: ProjectDetails },
): Promise<SaveOutcome> {
  return save(
    desk,
    { act: 'project.describe', acceptWarnings: true, draft_id: null },
    async ({ db }) => checkProjectDetails(answers, await known(db, ProjectID)),
    async (session) => {
      await write(session, await known(session.db, ProjectID), answers)
      return ProjectID
    },
  )
}

async function write(session: WriteSession, of: Known, answers: ProjectDetails): Promise<void> {
  const { project, cocs, asksPlace, asksBeds } = of
  const { ProjectID, OperatingStartDate } = project
  const houses = housesPeople(of, answers)
  await session.update('Project', ProjectID, {
    ...(asksSubtype(of) ? { RRHSubType: answers.RRHSubType ?? null } : {}),
    ...(houses ? { HousingType: answers.HousingType ?? null } : {}),
  })
  const [coc] = cocs
  if (asksPlace && coc !== undefined) {
    await session.update('ProjectCoC', coc.ProjectCoCID, {
      Geocode: typed(answers.Geocode),
      GeographyType: answers.GeographyType ?? null,
      ZIP: typed(answers.ZIP),
    })
  }
  if (!houses || !asksBeds || typed(answers.beds) === null) return
  const beds = Number(answers.beds)
  await session.insert('Inventory', {
    InventoryID: newId(),
    ProjectID,
    CoCCode: coc?.CoCCode ?? null,
    HouseholdType: answers.HouseholdType ?? null,
    BedInventory: beds,
    // Beds for one group alone are told apart by HUD; until somebody does, all are for anybody.
    OtherBedInventory: beds,
    UnitInventory: Number(answers.units),
    InventoryStartDate: OperatingStartDate,
  })
}

async function known(db: EntityManager, ProjectID: string): Promise<Known> {
  const project = await db.findOneBy<HudRow<'Project'>>('Project', { ProjectID })
  if (project === null || project.ProjectType === null)
    throw new AppError('not-found', 'This project is no longer here. Nothing was changed.')
  const cocs = await db.findBy<HudRow<'ProjectCoC'>>('ProjectCoC', { ProjectID })
  const inventory = await db.findBy<HudRow<'Inventory'>>('Inventory', { ProjectID })
  return {
    project,
    cocs,
    inventory,
    ProjectType: project.ProjectType,
    asksPlace: cocs.length === 1,
    asksBeds: inventory.length === 0,
  }
}
