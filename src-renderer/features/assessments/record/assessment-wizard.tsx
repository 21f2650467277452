import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { useDraft } from '#renderer/api/use-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { ReadingDraft } from '#renderer/features/drafts/reading-draft.tsx'
import { stayOf, versionFor, type AssessmentWizardAnswers } from '#shared/domain/assessment/assessment.ts'
import { givenOf } from '#shared/domain/questionnaire/wizard-answers.ts'
import type { AssessmentBegin } from '#shared/ipc/assessment-calls.ts'
import { withQuestionnaire } from './with-questionnaire.tsx'
import { AssessmentSaved } from './assessment-saved.tsx'

interface Props {
  readonly begin: AssessmentBegin
  readonly today: string
}

/** The wizard of one assessment, with its draft and its done page. */
export function AssessmentWizard({ begin, today }: Props) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const { saved, save, undo } = useSave()
  const { PersonalID, alias, stays, places, versions } = begin
  const record = `/clients/${PersonalID}/assessments`
  const context = useMemo(() => ({ today, stays, places, versions }), [today, stays, places, versions])
  const seed = useMemo((): Partial<AssessmentWizardAnswers> => {
    const first = stays.find(({ ExitDate }) => ExitDate === null) ?? stays[0]
    const EnrollmentID = first?.EnrollmentID ?? null
    return {
      EnrollmentID,
      AssessmentDate: today,
      AssessmentLocation: stayOf({ EnrollmentID }, { stays })?.ProjectName ?? null,
    }
  }, [stays, today])
  const held = useDraft<AssessmentWizardAnswers>('assessment', PersonalID, seed)
  const version = held.ready ? versionFor(held.draft.answers, context) : null
  const definition = useMemo(() => withQuestionnaire(version?.body ?? null), [version])
  if (!held.ready) return <ReadingDraft failure={held.failure} />
  const { draft, draft_id } = held
  return (
    <StepWizard
      definition={definition}
      context={context}
      draft={draft}
      mode={mode}
      spine={<SectionSpine name={`Assessment of ${alias}`} pages={definition.pages} pageId={draft.pageId} />}
      onLeave={() => void navigate(record)}
      onSave={(answers, confirmed) =>
        save(() =>
          api.assessments.record({
            PersonalID,
            answers,
            given: givenOf(answers),
            version: version?.questionnaire_version_id ?? null,
            acceptWarnings: confirmed.length > 0,
            draft_id,
          }),
        )
      }
      done={
        saved !== null && (
          <AssessmentSaved
            AssessmentID={saved.id}
            PersonalID={PersonalID}
            answers={draft.answers}
            questionnaire={version?.body ?? null}
            onUndo={async () => {
              await undo()
              await navigate(record)
            }}
          />
        )
      }
    />
  )
}
