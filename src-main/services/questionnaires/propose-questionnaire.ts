import { typed } from '#shared/domain/client/typed-text.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { error, type Issue } from '#shared/domain/issue.ts'
import { checkProposal } from '#shared/domain/questionnaire/decide.ts'
import { questionnaireIssues } from '#shared/domain/questionnaire/questionnaire-issues.ts'
import { questionnaireSchema, type Questionnaire } from '#shared/domain/questionnaire/questionnaire.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import { newId } from '#main/store/new-id.ts'
import { today, type Desk } from '../desk.ts'
import { requireMay } from '../guard.ts'
import { save } from '../save.ts'
import { headOf } from './read-questionnaires.ts'

interface Request {
  readonly body: string
  readonly base_number: number
  readonly why?: string | null | undefined
  readonly effective_from?: string | null | undefined
}

/** Proposes a change of a questionnaire, or a new one. Nothing is asked differently before it is approved. @throws AppError not-allowed */
export async function proposeQuestionnaire(desk: Desk, request: Request): Promise<SaveOutcome> {
  requireMay(desk, 'questionnaire.propose')
  const { questionnaire, faults } = read(request.body)
  return save(
    desk,
    { act: 'questionnaire.propose', acceptWarnings: false, draft_id: null },
    async ({ db }) =>
      questionnaire === null
        ? faults
        : checkProposal(proposalOf(request), await headOf(db, questionnaire.key), today(desk)),
    async (session) => {
      if (questionnaire === null) throw new Error('the rules stop what is no questionnaire')
      const questionnaire_version_id = newId()
      await session.insert('questionnaire_version', {
        questionnaire_version_id,
        questionnaire: questionnaire.key,
        state: 'proposed',
        body: JSON.stringify(questionnaire),
        base_number: request.base_number,
        why: typed(request.why) ?? '',
        proposed_by: desk.UserID,
        proposed_at: desk.now().toISOString(),
        effective_from: dateOf(request.effective_from),
      })
      return questionnaire_version_id
    },
  )
}

function proposalOf({ base_number, why, effective_from }: Request) {
  return { base_number, why, effective_from }
}

/** The questionnaire of a text, or everything that keeps it from being one, at its place. */
function read(text: string): { questionnaire: Questionnaire | null; faults: readonly Issue[] } {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return { questionnaire: null, faults: [error('', 'This is no questionnaire: open it again')] }
  }
  const faults = questionnaireIssues(body)
  return { questionnaire: faults.length === 0 ? questionnaireSchema.parse(body) : null, faults }
}
