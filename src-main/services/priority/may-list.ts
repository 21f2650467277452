import type { EntityManager } from 'typeorm'
import { withAnother } from '#shared/domain/hat/may-write.ts'
import { refusal } from '#shared/domain/hat/permissions.ts'
import type { Workgroup } from '#shared/domain/hat/workgroup.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { WorkingDesk } from '../desk.ts'
import { worksWith } from '../guard.ts'

type ListAct = 'list.place' | 'list.leave'

/** Those who run the list of the whole community, and have a part in every household on it. */
const listKeepers: ReadonlySet<Workgroup> = new Set<Workgroup>(['priority_list_contact', 'supervisor'])

/**
 * Why a household is not placed on the list, or not taken off, under the hat worn; null when it may be. A project does
 * so for the households that it works, or worked, with.
 */
export async function whyNotList(
  desk: WorkingDesk,
  db: EntityManager,
  act: ListAct,
  PersonalID: string,
): Promise<string | null> {
  const { workgroup } = desk.hat
  const why = refusal({ role: desk.role, workgroup }, act)
  if (why !== null || listKeepers.has(workgroup)) return why
  return (await worksWith(desk, db, PersonalID)) ? null : withAnother
}

/** Refuses what `whyNotList` finds a reason against. @throws AppError not-allowed */
export async function requireList(
  desk: WorkingDesk,
  db: EntityManager,
  act: ListAct,
  PersonalID: string,
): Promise<void> {
  const why = await whyNotList(desk, db, act, PersonalID)
  if (why !== null) throw new AppError('not-allowed', `${why}.`)
}
