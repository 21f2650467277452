import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { CountTile, CountTiles } from '#renderer/components/count-tile/count-tile.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { formatDay } from '#shared/domain/date/format-date.ts'
import type { Counts } from '#shared/ipc/home-calls.ts'
import { WhereYouStopped } from '#renderer/features/drafts/where-you-stopped.tsx'
import { DueList } from './due-list.tsx'
import styles from './home-page.module.css'

/** What waits, what is due next, and where one stopped. */
export function HomePage() {
  const today = useToday()
  const counts = useQuery(query('home', 'counts'))
  const due = useQuery(query('home', 'dueNext', { limit: 12 }))
  const drafts = useQuery(query('drafts', 'unfinished'))

  if (counts.isPending || due.isPending) return <LoadingState label="Reading the referrals" lines={8} />
  if (counts.isError || due.isError) {
    return (
      <ErrorState
        isPage
        title="Home could not be read"
        safe={(counts.error ?? due.error)?.message ?? 'Nothing was changed.'}
        onRetry={() => void Promise.all([counts.refetch(), due.refetch()])}
      />
    )
  }
  const open = Object.entries(counts.data).reduce((sum, [name, n]) => (name === 'overdue' ? sum : sum + n), 0)
  return (
    <>
      <PageHeading
        lead={leadOf(open, counts.data.overdue)}
        actions={
          <>
            <ButtonLink href="#/events/new" look="quiet">
              Log a CE event
            </ButtonLink>
            <ButtonLink href="#/access/new">Start Coordinated Entry</ButtonLink>
            <ButtonLink
              href="#/referrals/new"
              look={open === 0 ? 'primary' : 'secondary'}
              icon={<IconPlus />}
            >
              Record a referral
            </ButtonLink>
          </>
        }
      >
        {formatDay(today, today)}
      </PageHeading>
      {open === 0 ? (
        <EmptyState>
          No referral is open at this project. When Coordinated Entry sends one, record it here and Threshold
          keeps the clock.
        </EmptyState>
      ) : (
        <>
          <CountTiles label="Referrals by what they wait for">
            {tiles.map(({ bucket, label }) => (
              <CountTile
                key={bucket}
                count={counts.data[bucket]}
                label={label}
                href={`#/referrals?list=${bucket}`}
                tone={bucket === 'overdue' ? 'overdue' : 'neutral'}
              />
            ))}
          </CountTiles>
          <section className={styles.section} aria-labelledby="due-next">
            <h2 id="due-next">Due next</h2>
            <DueList rows={due.data} today={today} />
            <p>
              <a href="#/due">See everything that is due</a>
            </p>
          </section>
        </>
      )}
      {drafts.data && <WhereYouStopped drafts={drafts.data} />}
    </>
  )
}

function leadOf(open: number, overdue: number): string {
  if (open === 0) return 'Nothing waits for you'
  const referrals = `${open} open ${open === 1 ? 'referral' : 'referrals'}`
  return overdue === 0 ? `${referrals}, nothing overdue` : `${referrals}, ${overdue} overdue`
}

const tiles: readonly { readonly bucket: keyof Counts; readonly label: string }[] = [
  { bucket: 'to_acknowledge', label: 'To acknowledge' },
  { bucket: 'to_contact', label: 'To contact' },
  { bucket: 'in_intake', label: 'In intake' },
  { bucket: 'to_resolve', label: 'To resolve' },
  { bucket: 'not_yet_housed', label: 'Enrolled, not yet housed' },
  { bucket: 'overdue', label: 'Overdue' },
]
