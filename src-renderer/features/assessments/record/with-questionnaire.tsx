import { questionnairePages } from '#renderer/components/questionnaire/questionnaire-pages.ts'
import { ScoreNote } from '#renderer/components/questionnaire/score-note.tsx'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import type { AssessmentContext, AssessmentWizardAnswers } from '#shared/domain/assessment/assessment.ts'
import type { Questionnaire } from '#shared/domain/questionnaire/questionnaire.ts'
import { givenOf } from '#shared/domain/questionnaire/wizard-answers.ts'
import { assessmentDefinition } from './assessment-definition.ts'

/** The page after which the questionnaire is asked: the list is decided once its answers are known. */
const before = 'list'

/** The wizard of an assessment with the pages of the questionnaire that is asked. */
export function withQuestionnaire(
  questionnaire: Questionnaire | null,
): WizardDefinition<AssessmentWizardAnswers, AssessmentContext> {
  if (questionnaire === null) return assessmentDefinition
  const { pages } = assessmentDefinition
  const at = pages.findIndex(({ id }) => id === before)
  return {
    ...assessmentDefinition,
    pages: [
      ...pages.slice(0, at),
      ...questionnairePages<AssessmentWizardAnswers, AssessmentContext>(questionnaire),
      ...pages.slice(at),
    ],
    review: (answers) => <ScoreNote questionnaire={questionnaire} given={givenOf(answers)} />,
  }
}
