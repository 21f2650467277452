import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, ButtonLink } from '#renderer/components/button/button.tsx'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { clientColumns } from './client-columns.tsx'
import styles from './client-list.module.css'
import { readClients } from './read-clients.ts'

/** Every client by alias, a thousand at a time. */
export function AllClients() {
  const list = useInfiniteQuery({
    queryKey: ['clients', 'list'],
    queryFn: ({ pageParam }) => readClients(pageParam),
    initialPageParam: first,
    getNextPageParam: ({ clients, total }, pages) => {
      const read = pages.reduce((sum, page) => sum + page.clients.length, 0)
      return read < total ? clients.at(-1)?.alias : undefined
    },
  })

  if (list.isPending) return <LoadingState label="Reading the clients" lines={8} />
  if (list.isError && !list.data) {
    return (
      <ErrorState
        title="The clients could not be read"
        safe={list.error.message}
        onRetry={() => void list.refetch()}
      />
    )
  }
  const rows = list.data.pages.flatMap(({ clients }) => clients)
  const total = list.data.pages.at(-1)?.total ?? rows.length
  if (rows.length === 0) {
    return (
      <EmptyState
        action={
          <ButtonLink href="#/referrals/new" icon={<IconPlus />}>
            Record a referral
          </ButtonLink>
        }
      >
        Nobody is in this vault yet. A household comes into it with its first referral.
      </EmptyState>
    )
  }
  return (
    <>
      <DataTable
        caption="Clients by alias"
        columns={clientColumns(!list.hasNextPage)}
        rows={rows}
        rowId={({ PersonalID }) => PersonalID}
        link={{ href: ({ PersonalID }) => `#/clients/${PersonalID}` }}
      />
      {list.hasNextPage && (
        <div className={styles.more}>
          <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more
          </Button>
          <span>
            {count(rows.length)} of {count(total)} clients, by alias
          </span>
        </div>
      )}
    </>
  )
}

const first: string | null = null

function count(clients: number): string {
  return clients.toLocaleString('en-US')
}
