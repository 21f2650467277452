import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { useCommunity } from '#renderer/api/use-community.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { conferenceStateLabels } from '#shared/domain/conference/plan.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { wordFor } from '#shared/domain/pack/terms.ts'
import type { ListedConference } from '#shared/ipc/conference-calls.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'
import { ActionList } from '../action-list.tsx'
import styles from '../conferences.module.css'

/** Case conferences, what they asked for and is not done, and the referrals that are asked for. */
export function ConferencesPage() {
  const { pack } = useCommunity()
  const desk = useQuery(query('conferences', 'desk'))
  if (desk.isPending) return <LoadingState label="Reading the conferences" lines={8} />
  if (desk.isError)
    return (
      <ErrorState
        isPage
        title="The conferences could not be read"
        safe={desk.error.message}
        onRetry={() => void desk.refetch()}
      />
    )
  const { conferences, actions, requests, whyNotRun } = desk.data
  const plan = whyNotRun === null && (
    <ButtonLink href="#/conferences/new" icon={<IconPlus />}>
      Plan a conference
    </ButtonLink>
  )
  return (
    <>
      <PageHeading
        lead="Households are spoken of by their alias. A conference decides; it takes nobody off the list."
        actions={
          <>
            <ButtonLink look="quiet" href="#/priority-list">
              {wordFor(pack, 'priorityList')}
            </ButtonLink>
            {plan}
          </>
        }
      >
        {wordFor(pack, 'conference')}
      </PageHeading>
      <div className={styles.page}>
        {whyNotRun !== null && <p className={styles.quiet}>{whyNotRun}.</p>}
        <section className={styles.part}>
          <h2>To do</h2>
          {actions.length === 0 ? (
            <p className={styles.quiet}>Nothing is left to do.</p>
          ) : (
            <ActionList actions={actions} mayFinish={whyNotRun === null} />
          )}
        </section>
        <section className={styles.part}>
          <h2>Referrals asked for</h2>
          {requests.length === 0 ? (
            <p className={styles.quiet}>No referral is waited for.</p>
          ) : (
            <ul className={styles.list}>
              {requests.map((request) => (
                <li key={request.referral_request_id}>
                  <a href={`#/priority-list/${request.PersonalID}`}>{request.alias}</a>
                  <span>
                    {labelOf('EventType', request.Event)}, {request.ProjectName ?? 'any project'}
                  </span>
                  <span>Since {formatDate(request.requested_on)}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className={styles.part}>
          <h2>Meetings</h2>
          {conferences.length === 0 ? (
            <EmptyState>No conference is planned. Its agenda is taken from the list.</EmptyState>
          ) : (
            <DataTable
              caption="Meetings, the latest first"
              columns={columns}
              rows={conferences}
              rowId={({ conference_id }) => conference_id}
              link={{ href: ({ conference_id }) => `#/conferences/${conference_id}` }}
            />
          )}
        </section>
      </div>
    </>
  )
}

const columns: readonly Column<ListedConference>[] = [
  { id: 'name', header: 'Meeting', cell: ({ name }) => name },
  { id: 'day', header: 'Day', cell: ({ held_on }) => formatDate(held_on), width: '11rem' },
  { id: 'state', header: 'State', cell: ({ state }) => conferenceStateLabels[state], width: '8rem' },
  {
    id: 'decided',
    header: 'Talked about',
    cell: ({ decided, households }) => `${decided} of ${households}`,
    width: '9rem',
    align: 'end',
  },
]
