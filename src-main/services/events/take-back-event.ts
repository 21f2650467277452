import type { EntityManager } from 'typeorm'
import { typed } from '#shared/domain/client/typed-text.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { hudDateTime } from '#main/store/hud-date-time.ts'
import { shownRow } from '../clients/shown-row.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { save } from '../save.ts'
import { requireEvent } from './event-guard.ts'

interface Request {
  readonly EventID: string
  readonly reason: string | null
  readonly acceptWarnings: boolean
}

/**
 * Takes a CE Event that never took place, or stands twice, out of the record: HUD's `DateDeleted`, with a reason that
 * stays in the history. One that belongs to a referral stays with it. @throws AppError not-allowed, not-found, conflict
 */
export async function takeBackEvent(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  const { EventID, acceptWarnings } = request
  const reason = typed(request.reason)
  return save(
    desk,
    { act: 'event.takeBack', acceptWarnings, draft_id: null, ...(reason === null ? {} : { reason }) },
    async ({ db }) => {
      await requireOwnEvent(desk, db, EventID)
      return checkWhy(request.reason, today(desk))
    },
    async (session) => {
      await session.update('Event', EventID, { DateDeleted: hudDateTime(desk.now()) })
      return EventID
    },
  )
}

async function requireOwnEvent(desk: WorkingDesk, db: EntityManager, EventID: string): Promise<void> {
  const kept = await shownRow(desk, db, 'Event', EventID)
  if (await db.existsBy('referral', { EventID }))
    throw new AppError(
      'conflict',
      'This event is part of a referral. Open the referral and amend it there. Nothing was changed.',
    )
  await requireEvent(desk, db, kept)
}
