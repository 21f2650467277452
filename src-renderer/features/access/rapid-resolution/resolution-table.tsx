import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { resolutionKindLabels } from '#shared/domain/access/rapid-resolution.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { ResolutionRow } from '#shared/ipc/access-calls.ts'

/** The rapid resolution conversations with somebody, the latest first. */
export function ResolutionTable({ resolutions }: { readonly resolutions: readonly ResolutionRow[] }) {
  return (
    <DataTable
      caption="Rapid resolution, the latest first"
      columns={columns}
      rows={resolutions}
      rowId={({ EventID }) => EventID}
    />
  )
}

const columns: readonly Column<ResolutionRow>[] = [
  {
    id: 'date',
    header: 'Date',
    cell: ({ EventDate }) => formatDate(EventDate),
    width: '10.4rem',
    sortBy: ({ EventDate }) => EventDate,
  },
  { id: 'kind', header: 'Kind', cell: ({ kind }) => resolutionKindLabels[kind], width: '7.2rem' },
  { id: 'help', header: 'What would help', cell: ({ wouldHelp }) => wouldHelp ?? '' },
  { id: 'tried', header: 'What was tried', cell: ({ tried }) => tried ?? '' },
  { id: 'result', header: 'Result', cell: resultWords, width: '11rem' },
]

function resultWords({ ProbSolDivRRResult }: ResolutionRow): string {
  if (ProbSolDivRRResult === null) return 'Not known yet'
  return ProbSolDivRRResult === 1 ? 'In a safe place' : 'No safe place yet'
}
