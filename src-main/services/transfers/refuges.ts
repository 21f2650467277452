import { hiddenPlace } from '#shared/domain/transfer/transfer.ts'
import type { EntityManager } from 'typeorm'
import { refugesOf } from '#main/store/repositories/transfers.ts'
import type { WorkingDesk } from '../desk.ts'

/**
 * The projects of this agency that are not named of a client under the hat worn: where her household went by an
 * emergency transfer, to everybody who does not work there (24 CFR 5.2007(c)).
 */
export async function hiddenProjects(
  { hat }: Pick<WorkingDesk, 'hat'>,
  db: EntityManager,
  PersonalID: string,
): Promise<ReadonlySet<string>> {
  return new Set((await refugesOf(db, PersonalID)).filter((ProjectID) => ProjectID !== hat.ProjectID))
}

/** A row with the name of its project, or with words in its place where the project is not named. */
export function withoutRefuge<R extends { readonly ProjectID: string; readonly ProjectName: string }>(
  hidden: ReadonlySet<string>,
  row: R,
): R {
  return hidden.has(row.ProjectID) ? { ...row, ProjectName: hiddenPlace } : row
}
