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
import { annual as annualAssessment, interimForms } from '#shared/domain/interim/interim-forms.ts'

/** Records an update or the annual assessment of one person. */
export function InterimPage() {
  const { enrollmentId: EnrollmentID = '', form: id = '' } = useParams()
  const known = useQuery(query('stays', 'interim', { EnrollmentID }))
  const navigate = useNavigate()
  const { saved, save, undo } = useSave()
  const form = interimForms.find((one) => one.id === id)
  if (known.isPending) return <LoadingState label="Reading the enrollment" lines={8} />
  if (known.isError || form === undefined) {
    return (
      <ErrorState
        isPage
        title="This enrollment could not be read"
        safe={known.error?.message ?? 'There is no such page. Nothing was changed.'}
        onRetry={() => void known.refetch()}
      />
    )
  }
  const { alias, ProjectName, readOnlyReason, facts, annual } = known.data
  const enrollment = `/enrollments/${EnrollmentID}`
  if (saved !== null) {
    return (
      <DonePanel
        title={`${form.title}: recorded`}
        next={<p>It is listed in the enrollment, where it can be corrected. What was there before stays.</p>}
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
        lead={`${ProjectName}. ${form.lead}`}
        actions={<ButtonLink href={`#${enrollment}`}>Open the enrollment</ButtonLink>}
      >
        {form.title} of {alias}
      </PageHeading>
      {readOnlyReason === null ? (
        <RecordFormView
          form={form}
          facts={facts}
          saved={{
            InformationDate: facts.today,
            DataCollectionStage: annual?.state === 'due' ? annualAssessment : null,
          }}
          isNew
          focus={null}
          action="Save"
          onSave={({ answers, acceptWarnings }) =>
            save(() => api.stays.addInterim({ EnrollmentID, form: form.id, answers, acceptWarnings }))
          }
          beside={<ButtonLink href={`#${enrollment}`}>Leave without saving</ButtonLink>}
        />
      ) : (
        <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{readOnlyReason}.</Banner>
      )}
    </>
  )
}
