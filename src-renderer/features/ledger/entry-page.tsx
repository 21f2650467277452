import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SummaryList, type SummaryRow } from '#renderer/components/summary-list/summary-list.tsx'
import { disclosureFormLabels, disclosureKindLabels } from '#shared/domain/disclosure/disclosure.ts'
import type { LedgerEntry } from '#shared/ipc/ledger-calls.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import { authorityWords, whenWords, whoWords } from './ledger-words.ts'
import styles from './ledger.module.css'

/** One thing that left, as it was written down, and what corrects it. */
export function EntryPage() {
  const { disclosureId: disclosure_id = '' } = useParams()
  const entry = useQuery(query('ledger', 'entry', { disclosure_id }))
  if (entry.isPending) return <LoadingState label="Reading the entry" lines={8} />
  if (entry.isError) {
    return (
      <>
        <PageHeading>Ledger of disclosures</PageHeading>
        <ErrorState
          title="This entry could not be read"
          safe={entry.error.message}
          advice={<a href="#/reports/ledger">Open the ledger</a>}
          onRetry={() => void entry.refetch()}
        />
      </>
    )
  }
  return <OneEntry key={disclosure_id} entry={entry.data} />
}

function OneEntry({ entry }: { readonly entry: LedgerEntry }) {
  const [isCorrecting, setCorrecting] = useState(false)
  return (
    <>
      <PageHeading
        lead={
          <>
            {whenWords(entry)}, in the <a href="#/reports/ledger">ledger of disclosures</a>
          </>
        }
        actions={
          entry.kind === 'correction' ? undefined : (
            <Button onClick={() => setCorrecting(true)}>Correct this entry</Button>
          )
        }
      >
        {disclosureKindLabels[entry.kind]}
      </PageHeading>
      <div className={styles.entry}>
        <SummaryList rows={rowsOf(entry)} />
        {entry.correctedBy.length > 0 && (
          <section className={styles.corrections} aria-labelledby="corrections">
            <h2 id="corrections">Corrections</h2>
            <SummaryList
              rows={entry.correctedBy.map((line) => ({
                id: line.disclosure_id,
                label: `${whenWords(line)}\n${line.who}`,
                value: line.what,
              }))}
            />
          </section>
        )}
      </div>
      {isCorrecting && (
        <CorrectDialog disclosure_id={entry.disclosure_id} onClose={() => setCorrecting(false)} />
      )}
    </>
  )
}

function rowsOf(entry: LedgerEntry): readonly SummaryRow[] {
  const { client, release_id, code, corrects, published } = entry
  return [
    { id: 'what', label: 'What left', value: entry.what },
    { id: 'to', label: 'To', value: entry.recipient },
    {
      id: 'under',
      label: 'Under',
      value:
        release_id === null || client === null ? (
          authorityWords(entry)
        ) : (
          <a href={`#/clients/${client.PersonalID}/releases/${release_id}`}>{authorityWords(entry)}</a>
        ),
    },
    { id: 'purpose', label: 'Purpose', value: entry.purpose },
    ...(client === null
      ? []
      : [
          {
            id: 'client',
            label: 'About',
            value: <a href={`#/clients/${client.PersonalID}/releases`}>{client.alias}</a>,
          },
        ]),
    ...(code === null ? [] : [{ id: 'code', label: 'Code', value: code }]),
    { id: 'who', label: 'By', value: whoWords(entry) },
    { id: 'form', label: 'Form', value: disclosureFormLabels[entry.form] },
    ...(entry.sha256 === ''
      ? []
      : [
          { id: 'bytes', label: 'Size', value: `${entry.bytes.toLocaleString('en-US')} bytes` },
          { id: 'sha256', label: 'SHA-256', value: <span className={styles.hash}>{entry.sha256}</span> },
        ]),
    ...(published === null
      ? []
      : [{ id: 'published', label: 'Published', value: 'The totals are kept with this entry' }]),
    ...(corrects === null
      ? []
      : [
          {
            id: 'corrects',
            label: 'Corrects',
            value: <a href={`#/reports/ledger/${corrects}`}>The entry</a>,
          },
        ]),
    ...(entry.recordedLate
      ? [
          {
            id: 'late',
            label: 'Recorded',
            value: 'At an unlock after saving the file was broken off',
          },
        ]
      : []),
  ]
}
