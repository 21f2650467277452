import { error, warning } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { conferenceById } from '#main/store/repositories/conferences.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save } from '../save.ts'

interface Request {
  readonly conference_id: string
  readonly acceptWarnings: boolean
}

/** Closes a conference: its minutes stand from then on. @throws AppError not-allowed, not-found */
export async function closeConference(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'conference.run')
  const { conference_id, acceptWarnings } = request
  return save(
    desk,
    { act: 'conference.close', acceptWarnings, draft_id: null },
    async ({ db }) => {
      const { state, households, decided } = await conferenceById(db, conference_id)
      if (state === 'closed') return [error('', 'This conference is closed already')]
      const left = households - decided
      return left === 0
        ? []
        : [warning('', `${left} of ${households} households were not talked about: close it as it is`)]
    },
    async (session) => {
      await session.update('conference', conference_id, { state: 'closed' })
      return conference_id
    },
  )
}

/** Marks what a conference asked for as done today. @throws AppError not-allowed, not-found */
export async function finishAction(desk: WorkingDesk, action_item_id: string): Promise<SaveOutcome> {
  requireMay(desk, 'conference.run')
  return save(
    desk,
    { act: 'conference.action', acceptWarnings: false, draft_id: null },
    async (session) => {
      const { done_on } = await session.read('action_item', action_item_id)
      return done_on === null ? [] : [error('', 'This is done already')]
    },
    async (session) => {
      await session.update('action_item', action_item_id, { done_on: today(desk) })
      return action_item_id
    },
  )
}
