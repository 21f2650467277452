import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { ScoreNote } from '#renderer/components/questionnaire/score-note.tsx'
import type { AssessmentWizardAnswers } from '#shared/domain/assessment/assessment.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { Questionnaire } from '#shared/domain/questionnaire/questionnaire.ts'
import { givenOf } from '#shared/domain/questionnaire/wizard-answers.ts'

interface Props {
  readonly AssessmentID: string
  readonly PersonalID: string
  readonly answers: Partial<AssessmentWizardAnswers>
  /** The questionnaire that was asked; null where none was. */
  readonly questionnaire: Questionnaire | null
  readonly onUndo: () => Promise<void>
}

/** HUD's code for a household that was placed on the priority list (4.19.7). */
const placed = 1

/** What was saved of an assessment, and what comes next. */
export function AssessmentSaved({ AssessmentID, PersonalID, answers, questionnaire, onUndo }: Props) {
  const isPlaced = answers.PrioritizationStatus === placed
  const day = dateOf(answers.AssessmentDate)
  return (
    <DonePanel
      title={day === null ? 'Assessment saved' : `Assessment of ${formatDate(day)} saved`}
      next={
        <p>
          {isPlaced
            ? 'Place them on the priority list, so that it is seen where they stand. Assess them again when something in their life changes.'
            : 'They are not on the priority list. Assess them again when their need changes, or your community asks for it.'}
        </p>
      }
      onUndo={onUndo}
      actions={
        <>
          {isPlaced && (
            <ButtonLink look="primary" href={`#/priority-list/${PersonalID}`}>
              Place them on the list
            </ButtonLink>
          )}
          <ButtonLink look={isPlaced ? 'secondary' : 'primary'} href={`#/assessments/${AssessmentID}`}>
            Open the assessment
          </ButtonLink>
          <ButtonLink href={`#/clients/${PersonalID}/assessments`}>Open the record</ButtonLink>
        </>
      }
    >
      {questionnaire !== null && <ScoreNote questionnaire={questionnaire} given={givenOf(answers)} />}
    </DonePanel>
  )
}
