import { IconPlus } from '@tabler/icons-react'
import { logEventPath } from '#renderer/api/resume-path.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { Ellipsis } from '#renderer/components/ellipsis/ellipsis.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { shortEventWords } from '#shared/domain/event/short-event-words.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { CeEvent, ClientRecord } from '#shared/ipc/client-calls.ts'
import { resultInTable } from './event-words.ts'
import styles from './events-tab.module.css'

/** The CE Events (4.20) on record, the latest first; those of a referral lead to it and are amended with it. */
export function EventsTab({ record: { PersonalID, events } }: { readonly record: ClientRecord }) {
  const log = (
    <ButtonLink href={`#${logEventPath(PersonalID)}`} icon={<IconPlus />}>
      Log a CE event
    </ButtonLink>
  )
  if (events.length === 0) {
    return (
      <EmptyState action={log}>
        No CE Event is on record. A referral makes one when it is recorded; any other is logged here.
      </EmptyState>
    )
  }
  const closed = [...new Set(events.flatMap(({ readOnlyReason }) => readOnlyReason ?? []))]
  return (
    <div className={styles.events}>
      <div className={styles.head}>{log}</div>
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
    </div>
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
  { id: 'result', header: 'Result', cell: resultInTable, width: '9.4rem' },
  { id: 'enrollment', header: 'Enrollment', cell: ({ ProjectName }) => ProjectName, width: '9.6rem' },
  { id: 'who', header: 'By', cell: ({ who }) => who ?? 'Another system', width: '8.8rem' },
  { id: 'amend', header: 'Change', cell: (row) => <AmendLink event={row} />, width: '4.8rem' },
]

function EventLink({ event: { Event, location, referral_id } }: { readonly event: CeEvent }) {
  const short = shortEventWords(Event)
  const words = location === null ? short : `${short}, ${location}`
  if (referral_id === null) return <Ellipsis>{words}</Ellipsis>
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
