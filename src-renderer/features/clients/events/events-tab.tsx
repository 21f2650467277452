import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { CeEvent, ClientRecord } from '#shared/ipc/client-calls.ts'
import { eventInTable, resultInTable } from './event-words.ts'
import styles from './events-tab.module.css'

/** The CE Events (4.20) on record, the latest first; those of a referral lead to it and are amended with it. */
export function EventsTab({ record: { events } }: { readonly record: ClientRecord }) {
  if (events.length === 0) {
    return <EmptyState>No CE Event is on record. A referral makes one when it is recorded.</EmptyState>
  }
  const closed = [...new Set(events.flatMap(({ readOnlyReason }) => readOnlyReason ?? []))]
  return (
    <>
      <DataTable
        caption="CE Events, the latest first"
        columns={columns}
        rows={events}
        rowId={({ EventID }) => EventID}
      />
      {closed.map((reason) => (
        <p key={reason} className={styles.quiet}>
          {reason}.
        </p>
      ))}
    </>
  )
}

const columns: readonly Column<CeEvent>[] = [
  {
    id: 'date',
    header: 'Date',
    cell: ({ EventDate }) => formatDate(EventDate),
    width: '10.4rem',
    sortBy: ({ EventDate }) => EventDate,
  },
  { id: 'event', header: 'CE Event', cell: (row) => <EventLink event={row} /> },
  { id: 'project', header: 'Project', cell: ({ location }) => location ?? '' },
  { id: 'result', header: 'Result', cell: resultInTable, width: '9.4rem' },
  {
    id: 'resultDate',
    header: 'Result date',
    cell: ({ ResultDate }) => (ResultDate === null ? '' : formatDate(ResultDate)),
    width: '10.4rem',
  },
  { id: 'amend', header: 'Change', cell: (row) => <AmendLink event={row} />, width: '4.8rem' },
]

function EventLink({ event: { Event, referral_id } }: { readonly event: CeEvent }) {
  const words = eventInTable(Event)
  if (referral_id === null) return <span className={styles.cut}>{words}</span>
  return (
    <a className={styles.cut} href={`#/referrals/${referral_id}`}>
      {words}
    </a>
  )
}

function AmendLink({ event }: { readonly event: CeEvent }) {
  const { EventID, EventDate, referral_id, readOnlyReason } = event
  if (readOnlyReason !== null) return null
  return (
    <a
      className={styles.cut}
      href={referral_id === null ? `#/records/event/${EventID}` : `#/referrals/${referral_id}/amend`}
    >
      Amend<span className="visually-hidden"> the event of {formatDate(EventDate)}</span>
    </a>
  )
}
