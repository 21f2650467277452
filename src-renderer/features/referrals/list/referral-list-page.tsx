import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { useToday } from '#renderer/api/use-today.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { TabLinks } from '#renderer/components/tab-links/tab-links.tsx'
import { referralBuckets, type ReferralBucket } from '#shared/ipc/referral-calls.ts'
import { wordFor } from '#shared/domain/pack/terms.ts'
import { readReferrals } from './read-referrals.ts'
import { referralColumns } from './referral-columns.tsx'

/** The referrals of the project worn, list by list as Home counts them. */
export function ReferralListPage() {
  const [parameters] = useSearchParams()
  const bucket = referralBuckets.find((name) => name === parameters.get('list')) ?? 'open'
  const today = useToday()
  const { calendar, pack } = useCommunity()
  const list = useQuery({
    queryKey: ['referrals', 'list', bucket],
    queryFn: () => readReferrals(bucket),
  })
  const counts = useQuery(query('home', 'counts'))

  return (
    <>
      <PageHeading
        actions={
          <ButtonLink href="#/referrals/new" icon={<IconPlus />}>
            Record a referral
          </ButtonLink>
        }
      >
        {wordFor(pack, 'referralList')}
      </PageHeading>
      <TabLinks
        label="Lists of referrals"
        tabs={buckets.map(({ name, label }) => ({
          id: name,
          label,
          href: `#/referrals?list=${name}`,
          count: name === 'open' || name === 'ended' ? undefined : counts.data?.[name],
        }))}
        current={bucket}
      />
      {list.isPending && <LoadingState label="Reading the referrals" lines={8} />}
      {list.isError && (
        <ErrorState
          title="The referrals could not be read"
          safe={list.error.message}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.isSuccess && list.data.length === 0 && <EmptyState>{emptyWords[bucket]}</EmptyState>}
      {list.isSuccess && list.data.length > 0 && (
        <DataTable
          caption={buckets.find(({ name }) => name === bucket)?.label ?? 'Referrals'}
          columns={referralColumns(today, { pack, calendar })}
          rows={list.data}
          rowId={(row) => row.referral_id}
          link={{ href: (row) => `#/referrals/${row.referral_id}` }}
        />
      )}
    </>
  )
}

const buckets: readonly { readonly name: ReferralBucket; readonly label: string }[] = [
  { name: 'open', label: 'All open' },
  { name: 'to_acknowledge', label: 'To acknowledge' },
  { name: 'to_contact', label: 'To contact' },
  { name: 'in_intake', label: 'In intake' },
  { name: 'to_resolve', label: 'To resolve' },
  { name: 'not_yet_housed', label: 'Not yet housed' },
  { name: 'overdue', label: 'Overdue' },
  { name: 'ended', label: 'Ended' },
]

const emptyWords: Readonly<Record<ReferralBucket, string>> = {
  open: 'No referral is open at this project.',
  to_acknowledge: 'Every referral is acknowledged.',
  to_contact: 'Nobody waits for a first or another try.',
  in_intake: 'No household waits for its intake.',
  to_resolve: 'No enrolled household waits for its referral result.',
  not_yet_housed: 'Every enrolled household is housed, or has its reason recorded.',
  overdue: 'Nothing is overdue.',
  ended: 'No referral has ended yet.',
}
