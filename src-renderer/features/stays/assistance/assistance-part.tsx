import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { assistancePath, takeBackAssistancePath } from '#renderer/api/resume-path.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { assistanceKindLabels } from '#shared/domain/assistance/assistance-kinds.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { GivenAssistance } from '#shared/ipc/stay-calls.ts'
import styles from '../stays.module.css'

/** What was done or paid in a stay of rapid rehousing or prevention. */
export function AssistancePart({ EnrollmentID }: { readonly EnrollmentID: string }) {
  const { data } = useQuery(query('stays', 'assistance', { EnrollmentID }))
  if (data === undefined || !data.isGivenHere) return null
  const { given, readOnlyReason } = data
  return (
    <section className={styles.household} aria-labelledby="part-assistance">
      <h2 id="part-assistance">Services and assistance</h2>
      {given.length === 0 ? (
        <p>Nothing is on record yet.</p>
      ) : (
        <DataTable
          caption="Services and assistance, the latest first"
          columns={readOnlyReason === null ? [...columns, takeBack(EnrollmentID)] : columns}
          rows={given}
          rowId={({ assistance_id }) => assistance_id}
        />
      )}
      {readOnlyReason === null && (
        <p className={styles.ways}>
          <ButtonLink href={`#${assistancePath(EnrollmentID)}`} icon={<IconPlus />}>
            Record a service or assistance
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

type Row = GivenAssistance['given'][number]

const columns: readonly Column<Row>[] = [
  { id: 'kind', header: 'What', cell: ({ kind }) => assistanceKindLabels[kind] },
  {
    id: 'date',
    header: 'Date',
    cell: ({ DateProvided }) => formatDate(DateProvided),
    width: '10.4rem',
    sortBy: ({ DateProvided }) => DateProvided,
  },
  {
    id: 'amount',
    header: 'Amount',
    cell: ({ amount_cents }) => (amount_cents === null ? '' : `$${(amount_cents / 100).toFixed(2)}`),
    width: '8rem',
  },
]

function takeBack(EnrollmentID: string): Column<Row> {
  return {
    id: 'change',
    header: 'Change',
    cell: ({ assistance_id, kind }) => (
      <span className={styles.links}>
        <a href={`#${takeBackAssistancePath(EnrollmentID, assistance_id)}`}>
          Take back<span className="visually-hidden">: {assistanceKindLabels[kind]}</span>
        </a>
      </span>
    ),
    width: '7rem',
  }
}
