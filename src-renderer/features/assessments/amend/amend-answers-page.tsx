import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useMemoryDraft } from '#renderer/api/use-memory-draft.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { useWizardMode } from '#renderer/api/use-wizard-mode.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LeaveGuard } from '#renderer/components/leave-guard/leave-guard.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SectionSpine } from '#renderer/components/section-spine/section-spine.tsx'
import { StepWizard } from '#renderer/components/step-wizard/step-wizard.tsx'
import { pathOf } from '#shared/domain/questionnaire/check-given.ts'
import { givenOf } from '#shared/domain/questionnaire/wizard-answers.ts'
import type { WholeAssessment } from '#shared/ipc/assessment-calls.ts'
import { amendAnswersDefinition, type AmendedAnswers } from './amend-answers-definition.tsx'

/** Corrects what was answered in an assessment, in the words it was asked in. */
export function AmendAnswersPage() {
  const { assessmentId: AssessmentID = '' } = useParams()
  const assessment = useQuery(query('assessments', 'get', { AssessmentID }))
  if (assessment.isPending) return <LoadingState label="Reading the assessment" lines={8} />
  if (assessment.isError) {
    return (
      <>
        <PageHeading>Correct the answers</PageHeading>
        <ErrorState
          title="This assessment could not be read"
          safe={assessment.error.message}
          onRetry={() => void assessment.refetch()}
        />
      </>
    )
  }
  const { alias, form, readOnlyReason } = assessment.data
  if (form === null || readOnlyReason !== null) {
    return (
      <>
        <PageHeading>Answers of {alias}</PageHeading>
        <Banner action={<ButtonLink href={`#/assessments/${AssessmentID}`}>Open the assessment</ButtonLink>}>
          {readOnlyReason ?? 'No questionnaire of this vault was asked in this assessment'}.
        </Banner>
      </>
    )
  }
  return <Amending key={AssessmentID} assessment={assessment.data} form={form} />
}

interface Props {
  readonly assessment: WholeAssessment
  readonly form: NonNullable<WholeAssessment['form']>
}

function Amending({ assessment: { AssessmentID, alias }, form }: Props) {
  const navigate = useNavigate()
  const mode = useWizardMode()
  const today = useToday()
  const { saved, save, undo } = useSave()
  const record = `/assessments/${AssessmentID}`
  // What the correction began with is taken once: after the save the record says something else.
  // oxlint-disable-next-line react/exhaustive-deps
  const { body, given: seen } = useMemo(() => form, [])
  const begun = useMemo(
    (): Partial<AmendedAnswers> =>
      Object.fromEntries(Object.entries(seen).map(([key, answer]) => [pathOf(key), answer])),
    [seen],
  )
  const definition = useMemo(() => amendAnswersDefinition(body, seen), [body, seen])
  const draft = useMemoryDraft<AmendedAnswers>(begun, 'Kept on this page only, until it is saved')
  return (
    <>
      <StepWizard
        definition={definition}
        context={{ today }}
        draft={draft}
        mode={mode}
        spine={
          <SectionSpine
            name={`Correcting the answers of ${alias}`}
            pages={definition.pages}
            pageId={draft.pageId}
          />
        }
        onLeave={() => void navigate(record)}
        onSave={({ reason, ...answers }, confirmed) =>
          save(() =>
            api.assessments.amendAnswers({
              AssessmentID,
              given: { ...givenOf(answers) },
              seen,
              reason: reason ?? null,
              acceptWarnings: confirmed.length > 0,
            }),
          )
        }
        done={
          saved !== null && (
            <DonePanel
              title="Answers corrected"
              next={<p>What they were before, and your reason, are in the history of {alias}.</p>}
              onUndo={async () => {
                await undo()
                await navigate(record)
              }}
              actions={
                <ButtonLink look="primary" href={`#${record}`}>
                  Open the assessment
                </ButtonLink>
              }
            />
          )
        }
      />
      <LeaveGuard
        isOn={saved === null && draft.answers !== begun}
        title="Leave without saving?"
        leave="Leave and forget"
      >
        <p>What you corrected is not kept until it is saved.</p>
      </LeaveGuard>
    </>
  )
}
