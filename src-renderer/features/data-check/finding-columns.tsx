import { ClientName } from '#renderer/components/client-name/client-name.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import type { CheckFinding } from '#shared/ipc/data-check-calls.ts'
import { placeOf } from './place.ts'

/** The columns of a list of findings about clients. */
export const clientColumns: readonly Column<CheckFinding>[] = [
  {
    id: 'who',
    header: 'Who',
    cell: ({ alias, mark }) =>
      alias === null ? 'A client without an alias' : <ClientName alias={alias} mark={mark ?? 'leaf'} />,
    sortBy: ({ alias }) => alias ?? '',
  },
  {
    id: 'project',
    header: 'Project',
    cell: ({ ProjectName }) => ProjectName ?? '',
    width: '13rem',
    sortBy: ({ ProjectName }) => ProjectName ?? '',
  },
  { id: 'stands', header: 'What stands there', cell: stands, width: '16rem' },
  { id: 'place', header: 'Mend it in', cell: (row) => placeOf(row).words, width: '14rem' },
]

/** The columns of a list of findings about projects. */
export const projectColumns: readonly Column<CheckFinding>[] = [
  {
    id: 'project',
    header: 'Project',
    cell: ({ ProjectName }) => ProjectName ?? 'The agency',
    sortBy: ({ ProjectName }) => ProjectName ?? '',
  },
  { id: 'stands', header: 'What stands there', cell: stands, width: '20rem' },
  { id: 'place', header: 'Mend it in', cell: (row) => placeOf(row).words, width: '15rem' },
]

function stands({ field, stands: words }: CheckFinding): string {
  return field === null ? '' : `${field}: ${words ?? 'nothing yet'}`
}
