import { useMemo } from 'react'
import { useMemoryDraft } from '#renderer/api/use-memory-draft.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { questionnairePages } from '#renderer/components/questionnaire/questionnaire-pages.ts'
import { ScoreNote } from '#renderer/components/questionnaire/score-note.tsx'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { checkGiven } from '#shared/domain/questionnaire/check-given.ts'
import type { Questionnaire } from '#shared/domain/questionnaire/questionnaire.ts'
import { givenOf, type QuestionAnswers } from '#shared/domain/questionnaire/wizard-answers.ts'

interface Props {
  readonly questionnaire: Questionnaire
  readonly today: string
  readonly onLeave: () => void
}

/** The questionnaire as it will be asked, with answers that are kept nowhere. */
export function TryQuestionnaire({ questionnaire, today, onLeave }: Props) {
  const mode = useWizardMode()
  const draft = useMemoryDraft<QuestionAnswers>({}, 'A trial: nothing is kept')
  const definition = useMemo(
    (): WizardDefinition<QuestionAnswers, { readonly today: string }> => ({
      saveLabel: 'End the trial',
      check: (answers, context) => checkGiven(questionnaire, givenOf(answers), context.today),
      pages: questionnairePages<QuestionAnswers, { readonly today: string }>(questionnaire),
      review: (answers) => <ScoreNote questionnaire={questionnaire} given={givenOf(answers)} />,
    }),
    [questionnaire],
  )
  return (
    <StepWizard
      definition={definition}
      context={{ today }}
      draft={draft}
      mode={mode}
      spine={
        <SectionSpine
          name={`Trying “${questionnaire.label}”`}
          pages={definition.pages}
          pageId={draft.pageId}
        />
      }
      onLeave={onLeave}
      onSave={async () => {
        onLeave()
        return []
      }}
    />
  )
}
