import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { Button } from '#renderer/components/button/button.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { authorityKindLabels, disclosureKindLabels } from '#shared/domain/disclosure/disclosure.ts'
import { wholeLedger, type LedgerFilter } from '#shared/domain/disclosure/ledger-filter.ts'
import type { LedgerLine } from '#shared/ipc/ledger-calls.ts'
import { LedgerFilters } from './ledger-filters.tsx'
import { dayWords, whoWords } from './ledger-words.ts'
import styles from './ledger.module.css'
import { SaveList } from './save-list.tsx'

const pageLength = 200

/** Everything that left, the latest first. Entries are never changed or removed. */
export function LedgerPage() {
  const [filter, setFilter] = useState<LedgerFilter>(wholeLedger)
  const ledger = useInfiniteQuery({
    queryKey: ['ledger', 'list', filter],
    queryFn: ({ pageParam }) => api.ledger.list({ filter, after: pageParam, limit: pageLength }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ entries, more }) => (more ? entries.at(-1)?.disclosure_id : undefined),
    placeholderData: (before) => before,
  })
  const entries = ledger.data?.pages.flatMap((page) => page.entries) ?? []
  const isFiltered = filter !== wholeLedger
  return (
    <>
      <PageHeading
        lead="Everything that left this vault. Entries are never changed; a correction is a new one."
        actions={entries.length > 0 && <SaveList filter={filter} />}
      >
        Ledger of disclosures
      </PageHeading>
      <div className={styles.page}>
        {(entries.length > 0 || isFiltered) && <LedgerFilters filter={filter} onChange={setFilter} />}
        {ledger.isPending && <LoadingState label="Reading the ledger" lines={8} />}
        {ledger.isError && (
          <ErrorState
            title="The ledger could not be read"
            safe={ledger.error.message}
            onRetry={() => void ledger.refetch()}
          />
        )}
        {ledger.isSuccess && entries.length === 0 && (
          <EmptyState
            action={isFiltered && <Button onClick={() => setFilter(wholeLedger)}>Show everything</Button>}
          >
            {isFiltered ? 'Nothing that left fits this.' : 'Nothing has left this vault yet.'}
          </EmptyState>
        )}
        {entries.length > 0 && (
          <DataTable
            caption="What left, the latest first"
            columns={columns}
            rows={entries}
            rowId={({ disclosure_id }) => disclosure_id}
            link={{ href: ({ disclosure_id }) => `#/reports/ledger/${disclosure_id}` }}
          />
        )}
        {ledger.hasNextPage && (
          <div>
            <Button disabled={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>
              Show more
            </Button>
          </div>
        )}
      </div>
    </>
  )
}

const columns: readonly Column<LedgerLine>[] = [
  { id: 'what', header: 'What left', cell: (line) => whatWords(line) },
  { id: 'to', header: 'To', cell: ({ recipient }) => recipient },
  { id: 'under', header: 'Under', cell: ({ authority }) => authorityKindLabels[authority], width: '12rem' },
  { id: 'who', header: 'By', cell: (line) => whoWords(line), width: '9rem' },
  { id: 'when', header: 'When', cell: (line) => dayWords(line), width: '11.5rem' },
]

function whatWords({ kind, what, corrections }: LedgerLine): string {
  const words =
    kind === 'correction'
      ? `Correction: ${what}`
      : kind === 'referral_card'
        ? disclosureKindLabels[kind]
        : what
  return corrections === 0 ? words : `Corrected. ${words}`
}
