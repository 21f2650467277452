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
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { TakeBackForm } from '#renderer/features/amending/take-back-form.tsx'
import { assistanceKindLabels } from '#shared/domain/assistance/assistance-kinds.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import styles from '../stays.module.css'

/** Takes back a service or assistance that was recorded by mistake. */
export function TakeBackAssistancePage() {
  const { enrollmentId: EnrollmentID = '', key: assistance_id = '' } = useParams()
  const known = useQuery(query('stays', 'assistance', { EnrollmentID }))
  const navigate = useNavigate()
  const { saved, save, undo } = useSave()
  const enrollment = `/enrollments/${EnrollmentID}`
  const open = (
    <ButtonLink look={saved === null ? 'secondary' : 'primary'} href={`#${enrollment}`}>
      Open the enrollment
    </ButtonLink>
  )
  if (saved !== null) {
    return (
      <DonePanel
        title="Taken back"
        next={<p>What it said, and your reason, are in the history.</p>}
        onUndo={async () => {
          await undo()
          await navigate(enrollment)
        }}
        actions={open}
      />
    )
  }
  if (known.isPending) return <LoadingState label="Reading the record" lines={8} />
  const row = known.data?.given.find((one) => one.assistance_id === assistance_id)
  if (known.isError || row === undefined) {
    return (
      <ErrorState
        isPage
        title="This record could not be read"
        safe={known.error?.message ?? 'This record is no longer there. Nothing was changed.'}
        onRetry={() => void known.refetch()}
      />
    )
  }
  const { alias, ProjectName, readOnlyReason, facts } = known.data
  return (
    <>
      <PageHeading lead={ProjectName} actions={open}>
        Take back what was given to {alias}
      </PageHeading>
      <div className={styles.household}>
        <SummaryList
          rows={[
            { id: 'kind', label: 'What', value: assistanceKindLabels[row.kind] },
            { id: 'date', label: 'Date', value: formatDate(row.DateProvided) },
          ]}
        />
        {readOnlyReason === null ? (
          <TakeBackForm
            today={facts.today}
            keep={`#${enrollment}`}
            onTakeBack={(sent) => save(() => api.stays.removeAssistance({ assistance_id, ...sent }))}
          />
        ) : (
          <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{readOnlyReason}.</Banner>
        )}
      </div>
    </>
  )
}
