import { checkLeave, parseLeave, type LeaveAnswers } from '#shared/domain/priority/leave.ts'
import { error } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save } from '../save.ts'
import { requireList } from './may-list.ts'

interface Request {
  readonly list_entry_id: string
  readonly answers: LeaveAnswers
  readonly acceptWarnings: boolean
}

/** Takes a household off the priority list, with its reason. @throws AppError not-allowed, not-found */
export async function leaveList(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'list.leave')
  const { list_entry_id, answers, acceptWarnings } = request
  return save(
    desk,
    { act: 'list.leave', acceptWarnings, draft_id: null },
    async (session) => {
      const { PersonalID, placed_on, left_on } = await session.read('list_entry', list_entry_id)
      await requireList(desk, session.db, 'list.leave', PersonalID)
      if (left_on !== null) return [error('', 'This household has left the list already')]
      return checkLeave(answers, { placed_on, today: today(desk) })
    },
    async (session) => {
      await session.update('list_entry', list_entry_id, parseLeave(answers))
      return list_entry_id
    },
  )
}
