import { laterOf } from '#shared/domain/date/iso-date.ts'
import { checkEndStay } from '#shared/domain/stay/check-end-stay.ts'
import { parseEndStay, type EndStayAnswers, type Handover } from '#shared/domain/stay/end-stay.ts'
import type { Stay } from '#shared/domain/stay/stay.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { EntityManager } from 'typeorm'
import type { WriteSession } from '#main/store/write-session.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay, requireTime } from '../guard.ts'
import { handOverPlace } from '../priority/list-place.ts'
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
      const { leavers, handover, exit } = parseEndStay(answers, stay)
      if (handover !== null) {
        await handOver(session, handover)
        const [oldHead, newHead] = [handover.oldHead.PersonalID, handover.newHead.PersonalID]
        await handOverPlace(session, { oldHead, newHead, today: today(desk) })
      }
      await recordExits(session, leavers, exit)
      return HouseholdID
    },
  )
}

/** A stay that may be changed under the hat worn. @throws AppError not-allowed, not-found */
export async function ownStay(desk: WorkingDesk, db: EntityManager, HouseholdID: string): Promise<Stay> {
  const stay = await readStay(desk, db, HouseholdID)
  requireTime(stay)
  return stay
}

/**
 * The new head is head for the whole stay, as HUD has it, and takes over the move-in (3.20), which goes by the head:
 * on its day, or on her own start when she came later.
 */
async function handOver(session: WriteSession, { newHead, oldHead, relationships }: Handover): Promise<void> {
  for (const { member, code } of relationships)
    await session.update('Enrollment', member.EnrollmentID, { RelationshipToHoH: code })
  const MoveInDate =
    newHead.MoveInDate ??
    (oldHead.MoveInDate === null ? null : laterOf(oldHead.MoveInDate, newHead.EntryDate))
  await session.update('Enrollment', newHead.EnrollmentID, { RelationshipToHoH: 1, MoveInDate })
}
