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
import { situationForm } from '#shared/domain/client-record/situation-form.ts'

/** Asks where somebody lives now (4.12), for one of their enrollments. */
export function SituationPage() {
  const { enrollmentId: EnrollmentID = '' } = useParams()
  const known = useQuery(query('access', 'situationContext', { EnrollmentID }))
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
  const { PersonalID, alias, ProjectName, readOnlyReason, facts } = known.data
  const record = `/clients/${PersonalID}/enrollments`
  if (saved !== null) {
    return (
      <DonePanel
        title="Where they live now is recorded"
        next={<p>Ask again when it changes, and with each step of Coordinated Entry.</p>}
        onUndo={async () => {
          await undo()
          await navigate(record)
        }}
        actions={
          <ButtonLink look="primary" href={`#${record}`}>
            Open the record
          </ButtonLink>
        }
      />
    )
  }
  const open = <ButtonLink href={`#${record}`}>Open the client’s record</ButtonLink>
  return (
    <>
      <PageHeading lead={`${ProjectName}. The kind of place is enough; never an address.`} actions={open}>
        Where {alias} lives now
      </PageHeading>
      {readOnlyReason === null ? (
        <RecordFormView
          form={situationForm}
          facts={facts}
          saved={{ InformationDate: facts.today }}
          isNew
          focus={null}
          action="Save"
          onSave={({ answers, acceptWarnings }) =>
            save(() => api.access.addSituation({ EnrollmentID, answers, acceptWarnings }))
          }
          beside={<ButtonLink href={`#${record}`}>Leave without saving</ButtonLink>}
        />
      ) : (
        <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{readOnlyReason}.</Banner>
      )}
    </>
  )
}
