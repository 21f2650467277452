import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { foundColumns } from './client-columns.tsx'
import styles from './client-list.module.css'

/** As many as main answers at most. */
const most = 20

/** Those whom a text may mean. Until a new answer is there the former one stays. */
export function FoundClients({ text }: { readonly text: string }) {
  const found = useQuery({ ...query('clients', 'search', { text }), placeholderData: keepPreviousData })

  if (found.isPending) return <LoadingState label="Searching" lines={3} />
  if (found.isError) {
    return (
      <ErrorState
        title="The search did not work"
        safe={found.error.message}
        onRetry={() => void found.refetch()}
      />
    )
  }
  const { data } = found
  return (
    <>
      <output className="visually-hidden">{spoken(data.length)}</output>
      {data.length === 0 ? (
        <EmptyState>Nobody is called that. Try the alias, the reference code or a name.</EmptyState>
      ) : (
        <DataTable
          caption="Clients found, the likeliest first"
          columns={foundColumns(data)}
          rows={data}
          rowId={({ PersonalID }) => PersonalID}
          link={{ href: ({ PersonalID }) => `#/clients/${PersonalID}` }}
        />
      )}
      {data.length >= most && (
        <p className={styles.more}>These are the {most} likeliest. Type more to find another.</p>
      )}
    </>
  )
}

function spoken(found: number): string {
  if (found === 0) return 'Nobody found'
  return found === 1 ? '1 client found' : `${found} clients found`
}
