import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import type { ImportCounts } from '#shared/ipc/import-calls.ts'

const columns: readonly Column<ImportCounts>[] = [
  { id: 'file', header: 'File', cell: ({ file }) => file },
  ...(
    [
      ['added', 'New'],
      ['same', 'Same'],
      ['changed', 'Changed'],
      ['kept', 'Kept as here'],
    ] as const
  ).map(([id, header]): Column<ImportCounts> => ({
    id,
    header,
    width: '7rem',
    align: 'end',
    cell: (row) => row[id].toLocaleString('en-US'),
  })),
]

interface Props {
  readonly caption: string
  readonly counts: readonly ImportCounts[]
}

/** What became, or would become, of the rows of each file that has any. */
export function ImportCountsTable({ caption, counts }: Props) {
  const rows = counts.filter(({ added, same, changed, kept }) => added + same + changed + kept > 0)
  return <DataTable caption={caption} columns={columns} rows={rows} rowId={({ file }) => file} />
}
