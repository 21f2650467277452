import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { useClock } from '#renderer/api/use-clock.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { CardTable } from '#renderer/components/release-tables/card-table.tsx'
import { ReleaseStateTag } from '#renderer/components/release-tables/release-state-tag.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { whatWords } from '#shared/domain/release/release.ts'
import type { ClientRecord } from '#shared/ipc/client-calls.ts'
import type { ListedRelease } from '#shared/ipc/release-calls.ts'
import styles from './releases-tab.module.css'

/** What may leave about somebody, to whom and until when, and the referral cards that left. */
export function ReleasesTab({ record: { PersonalID } }: { readonly record: ClientRecord }) {
  const { today } = useClock()
  const known = useQuery(query('releases', 'ofClient', { PersonalID }))
  if (known.isPending) return <LoadingState label="Reading the releases" lines={4} />
  if (known.isError) {
    return (
      <ErrorState
        title="The releases could not be read"
        safe={known.error.message}
        advice="Share nothing until you have read them."
        onRetry={() => void known.refetch()}
      />
    )
  }
  const { releases, cards } = known.data
  const record = (
    <ButtonLink href={`#/clients/${PersonalID}/releases/new`} icon={<IconPlus />}>
      Record a release
    </ButtonLink>
  )
  if (releases.length === 0) {
    return (
      <EmptyState action={record}>
        Nothing about this household may leave: no release of information is on record.
      </EmptyState>
    )
  }
  return (
    <div className={styles.releases}>
      <section className={styles.section} aria-labelledby="releases">
        <div className={styles.head}>
          <h2 id="releases">Releases of information</h2>
          {record}
        </div>
        <DataTable
          caption="Releases of information, the last signed first"
          columns={columnsFor(today)}
          rows={releases}
          rowId={({ release_id }) => release_id}
          link={{ href: ({ release_id }) => `#/clients/${PersonalID}/releases/${release_id}` }}
        />
      </section>
      <section className={styles.section} aria-labelledby="cards">
        <div className={styles.head}>
          <h2 id="cards">Referral cards</h2>
          <ButtonLink href={`#/clients/${PersonalID}/card`}>Make a referral card</ButtonLink>
        </div>
        {cards.length === 0 ? (
          <p className={styles.none}>No referral card was made yet.</p>
        ) : (
          <CardTable cards={cards} today={today} />
        )}
      </section>
    </div>
  )
}

function columnsFor(today: string): readonly Column<ListedRelease>[] {
  return [
    { id: 'recipient', header: 'Agency', cell: ({ recipient }) => recipient },
    { id: 'what', header: 'May be shared', cell: (release) => whatWords(release).join(', ') },
    { id: 'signed', header: 'Signed', cell: ({ signedOn }) => formatDate(signedOn), width: '11.5rem' },
    {
      id: 'state',
      header: 'State',
      cell: (release) => <ReleaseStateTag release={release} today={today} />,
      width: '14rem',
    },
  ]
}
