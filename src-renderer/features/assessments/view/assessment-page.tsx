import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SummaryList, type SummaryRow } from '#renderer/components/summary-list/summary-list.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'
import type { WholeAssessment } from '#shared/ipc/assessment-calls.ts'
import { AssessmentAnswers } from './assessment-answers.tsx'
import styles from './assessment-page.module.css'
import { TakeBackDialog } from './take-back-dialog.tsx'

/** One assessment as it was recorded, with the ways to correct it or take it back. */
export function AssessmentPage() {
  const { assessmentId: AssessmentID = '' } = useParams()
  const [isGone, setGone] = useState(false)
  const assessment = useQuery({ ...query('assessments', 'get', { AssessmentID }), enabled: !isGone })
  const { saved, save, undo } = useSave()
  if (assessment.isPending) return <LoadingState label="Reading the assessment" lines={8} />
  if (saved !== null && assessment.data !== undefined) {
    const { PersonalID, AssessmentDate } = assessment.data
    return (
      <DonePanel
        title={`Assessment of ${formatDate(AssessmentDate)} taken back`}
        next={<p>No report counts it any more. What it said, and your reason, are in the history.</p>}
        onUndo={async () => {
          await undo()
          setGone(false)
        }}
        actions={
          <ButtonLink look="primary" href={`#/clients/${PersonalID}/assessments`}>
            Open the record
          </ButtonLink>
        }
      />
    )
  }
  if (assessment.isError) {
    return (
      <>
        <PageHeading>Assessment</PageHeading>
        <ErrorState
          title="This assessment could not be read"
          safe={assessment.error.message}
          onRetry={() => void assessment.refetch()}
        />
      </>
    )
  }
  return (
    <OneAssessment
      key={AssessmentID}
      assessment={assessment.data}
      onTakeBack={async (send) => {
        setGone(true)
        const issues = await save(send)
        if (issues.length > 0) setGone(false)
        return issues
      }}
    />
  )
}

interface Props {
  readonly assessment: WholeAssessment
  readonly onTakeBack: ReturnType<typeof useSave>['save']
}

function OneAssessment({ assessment, onTakeBack }: Props) {
  const { AssessmentID, PersonalID, alias, AssessmentDate, readOnlyReason } = assessment
  const today = useToday()
  const [isTakingBack, setTakingBack] = useState(false)
  return (
    <>
      <PageHeading
        lead={
          <>
            Assessment of <a href={`#/clients/${PersonalID}/assessments`}>{alias}</a>
          </>
        }
        actions={
          readOnlyReason === null && (
            <>
              <Button onClick={() => setTakingBack(true)}>Take it back</Button>
              {assessment.form !== null && (
                <ButtonLink href={`#/assessments/${AssessmentID}/answers`}>Correct the answers</ButtonLink>
              )}
              <ButtonLink href={`#/records/assessment/${AssessmentID}`}>Correct it</ButtonLink>
            </>
          )
        }
      >
        Assessment of {formatDate(AssessmentDate)}
      </PageHeading>
      <div className={styles.page}>
        {readOnlyReason !== null && <p className={styles.quiet}>{readOnlyReason}.</p>}
        <SummaryList rows={rowsOf(assessment)} />
        <AssessmentAnswers assessment={assessment} />
      </div>
      {isTakingBack && (
        <TakeBackDialog
          AssessmentID={AssessmentID}
          today={today}
          save={onTakeBack}
          onClose={() => setTakingBack(false)}
        />
      )}
    </>
  )
}

function rowsOf(assessment: WholeAssessment): readonly SummaryRow[] {
  const { AssessmentDate, AssessmentLocation, AssessmentType, AssessmentLevel } = assessment
  return [
    { id: 'date', label: 'Date of the assessment', value: formatDate(AssessmentDate) },
    { id: 'place', label: 'Place of the assessment', value: AssessmentLocation },
    { id: 'type', label: 'How it was made', value: labelOf('AssessmentType', AssessmentType) },
    { id: 'level', label: 'What was assessed', value: labelOf('AssessmentLevel', AssessmentLevel) },
    {
      id: 'list',
      label: 'Priority list',
      value: labelOf('PrioritizationStatus', assessment.PrioritizationStatus),
    },
    { id: 'project', label: 'Enrollment', value: assessment.ProjectName },
  ]
}
