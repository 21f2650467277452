import { ClientName } from '#renderer/components/client-name/client-name.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { StatusTag } from '#renderer/components/status-tag/status-tag.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { ListedHousehold } from '#shared/ipc/priority-calls.ts'
import styles from '../priority.module.css'

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The columns of the priority list. Its order is the community's, so no heading sorts it. */
export const listColumns: readonly Column<ListedHousehold>[] = [
  {
    id: 'alias',
    header: 'Household',
    cell: ({ place, alias, mark }) => (
      <span className={styles.placed}>
        {place}. <ClientName alias={alias} mark={mark} />
      </span>
    ),
    width: '13rem',
  },
  { id: 'why', header: 'Above the next because', cell: ({ why }) => capital(why ?? 'last on this list') },
  {
    id: 'days',
    header: 'Days waiting',
    cell: ({ daysOnList }) => `${daysOnList}`,
    width: '7.5rem',
    align: 'end',
  },
  {
    id: 'assessed',
    header: 'Last assessed',
    cell: ({ assessedOn }) => (assessedOn === null ? 'Not yet' : formatDate(assessedOn)),
    width: '12rem',
  },
  {
    id: 'beside',
    header: 'Beside',
    cell: ({ referral_id, veteran }) => (
      <>
        {referral_id !== null && <StatusTag tone="active">Referral</StatusTag>}
        {veteran && <StatusTag>HUD-VASH</StatusTag>}
      </>
    ),
    width: '11rem',
  },
]
