import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
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
import { WayInForm } from './way-in-form.tsx'

/** Tells how a household came to Coordinated Entry, or corrects it. */
export function WayInPage() {
  const { enrollmentId: EnrollmentID = '' } = useParams()
  const known = useQuery(query('access', 'wayIn', { EnrollmentID }))
  const navigate = useNavigate()
  const [record, setRecord] = useState('/clients')
  const { saved, save, undo } = useSave()
  if (saved !== null) {
    return (
      <DonePanel
        title="How they came is recorded"
        next={<p>What it was before, and your reason, are in the history.</p>}
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
  const { alias, PersonalID, readOnlyReason } = known.data
  const client = `/clients/${PersonalID}/enrollments`
  return (
    <>
      <PageHeading
        lead="Which access point, and how they came to it"
        actions={<ButtonLink href={`#${client}`}>Open the client’s record</ButtonLink>}
      >
        How {alias} came to Coordinated Entry
      </PageHeading>
      {readOnlyReason === null ? (
        <WayInForm
          recorded={known.data}
          leave={`#${client}`}
          onSave={(answers, acceptWarnings) => {
            setRecord(client)
            return save(() => api.access.saveWayIn({ EnrollmentID, answers, acceptWarnings }))
          }}
        />
      ) : (
        <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{readOnlyReason}.</Banner>
      )}
    </>
  )
}
