import { hiddenPlace } from '#shared/domain/transfer/transfer.ts'
import type { EntityManager } from 'typeorm'
import { refugesOf } from '#main/store/repositories/transfers.ts'
import type { WorkingDesk } from '../desk.ts'

/** The names of the projects that are not said of a client under the hat worn. */
export type Refuges = ReadonlySet<string>

/**
 * The projects of this agency that are not named of a client under the hat worn: where her household went by an
 * emergency transfer, to everybody who does not work there (24 CFR 5.2007(c)).
 */
export async function hiddenRefuges(
  { hat }: Pick<WorkingDesk, 'hat'>,
  db: EntityManager,
  PersonalID: string,
): Promise<Refuges> {
  const refuges = await refugesOf(db, PersonalID)
  return new Set(
    refuges.filter(({ ProjectID }) => ProjectID !== hat.ProjectID).map(({ ProjectName }) => ProjectName),
  )
}

/** The name of a project, or words in its place where it is not said. */
export function saidName(hidden: Refuges, name: string): string {
  return hidden.has(name) ? hiddenPlace : name
}

/** A row as it is shown: with the name of its project, where that is said. */
export function withoutRefuge<R extends { readonly ProjectName: string }>(hidden: Refuges, row: R): R {
  return hidden.has(row.ProjectName) ? { ...row, ProjectName: hiddenPlace } : row
}

/** A CE Event (4.20) as it is shown: neither where it is kept nor where it led to says a name that is not said. */
export function eventWithoutRefuge<
  E extends { readonly ProjectName: string; readonly location: string | null },
>(hidden: Refuges, event: E): E {
  const { location } = event
  return withoutRefuge(hidden, { ...event, location: location === null ? null : saidName(hidden, location) })
}
