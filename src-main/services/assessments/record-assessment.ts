import {
  parseAssessment,
  stayOf,
  versionFor,
  type AssessmentAnswers,
} from '#shared/domain/assessment/assessment.ts'
import { checkAssessment } from '#shared/domain/assessment/check-assessment.ts'
import { error } from '#shared/domain/issue.ts'
import type { Given } from '#shared/domain/questionnaire/given.ts'
import { questionRows, resultRows } from '#shared/domain/questionnaire/rows.ts'
import { keptScore } from '#shared/domain/questionnaire/score.ts'
import type { ApprovedVersion } from '#shared/domain/questionnaire/version.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { newId } from '#main/store/new-id.ts'
import { clientById } from '#main/store/repositories/clients.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import type { WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save, type SaveRequest } from '../save.ts'
import { assessmentContext } from './read-assessments.ts'

type Request = Omit<SaveRequest, 'act'> & {
  readonly PersonalID: string
  readonly answers: AssessmentAnswers
  readonly given?: Given
  /** The version whose questions were on screen. */
  readonly version?: string | null
}

/**
 * Records a Coordinated Entry assessment (4.19) of a head of household with the answers of the community's questionnaire,
 * its score and band. Answers to questions that are not asked are left out. @throws AppError not-allowed, not-found
 */
export async function recordAssessment(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'assessment.record')
  const { PersonalID, answers, given = {} } = request
  return save(
    desk,
    { ...request, act: 'assessment.record', draftAbout: PersonalID },
    async ({ db }) => {
      await clientById(db, PersonalID)
      const context = await assessmentContext(desk, db, PersonalID)
      const [why] = context.refused
      if (context.stays.length === 0 && why !== undefined) throw new AppError('not-allowed', `${why}.`)
      const version = versionFor(answers, context)
      if (version !== null && version.questionnaire_version_id !== request.version)
        return [error('', anotherVersion(version))]
      return checkAssessment(answers, given, context)
    },
    async (session) => {
      const context = await assessmentContext(desk, session.db, PersonalID)
      const stay = stayOf(answers, context)
      if (stay === null) throw new Error('the rules see to it that there is a stay')
      const AssessmentID = newId()
      const whose = { AssessmentID, EnrollmentID: stay.EnrollmentID, PersonalID }
      await session.insert('Assessment', { ...whose, ...parseAssessment(answers) })
      const version = versionFor(answers, context)
      if (version !== null) await addForm(session, whose, version, given)
      return AssessmentID
    },
  )
}

/** The answers in the words they were asked in, what they came to, and which version asked them. */
async function addForm(
  session: WriteSession,
  whose: { readonly AssessmentID: string; readonly EnrollmentID: string; readonly PersonalID: string },
  { questionnaire_version_id, body }: ApprovedVersion,
  given: Given,
): Promise<void> {
  for (const row of questionRows(body, given))
    await session.insert('AssessmentQuestions', { AssessmentQuestionID: newId(), ...whose, ...row })
  for (const row of resultRows(body, given))
    await session.insert('AssessmentResults', { AssessmentResultID: newId(), ...whose, ...row })
  await session.insert('assessment_form', {
    AssessmentID: whose.AssessmentID,
    questionnaire_version_id,
    ...keptScore(body, given),
  })
}

function anotherVersion({ number, body: { label } }: ApprovedVersion): string {
  return `Version ${number} of “${label}” is asked now, and you answered another one. Your answers are kept: leave the assessment, open it again, and answer what is new`
}
