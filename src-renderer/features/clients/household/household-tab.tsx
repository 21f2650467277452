import { ClientName } from '#renderer/components/client-name/client-name.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import type { ClientRecord } from '#shared/ipc/client-calls.ts'
import { ageInTable, relationshipWords } from './member-words.ts'

type Member = ClientRecord['household'][number]

/** The people of the household, the head first; each leads to a record of their own. */
export function HouseholdTab({ record }: { readonly record: ClientRecord }) {
  if (record.household.length === 0) {
    return <EmptyState>No household is on record yet. Intake adds the people who live together.</EmptyState>
  }
  return (
    <DataTable
      caption="People of the household"
      columns={columns}
      rows={record.household}
      rowId={({ PersonalID }) => PersonalID}
      link={{ href: ({ PersonalID }) => `#/clients/${PersonalID}/household` }}
    />
  )
}

const columns: readonly Column<Member>[] = [
  { id: 'alias', header: 'Person', cell: ({ alias, mark }) => <ClientName alias={alias} mark={mark} /> },
  {
    id: 'relationship',
    header: 'Relationship',
    cell: ({ RelationshipToHoH }) => relationshipWords(RelationshipToHoH),
    width: '14rem',
  },
  { id: 'age', header: 'Age', cell: ({ age }) => ageInTable(age), width: '8rem' },
  { id: 'project', header: 'Together at', cell: ({ ProjectName }) => ProjectName },
]
