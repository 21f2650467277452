import { typed } from '#shared/domain/client/typed-text.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { hudDateTime } from '#main/store/hud-date-time.ts'
import { assessmentById, partsOf } from '#main/store/repositories/assessments.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save } from '../save.ts'
import { requireAssess } from './may-assess.ts'

interface Request {
  readonly AssessmentID: string
  readonly reason: string | null
  readonly acceptWarnings: boolean
}

/**
 * Takes an assessment back that should not be there. Its row stays, marked as deleted the way HUD has it, so that the
 * next export tells whoever holds it already; reports and lists count it no more.
 * @throws AppError not-allowed, not-found
 */
export async function takeBackAssessment(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'assessment.record')
  const { AssessmentID, acceptWarnings } = request
  const reason = typed(request.reason)
  return save(
    desk,
    {
      act: 'assessment.takeBack',
      acceptWarnings,
      draft_id: null,
      ...(reason === null ? {} : { reason }),
    },
    async ({ db }) => {
      await requireAssess(desk, db, await assessmentById(db, AssessmentID))
      return checkWhy(request.reason, today(desk))
    },
    async (session) => {
      const DateDeleted = hudDateTime(desk.now())
      const { questions, results } = await partsOf(session.db, AssessmentID)
      for (const { id } of questions) await session.update('AssessmentQuestions', id, { DateDeleted })
      for (const { id } of results) await session.update('AssessmentResults', id, { DateDeleted })
      await session.update('Assessment', AssessmentID, { DateDeleted })
      return AssessmentID
    },
  )
}
