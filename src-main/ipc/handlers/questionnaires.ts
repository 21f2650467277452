import {
  approveQuestionnaire,
  withdrawQuestionnaire,
} from '#main/services/questionnaires/decide-questionnaire.ts'
import { requireMay } from '#main/services/guard.ts'
import { readQuestionnaireFile } from '#main/services/questionnaires/read-questionnaire-file.ts'
import { proposeQuestionnaire } from '#main/services/questionnaires/propose-questionnaire.ts'
import {
  listQuestionnaires,
  questionnaireVersions,
} from '#main/services/questionnaires/read-questionnaires.ts'
import type { HandlersOf } from '../handler.ts'

export const questionnaireHandlers: HandlersOf<'questionnaires'> = {
  list: (_input, { desk }) => listQuestionnaires(desk),
  get: ({ key }, { desk }) => questionnaireVersions(desk, key),
  propose: (request, { desk }) => proposeQuestionnaire(desk, request),
  approve: (request, { desk, session }) => approveQuestionnaire(desk, session.vault, request),
  readFile: (_input, { app, desk, session }) => {
    requireMay(desk, 'questionnaire.propose')
    return readQuestionnaireFile(() => app.askSource(session, 'json'))
  },
  withdraw: (request, { desk }) => withdrawQuestionnaire(desk, request),
}
