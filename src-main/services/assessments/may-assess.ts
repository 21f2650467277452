import { readOnlyTime } from '#shared/domain/hat/may-write.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { EntityManager } from 'typeorm'
import type { WorkingDesk } from '../desk.ts'
import { worksWith } from '../guard.ts'
import { asShown } from '../transfers/refuges.ts'

interface OwnStay {
  readonly PersonalID: string
  readonly ProjectID: string
  readonly ProjectName: string
  readonly ProjectType: number
}

/** Why the hat worn may not write an assessment on this stay; null when it may. */
export async function whyNotAssess(
  desk: WorkingDesk,
  db: EntityManager,
  stay: OwnStay,
): Promise<string | null> {
  return readOnlyTime(desk.hat, await asShown(desk, db, stay), await worksWith(desk, db, stay.PersonalID))
}

/** Refuses to write an assessment on a stay that the hat worn has no part in. @throws AppError not-allowed */
export async function requireAssess(desk: WorkingDesk, db: EntityManager, stay: OwnStay): Promise<void> {
  const why = await whyNotAssess(desk, db, stay)
  if (why !== null) throw new AppError('not-allowed', `${why}.`)
}
