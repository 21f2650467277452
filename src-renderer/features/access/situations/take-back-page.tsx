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
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { PlainForm } from '#renderer/components/plain-form/plain-form.tsx'
import { useIssues } from '#renderer/components/plain-form/use-issues.ts'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import { situationForm } from '#shared/domain/client-record/situation-form.ts'
import { fieldWords } from '#shared/domain/record-form/value-words.ts'
import styles from '../access.module.css'
import { checkWhy } from '#shared/domain/referral/amend.ts'

/** Takes back where somebody was said to live, when it was recorded by mistake. */
export function TakeBackSituationPage() {
  const { key = '' } = useParams()
  const record = useQuery(query('records', 'get', { form: situationForm.id, key }))
  const [reason, setReason] = useState<string | null>(null)
  const [gone, setGone] = useState<{ readonly client: string; readonly alias: string } | null>(null)
  const issues = useIssues()
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
          <PlainForm
            issues={issues}
            action="Take it back"
            busy={false}
            onSubmit={() => {
              const found = checkWhy(reason, facts.today)
              issues.show(found)
              if (found.length > 0) return
              setGone({ client, alias })
              void save(() => api.access.removeSituation({ CurrentLivingSitID: key, reason })).then(
                issues.show,
              )
            }}
            beside={<ButtonLink href={`#${client}`}>Leave it as it is</ButtonLink>}
          >
            <LongTextField
              id={fieldId('reason')}
              label="Why do you take it back?"
              hint="One sentence, no names"
              max={500}
              value={reason}
              error={issues.at('reason')}
              onChange={setReason}
            />
          </PlainForm>
        )}
      </div>
    </>
  )
}
