import { checkPlan, parsePlan, type PlanAnswers } from '#shared/domain/conference/plan.ts'
import { error } from '#shared/domain/issue.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { newId } from '#main/store/new-id.ts'
import { openEntryOf } from '#main/store/repositories/list-entries.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save } from '../save.ts'

interface Request {
  readonly answers: PlanAnswers
  readonly acceptWarnings: boolean
}

/** Plans a conference: its name, its day and its agenda of households on the list. @throws AppError not-allowed */
export async function planConference(
  desk: WorkingDesk,
  { answers, acceptWarnings }: Request,
): Promise<SaveOutcome> {
  requireMay(desk, 'conference.run')
  const agenda = [...new Set(answers.agenda ?? [])]
  return save(
    desk,
    { act: 'conference.plan', acceptWarnings, draft_id: null },
    async ({ db }) => {
      const open = await Promise.all(agenda.map((PersonalID) => openEntryOf(db, PersonalID)))
      return [
        ...checkPlan(answers, today(desk)),
        ...(open.includes(null)
          ? [error('agenda', 'Choose households that are on the list: one has left it meanwhile')]
          : []),
      ]
    },
    async (session) => {
      const conference_id = newId()
      await session.insert('conference', { conference_id, ...parsePlan(answers), state: 'planned' })
      for (const [at, PersonalID] of agenda.entries())
        await session.insert('conference_item', {
          conference_item_id: newId(),
          conference_id,
          PersonalID,
          place: at + 1,
        })
      return conference_id
    },
  )
}
