import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { RecordFormView } from '#renderer/components/record-form/record-form-view.tsx'
import { assistanceForm } from '#shared/domain/assistance/assistance-form.ts'

/** Records a service or assistance of rapid rehousing or prevention. */
export function AssistancePage() {
  const { enrollmentId: EnrollmentID = '' } = useParams()
  const known = useQuery(query('stays', 'assistance', { EnrollmentID }))
  const navigate = useNavigate()
  const { saved, save, undo } = useSave()
  if (known.isPending) return <LoadingState label="Reading the enrollment" lines={8} />
  if (known.isError) {
    return (
      <ErrorState
        isPage
        title="This enrollment could not be read"
        safe={known.error.message}
        onRetry={() => void known.refetch()}
      />
    )
  }
  const { alias, ProjectName, readOnlyReason, facts } = known.data
  const enrollment = `/enrollments/${EnrollmentID}`
  if (saved !== null) {
    return (
      <DonePanel
        title={`${assistanceForm.title}: recorded`}
        next={<p>It is listed in the enrollment. It stays in the agency: HUD asks no record of it.</p>}
        onUndo={async () => {
          await undo()
          await navigate(enrollment)
        }}
        actions={
          <ButtonLink look="primary" href={`#${enrollment}`}>
            Open the enrollment
          </ButtonLink>
        }
      />
    )
  }
  return (
    <>
      <PageHeading
        lead={`${ProjectName}. ${assistanceForm.lead}`}
        actions={<ButtonLink href={`#${enrollment}`}>Open the enrollment</ButtonLink>}
      >
        {assistanceForm.title} for {alias}
      </PageHeading>
      {readOnlyReason === null ? (
        <RecordFormView
          form={assistanceForm}
          facts={facts}
          saved={{ DateProvided: facts.today }}
          isNew
          focus={null}
          action="Save"
          onSave={({ answers, acceptWarnings }) =>
            save(() => api.stays.addAssistance({ EnrollmentID, answers, acceptWarnings }))
          }
          beside={<ButtonLink href={`#${enrollment}`}>Leave without saving</ButtonLink>}
        />
      ) : (
        <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{readOnlyReason}.</Banner>
      )}
    </>
  )
}
