import { typed } from '#shared/domain/client/typed-text.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { checkGiven } from '#shared/domain/questionnaire/check-given.ts'
import type { Given } from '#shared/domain/questionnaire/given.ts'
import { questionRows, resultRows } from '#shared/domain/questionnaire/rows.ts'
import { keptScore } from '#shared/domain/questionnaire/score.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { hudDateTime } from '#main/store/hud-date-time.ts'
import { newId } from '#main/store/new-id.ts'
import { assessmentById, contentOf, partsOf } from '#main/store/repositories/assessments.ts'
import type { WriteSession } from '#main/store/write-session.ts'
import { today, type WorkingDesk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save } from '../save.ts'
import { requireAssess } from './may-assess.ts'

interface Request {
  readonly AssessmentID: string
  readonly given: Given
  readonly seen: Given
  readonly reason: string | null
  readonly acceptWarnings: boolean
}

/**
 * Corrects the answers of an assessment's questionnaire by the version that asked them, with a reason that stays in the
 * history. Score and band follow. Answers that somebody else corrected since `seen` was read are not replaced unseen.
 * @throws AppError not-allowed, not-found
 */
export async function amendAnswers(desk: WorkingDesk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'assessment.record')
  const { AssessmentID, given, seen, acceptWarnings } = request
  const reason = typed(request.reason)
  return save(
    desk,
    { act: 'assessment.amend', acceptWarnings, draft_id: null, ...(reason === null ? {} : { reason }) },
    async ({ db }): Promise<readonly Issue[]> => {
      await requireAssess(desk, db, await assessmentById(db, AssessmentID))
      const { form } = await contentOf(db, AssessmentID)
      if (form === null) throw notAsked()
      const told = (answers: Given): string => JSON.stringify(questionRows(form.body, answers))
      if (told(form.given) !== told(seen))
        return [error('', 'Somebody corrected these answers in the meantime: open them again to see how')]
      return [
        ...(told(form.given) === told(given)
          ? [error('', 'Change an answer, or leave them as they are')]
          : []),
        ...checkGiven(form.body, given, today(desk)),
        ...checkWhy(request.reason, today(desk)),
      ]
    },
    async (session) => {
      await writeAnswers(session, AssessmentID, given, hudDateTime(desk.now()))
      return AssessmentID
    },
  )
}

/** Rows of the same question or result change in place; those that are no more are marked as deleted. */
async function writeAnswers(
  session: WriteSession,
  AssessmentID: string,
  given: Given,
  DateDeleted: string,
): Promise<void> {
  const { PersonalID, EnrollmentID } = await assessmentById(session.db, AssessmentID)
  const { form } = await contentOf(session.db, AssessmentID)
  if (form === null) throw notAsked()
  const whose = { AssessmentID, EnrollmentID, PersonalID }
  const { questions, results } = await partsOf(session.db, AssessmentID)
  const asked = questionRows(form.body, given)
  const come = resultRows(form.body, given)
  for (const row of asked) {
    const old = questions.find((one) => isSame(one, row))
    if (old === undefined)
      await session.insert('AssessmentQuestions', { AssessmentQuestionID: newId(), ...whose, ...row })
    else await session.update('AssessmentQuestions', old.id, row)
  }
  for (const old of questions)
    if (!asked.some((row) => isSame(old, row)))
      await session.update('AssessmentQuestions', old.id, { DateDeleted })
  for (const row of come) {
    const old = results.find((one) => one.AssessmentResultType === row.AssessmentResultType)
    if (old === undefined)
      await session.insert('AssessmentResults', { AssessmentResultID: newId(), ...whose, ...row })
    else await session.update('AssessmentResults', old.id, row)
  }
  for (const old of results)
    if (!come.some(({ AssessmentResultType }) => AssessmentResultType === old.AssessmentResultType))
      await session.update('AssessmentResults', old.id, { DateDeleted })
  await session.update('assessment_form', AssessmentID, keptScore(form.body, given))
}

interface Asked {
  readonly AssessmentQuestionGroup: string
  readonly AssessmentQuestion: string
}

function isSame(one: Asked, other: Asked): boolean {
  return (
    one.AssessmentQuestionGroup === other.AssessmentQuestionGroup &&
    one.AssessmentQuestion === other.AssessmentQuestion
  )
}

function notAsked(): AppError {
  return new AppError(
    'not-found',
    'No questionnaire of this vault was asked in this assessment. Nothing was changed. Correct its other answers instead.',
  )
}
