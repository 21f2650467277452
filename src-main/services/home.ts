import type { Counts } from '#shared/ipc/home-calls.ts'
import { countReferrals, dueNext, type ListedReferral } from '#main/store/repositories/referrals.ts'
import { today, type WorkingDesk } from './desk.ts'

/** The numbers on Home for the project worn. */
export function homeCounts(desk: WorkingDesk): Promise<Counts> {
  return countReferrals(desk.store.db, desk.hat.ProjectID, today(desk))
}

/** What is due next at the project worn. */
export function homeDueNext(desk: WorkingDesk, limit: number): Promise<readonly ListedReferral[]> {
  return dueNext(desk.store.db, desk.hat.ProjectID, limit)
}
