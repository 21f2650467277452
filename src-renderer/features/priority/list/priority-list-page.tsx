import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { TabLinks } from '#renderer/components/tab-links/tab-links.tsx'
import { wordFor } from '#shared/domain/pack/terms.ts'
import type { ListKind } from '#shared/domain/priority/place.ts'
import type { ListFilter } from '#shared/ipc/priority-calls.ts'
import styles from '../priority.module.css'
import { listColumns } from './list-columns.tsx'
import { readList } from './read-list.ts'

/** Who waits for a home, in the order of the community's rules, each place with its reason in words. */
export function PriorityListPage() {
  const [parameters] = useSearchParams()
  const view = views.find(({ id }) => id === parameters.get('show')) ?? views[0]
  const { pack } = useCommunity()
  const list = useQuery({
    queryKey: ['priority', 'page', view.kind, view.filter],
    queryFn: () => readList(view.kind, view.filter),
  })
  useEffect(() => () => void api.priority.cancel(), [])

  return (
    <>
      <PageHeading
        lead={`The first rule on which two households differ decides. The rules are those of your community: ${pack.label}.`}
        actions={
          <>
            <ButtonLink look="quiet" href={`#/settings/community/${pack.key}`}>
              See the rules
            </ButtonLink>
            <ButtonLink href="#/conferences">{wordFor(pack, 'conference')}</ButtonLink>
          </>
        }
      >
        {wordFor(pack, 'priorityList')}
      </PageHeading>
      <TabLinks
        label="Which households"
        tabs={views.map(({ id, label }) => ({ id, label, href: `#/priority-list?show=${id}` }))}
        current={view.id}
      />
      {list.isPending && <LoadingState label="Putting the households in order" lines={8} />}
      {list.isError && (
        <ErrorState
          title="The list could not be worked out"
          safe={list.error.message}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.isSuccess && list.data.rows.length === 0 && (
        <EmptyState action={<ButtonLink href="#/clients">Find a client</ButtonLink>}>
          {list.data.waiting === 0 ? view.empty : 'No household of this list fits.'}
        </EmptyState>
      )}
      {list.isSuccess && list.data.rows.length > 0 && (
        <div className={styles.page}>
          {list.data.total > list.data.rows.length && (
            <p className={styles.quiet}>
              The first {list.data.rows.length} of {list.data.total} households.
            </p>
          )}
          <DataTable
            caption={wordFor(pack, 'priorityList')}
            columns={listColumns}
            rows={list.data.rows}
            rowId={({ list_entry_id }) => list_entry_id}
            link={{ href: ({ PersonalID }) => `#/priority-list/${PersonalID}` }}
          />
        </div>
      )}
    </>
  )
}

interface View {
  readonly id: string
  readonly label: string
  readonly kind: ListKind
  readonly filter: ListFilter
  readonly empty: string
}

const nobody = 'Nobody is on the list yet. A household is placed from its record, after an assessment.'
const views: readonly [View, ...View[]] = [
  { id: 'all', label: 'Everybody', kind: 'standard', filter: 'all', empty: nobody },
  { id: 'free', label: 'Without an open referral', kind: 'standard', filter: 'no_referral', empty: nobody },
  { id: 'veterans', label: 'Veterans', kind: 'standard', filter: 'veterans', empty: nobody },
  {
    id: 'alternative',
    label: 'Alternative list',
    kind: 'alternative',
    filter: 'all',
    empty: 'Nobody is on the alternative list. It is for households that must not or will not be scored.',
  },
]
