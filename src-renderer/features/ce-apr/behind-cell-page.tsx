import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ClientName } from '#renderer/components/client-name/client-name.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import type { BehindCell } from '#shared/ipc/report-calls.ts'

type Row = BehindCell['rows'][number]

const columns: readonly Column<Row>[] = [
  {
    id: 'who',
    header: 'Who',
    cell: ({ alias, mark }) =>
      alias === null ? 'A client without an alias' : <ClientName alias={alias} mark={mark ?? 'leaf'} />,
    sortBy: ({ alias }) => alias ?? '',
  },
  {
    id: 'day',
    header: 'Counted by what happened on',
    cell: ({ day }) => (day === null ? '' : formatDate(day)),
    width: '18rem',
    sortBy: ({ day }) => day ?? '',
  },
]

/** Who is behind one number of the report, each leading to the record. */
export function BehindCellPage() {
  const { cell = '' } = useParams()
  const last = useQuery(query('reports', 'last'))
  const place = last.data === null || last.data === undefined ? null : placeOf(last.data, cell)
  const behind = useQuery({ ...query('reports', 'cell', { cell }), enabled: place !== null })
  const back = (
    <ButtonLink href={`#/reports/ce-apr?question=${cell.split('.')[0] ?? ''}`}>Back to the report</ButtonLink>
  )
  if (last.isPending) return <LoadingState label="Reading the report" lines={8} />
  if (place === null) {
    return (
      <>
        <PageHeading actions={back}>Coordinated Entry APR</PageHeading>
        <EmptyState>This number is in no report that was made since you unlocked.</EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeading lead={place.lead} actions={back}>
        {place.row}
      </PageHeading>
      {behind.isPending && <LoadingState label="Reading who is behind this number" lines={8} />}
      {behind.isError && (
        <ErrorState
          title="Who is behind this number could not be read"
          safe={behind.error.message}
          onRetry={() => void behind.refetch()}
        />
      )}
      {behind.isSuccess && behind.data.rows.length === 0 && (
        <EmptyState>Nobody, as the records are now.</EmptyState>
      )}
      {behind.isSuccess && behind.data.rows.length > 0 && (
        <>
          {behind.data.total > behind.data.rows.length && (
            <p>
              The first {behind.data.rows.length.toLocaleString('en-US')} of{' '}
              {behind.data.total.toLocaleString('en-US')}.
            </p>
          )}
          <DataTable
            caption={place.row}
            columns={columns}
            rows={behind.data.rows}
            rowId={({ id }) => id}
            link={{ href: ({ PersonalID }) => `#/clients/${PersonalID}/profile` }}
          />
        </>
      )}
    </>
  )
}

/** Where a cell stands, in words; null when the report has no such cell. */
function placeOf({ tables }: MadeReport, id: string) {
  for (const table of tables)
    for (const { label, cells } of table.rows) {
      const at = cells.findIndex((cell) => cell.id === id)
      if (at >= 0) return { row: label, lead: [table.id, table.title, table.columns[at + 1]].join(', ') }
    }
  return null
}
