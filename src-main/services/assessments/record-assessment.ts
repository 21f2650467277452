import { parseAssessment, stayOf, type AssessmentAnswers } from '#shared/domain/assessment/assessment.ts'
import { checkAssessment } from '#shared/domain/assessment/check-assessment.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { newId } from '#main/store/new-id.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import type { WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save, type SaveRequest } from '../save.ts'
import { assessmentContext } from './read-assessments.ts'

type Request = Omit<SaveRequest, 'act'> & {
  readonly PersonalID: string
  readonly answers: AssessmentAnswers
}

/** Records a Coordinated Entry assessment (4.19) of a head of household. @throws AppError not-allowed, not-found */
export async function recordAssessment(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'assessment.record')
  const { PersonalID, answers } = request
  return save(
    desk,
    { ...request, act: 'assessment.record', draftAbout: PersonalID },
    async ({ db }) => {
      await clientById(db, PersonalID)
      const context = await assessmentContext(desk, db, PersonalID)
      const [why] = context.refused
      if (context.stays.length === 0 && why !== undefined) throw new AppError('not-allowed', `${why}.`)
      return checkAssessment(answers, context)
    },
    async (session) => {
      const stay = stayOf(answers, await assessmentContext(desk, session.db, PersonalID))
      if (stay === null) throw new Error('the rules see to it that there is a stay')
      const AssessmentID = newId()
      await session.insert('Assessment', {
        AssessmentID,
        EnrollmentID: stay.EnrollmentID,
        PersonalID,
        ...parseAssessment(answers),
      })
      return AssessmentID
    },
  )
}
