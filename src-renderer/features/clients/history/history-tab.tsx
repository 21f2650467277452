import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '#renderer/api/client.ts'
import { Button } from '#renderer/components/button/button.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { isCovered } from '#shared/domain/history/covered.ts'
import type { ClientRecord } from '#shared/ipc/client-calls.ts'
import { byDay } from './by-day.ts'
import { HistoryAct } from './history-act.tsx'
import styles from './history.module.css'

/** Who did what to this record and when, the latest first, fifty acts at a time. */
export function HistoryTab({ record: { PersonalID } }: { readonly record: ClientRecord }) {
  const [isShown, setShown] = useState(false)
  const history = useInfiniteQuery({
    queryKey: ['history', 'ofClient', { PersonalID }],
    queryFn: ({ pageParam }) => api.history.ofClient({ PersonalID, before: pageParam }),
    initialPageParam: fromNow,
    getNextPageParam: ({ entries, more }) => (more ? entries.at(-1)?.at : undefined),
  })

  if (history.isPending) return <LoadingState label="Reading the history" lines={8} />
  if (history.isError && !history.data) {
    return (
      <ErrorState
        title="The history could not be read"
        safe={history.error.message}
        onRetry={() => void history.refetch()}
      />
    )
  }
  const entries = history.data.pages.flatMap((page) => page.entries)
  if (entries.length === 0) {
    return <EmptyState>Nothing was changed here yet. The record came from elsewhere as it is.</EmptyState>
  }
  return (
    <div className={styles.history}>
      {entries.some(({ changes }) => changes.some(isCovered)) && (
        <p className={styles.cover}>
          <span>
            {isShown ? 'Names and dates of birth are shown.' : 'Names and dates of birth are hidden.'}
          </span>
          <Button look="quiet" onClick={() => setShown(!isShown)}>
            {isShown ? 'Hide them' : 'Show them'}
          </Button>
        </p>
      )}
      {byDay(entries).map(({ day, entries: acts }) => (
        <section key={acts[0]?.actId} aria-label={day}>
          <h2 className={styles.day}>{day}</h2>
          <ol className={styles.acts}>
            {acts.map((act) => (
              <HistoryAct key={act.actId} act={act} isShown={isShown} />
            ))}
          </ol>
        </section>
      ))}
      {history.isFetchNextPageError && <p role="alert">{history.error?.message}</p>}
      {history.hasNextPage && (
        <div>
          <Button disabled={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            Show earlier
          </Button>
        </div>
      )}
    </div>
  )
}

const fromNow: string | null = null
