import { checkEndStay } from '#shared/domain/stay/check-end-stay.ts'
import { parseEndStay, type EndStayAnswers, type StayEnd } from '#shared/domain/stay/end-stay.ts'
import type { Stay } from '#shared/domain/stay/stay.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { EntityManager } from 'typeorm'
import type { WriteSession } from '#main/store/write-session.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay, requireTime } from '../guard.ts'
import { handOver } from './hand-over.ts'
import { recordExits } from './record-exits.ts'
import { save, type SaveRequest } from '../save.ts'
import { readStay } from './stays.ts'

type Request = Omit<SaveRequest, 'act'> & { readonly HouseholdID: string; readonly answers: EndStayAnswers }

/**
 * Ends a stay for everyone, or for some: their exit (3.11, 3.12), and another head of household (3.15) where the one
 * there was leaves and others stay. @throws AppError not-allowed, not-found
 */
export async function endStay(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'stay.end')
  const { HouseholdID, answers } = request
  return save(
    desk,
    { ...request, act: 'stay.end' },
    async ({ db }) =>
      checkEndStay(answers, { today: today(desk), stay: await ownStay(desk, db, HouseholdID) }),
    async (session) => {
      const stay = await ownStay(desk, session.db, HouseholdID)
      await applyEnd(session, stay, parseEndStay(answers, stay), today(desk))
      return HouseholdID
    },
  )
}

/**
 * Writes the end of a stay: another head where one is needed, and the exit of everyone who leaves. Without a day, a head
 * who leaves keeps her place on the priority list.
 */
export async function applyEnd(
  session: WriteSession,
  stay: Stay,
  { leavers, handover, exit }: StayEnd,
  today: string | null,
): Promise<void> {
  if (handover !== null) await handOver(session, stay, handover, today)
  await recordExits(session, leavers, exit)
}

/** A stay that may be changed under the hat worn. @throws AppError not-allowed, not-found */
export async function ownStay(desk: WorkingDesk, db: EntityManager, HouseholdID: string): Promise<Stay> {
  const stay = await readStay(desk, db, HouseholdID)
  requireTime(stay)
  return stay
}
