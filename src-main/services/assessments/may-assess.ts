import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { readOnlyStay } from '#shared/domain/hat/may-write.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { EntityManager } from 'typeorm'
import type { WorkingDesk } from '../desk.ts'
import { requireHousehold } from '../guard.ts'

interface OwnStay {
  readonly PersonalID: string
  readonly ProjectID: string
  readonly ProjectName: string
  readonly ProjectType: number
}

/**
 * Why the hat worn may not write an assessment on this stay; null when it may. A stay is written by its project. One in
 * Coordinated Entry is everybody's who works with the household, because nobody sits at that project's own desk.
 */
export async function whyNotAssess(
  desk: WorkingDesk,
  db: EntityManager,
  stay: OwnStay,
): Promise<string | null> {
  if (stay.ProjectType !== coordinatedEntry || stay.ProjectID === desk.hat.ProjectID)
    return readOnlyStay(desk.hat, stay)
  try {
    await requireHousehold(desk, db, stay.PersonalID)
    return null
  } catch (failure) {
    if (failure instanceof AppError && failure.code === 'not-allowed')
      return 'This household is with another project: switch to that project in Settings to record its assessments'
    throw failure
  }
}

/** Refuses to write an assessment on a stay that the hat worn has no part in. @throws AppError not-allowed */
export async function requireAssess(desk: WorkingDesk, db: EntityManager, stay: OwnStay): Promise<void> {
  const why = await whyNotAssess(desk, db, stay)
  if (why !== null) throw new AppError('not-allowed', `${why}.`)
}
