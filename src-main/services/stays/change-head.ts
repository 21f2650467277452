import { checkChangeHead, parseChangeHead, type ChangeHeadAnswers } from '#shared/domain/stay/change-head.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save, type SaveRequest } from '../save.ts'
import { ownStay } from './end-stay.ts'
import { handOver } from './hand-over.ts'

type Request = Omit<SaveRequest, 'act'> & {
  readonly HouseholdID: string
  readonly answers: ChangeHeadAnswers
}

/**
 * Makes somebody else head of household (3.15) while everyone stays. Assessments (4.19) and CE Events (4.20) stay with
 * the person they were recorded with, whose enrollment holds them; new ones are recorded with the new head.
 * @throws AppError not-allowed, not-found
 */
export async function changeHead(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'stay.household')
  const { HouseholdID, answers } = request
  return save(
    desk,
    { ...request, act: 'stay.head' },
    async ({ db }) => checkChangeHead(answers, { stay: await ownStay(desk, db, HouseholdID) }),
    async (session) => {
      const stay = await ownStay(desk, session.db, HouseholdID)
      await handOver(session, stay, parseChangeHead(answers, stay), today(desk))
      return HouseholdID
    },
  )
}
