import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { sendAmendment } from '#renderer/api/send-amendment.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { LongTextField } from '#renderer/components/long-text-field/long-text-field.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { RecordFormView } from '#renderer/components/record-form/record-form-view.tsx'
import type { RecordFacts } from '#shared/domain/client-record/record-facts.ts'
import { recordFormOf } from '#shared/domain/client-record/record-forms.ts'
import type { RecordForm } from '#shared/domain/record-form/record-form.ts'
import { checkWhy } from '#shared/domain/referral/amend.ts'
import type { KeptRecord } from '#shared/ipc/record-calls.ts'
import { TakeBackEvent } from './take-back-event.tsx'

/** Corrects one record that no journey of this vault makes: an assessment, an event, a stay from another system. */
export function RecordPage() {
  const { form: id = '', key = '' } = useParams()
  /** False once it is taken out: then it is not read again. */
  const [isThere, setThere] = useState(true)
  const record = useQuery({ ...query('records', 'get', { form: id, key }), enabled: isThere })
  const form = recordFormOf(id)
  if (record.isPending) return <LoadingState label="Reading the record" lines={8} />
  if (record.isError || form === undefined) {
    return (
      <ErrorState
        isPage
        title="This record could not be read"
        safe={record.error?.message ?? 'There is no such page. Nothing was changed.'}
        onRetry={() => void record.refetch()}
      />
    )
  }
  const { alias, ProjectName, PersonalID, readOnlyReason } = record.data
  if (readOnlyReason !== null) {
    return (
      <>
        <PageHeading
          lead={ProjectName}
          actions={<ButtonLink href={`#/clients/${PersonalID}`}>Open the client’s record</ButtonLink>}
        >
          {form.title} of {alias}
        </PageHeading>
        <Banner action={<ButtonLink href="#/settings">Open Settings</ButtonLink>}>{readOnlyReason}.</Banner>
      </>
    )
  }
  return (
    <RecordAmendment
      key={`${id} ${key}`}
      form={form}
      at={key}
      record={record.data}
      isTakenOut={!isThere}
      onTakingOut={(isGoing) => setThere(!isGoing)}
    />
  )
}

interface Props {
  readonly form: RecordForm<RecordFacts>
  /** The row's key. */
  readonly at: string
  readonly record: KeptRecord
  readonly isTakenOut: boolean
  /** Told before it is taken out, and when that was refused. */
  readonly onTakingOut: (isGoing: boolean) => void
}

function RecordAmendment({ form, at, record, isTakenOut, onTakingOut }: Props) {
  const { PersonalID, alias, ProjectName, values, facts } = record
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  const focus = parameters.get('field')
  const [reason, setReason] = useState<string | null>(null)
  const { saved, save, undo } = useSave()
  const client = `/clients/${PersonalID}`
  if (saved !== null) {
    return (
      <DonePanel
        title={`${form.title}: ${isTakenOut ? 'taken out' : 'corrected'}`}
        next={
          <p>
            {isTakenOut ? 'It counts no longer. Your reason is' : 'What it was before, and your reason, are'}{' '}
            in the history of {alias}.
          </p>
        }
        onUndo={async () => {
          await undo()
          await navigate(client)
        }}
        actions={
          <>
            <ButtonLink look="primary" href={focus === null ? `#${client}` : '#/reports/data-check'}>
              {focus === null ? 'Open the client’s record' : 'Back to the data check'}
            </ButtonLink>
            {focus !== null && <ButtonLink href={`#${client}`}>Open the client’s record</ButtonLink>}
          </>
        }
      />
    )
  }
  return (
    <>
      <PageHeading
        lead={ProjectName === null ? form.lead : `${ProjectName}. ${form.lead}`}
        actions={
          <>
            {form.table === 'Event' && <TakeBackEvent EventID={at} save={save} onTakingOut={onTakingOut} />}
            <ButtonLink href={`#${client}`}>Open the client’s record</ButtonLink>
          </>
        }
      >
        {form.title} of {alias}
      </PageHeading>
      <RecordFormView
        form={form}
        facts={facts}
        saved={values}
        focus={focus}
        action="Save"
        onSave={(sent) =>
          save(() => sendAmendment(() => api.records.amend({ form: form.id, key: at, reason, ...sent })))
        }
        more={{
          check: () => checkWhy(reason, facts.today),
          isAnswered: reason !== null && reason !== '',
          field: (error) => (
            <LongTextField
              id={fieldId('reason')}
              label="Why do you change it?"
              hint="One sentence, no names"
              max={500}
              value={reason}
              error={error}
              onChange={setReason}
            />
          ),
        }}
        beside={<ButtonLink href={`#${client}`}>Leave without saving</ButtonLink>}
      />
    </>
  )
}
