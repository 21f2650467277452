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
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { TakeBackForm } from '#renderer/features/amending/take-back-form.tsx'
import { situationForm } from '#shared/domain/client-record/situation-form.ts'
import { fieldWords } from '#shared/domain/record-form/value-words.ts'
import styles from '../access.module.css'

/** Takes back where somebody was said to live, when it was recorded by mistake. */
export function TakeBackSituationPage() {
  const { key = '' } = useParams()
  const record = useQuery(query('records', 'get', { form: situationForm.id, key }))
  const [gone, setGone] = useState<{ readonly client: string; readonly alias: string } | null>(null)
  const navigate = useNavigate()
  const { saved, save, undo } = useSave()
  if (saved !== null && gone !== null) {
    return (
      <DonePanel
        title="Taken back"
        next={<p>What it said, and your reason, are in the history of {gone.alias}.</p>}
        onUndo={async () => {
          await undo()
          await navigate(gone.client)
        }}
        actions={
          <ButtonLink look="primary" href={`#${gone.client}`}>
            Open the record
          </ButtonLink>
        }
      />
    )
  }
  if (record.isPending) return <LoadingState label="Reading the record" lines={8} />
  if (record.isError) {
    return (
      <ErrorState
        isPage
        title="This record could not be read"
        safe={record.error.message}
        onRetry={() => void record.refetch()}
      />
    )
  }
  const { alias, PersonalID, values, facts, readOnlyReason, ProjectName } = record.data
  const client = `/clients/${PersonalID}/enrollments`
  const rows = situationForm.fields.flatMap((field) => {
    const value = fieldWords(situationForm, field, values, facts)
    return value === null ? [] : [{ id: field.column, label: field.label, value }]
  })
  return (
    <>
      <PageHeading
        lead={ProjectName}
        actions={<ButtonLink href={`#${client}`}>Open the client’s record</ButtonLink>}
      >
        Take back where {alias} was said to live
      </PageHeading>
      {readOnlyReason !== null && (
        <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{readOnlyReason}.</Banner>
      )}
      <div className={styles.section}>
        <SummaryList rows={rows} />
        {readOnlyReason === null && (
          <TakeBackForm
            today={facts.today}
            keep={`#${client}`}
            onTakeBack={(sent) => {
              setGone({ client, alias })
              return save(() => api.access.removeSituation({ CurrentLivingSitID: key, ...sent }))
            }}
          />
        )}
      </div>
    </>
  )
}
