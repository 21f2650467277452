import { hiddenPlace, hiddenProjectID } from '#shared/domain/transfer/transfer.ts'
import type { EntityManager } from 'typeorm'
import { refugesOf } from '#main/store/repositories/transfers.ts'
import type { WorkingDesk } from '../desk.ts'

/** The projects that are not said of a client under the hat worn. */
export interface Refuges {
  readonly ids: ReadonlySet<string>
  readonly names: ReadonlySet<string>
}

/** A row that says a project: by its name, and mostly by its ID. */
interface SaysProject {
  readonly ProjectID?: string
  readonly ProjectName: string
}

/**
 * The projects of this agency that are not named of a client under the hat worn: where her household went by an
 * emergency transfer, to everybody who does not work there (24 CFR 5.2007(c)).
 */
export async function hiddenRefuges(
  { hat }: Pick<WorkingDesk, 'hat'>,
  db: EntityManager,
  PersonalID: string,
): Promise<Refuges> {
  const refuges = (await refugesOf(db, PersonalID)).filter(({ ProjectID }) => ProjectID !== hat.ProjectID)
  return {
    ids: new Set(refuges.map(({ ProjectID }) => ProjectID)),
    names: new Set(refuges.map(({ ProjectName }) => ProjectName)),
  }
}

/** The name of a project, or words in its place where it is not said. */
export function saidName(hidden: Refuges, name: string): string {
  return hidden.names.has(name) ? hiddenPlace : name
}

/**
 * A row as it is shown: with its project, where that is said. What may be written goes by it as well: a project that is
 * not said is never the one worn.
 */
export function withoutRefuge<R extends SaysProject>(hidden: Refuges, row: R): R {
  const isHidden =
    row.ProjectID === undefined ? hidden.names.has(row.ProjectName) : hidden.ids.has(row.ProjectID)
  if (!isHidden) return row
  return {
    ...row,
    ProjectName: hiddenPlace,
    ...(row.ProjectID === undefined ? {} : { ProjectID: hiddenProjectID }),
  }
}

/** A row of one client as it is shown under the hat worn. */
export async function asShown<R extends SaysProject & { readonly PersonalID: string }>(
  desk: Pick<WorkingDesk, 'hat'>,
  db: EntityManager,
  row: R,
): Promise<R> {
  return withoutRefuge(await hiddenRefuges(desk, db, row.PersonalID), row)
}

interface SaysPlaces {
  readonly ProjectName: string
  readonly location: string | null
  readonly heldAtProjectID: string | null
  readonly sentToProjectID: string | null
  readonly sentToProjectName: string | null
}

/** A CE Event (4.20) as it is shown: neither where it is kept nor where it led to says a project that is not said. */
export function eventWithoutRefuge<E extends SaysPlaces>(hidden: Refuges, event: E): E {
  const { ProjectName, location, heldAtProjectID, sentToProjectID, sentToProjectName } = event
  const id = (ProjectID: string | null) =>
    ProjectID !== null && hidden.ids.has(ProjectID) ? hiddenProjectID : ProjectID
  const name = (said: string | null) => (said === null ? null : saidName(hidden, said))
  return {
    ...event,
    ProjectName: saidName(hidden, ProjectName),
    location: name(location),
    heldAtProjectID: id(heldAtProjectID),
    sentToProjectID: id(sentToProjectID),
    sentToProjectName: name(sentToProjectName),
  }
}
