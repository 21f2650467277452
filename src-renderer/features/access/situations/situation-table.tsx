import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { situationForm } from '#shared/domain/client-record/situation-form.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'
import type { LivingSituationRow } from '#shared/ipc/access-calls.ts'
import styles from '../access.module.css'

interface Props {
  readonly situations: readonly LivingSituationRow[]
  readonly mayChange: boolean
}

/** Where somebody lived, the latest first, each with a way to correct it or to take it back. */
export function SituationTable({ situations, mayChange }: Props) {
  return (
    <DataTable
      caption="Where they live, the latest first"
      columns={mayChange ? [...columns, changes] : columns}
      rows={situations}
      rowId={({ CurrentLivingSitID }) => CurrentLivingSitID}
    />
  )
}

const columns: readonly Column<LivingSituationRow>[] = [
  {
    id: 'date',
    header: 'Date',
    cell: ({ InformationDate }) => formatDate(InformationDate),
    width: '10.4rem',
    sortBy: ({ InformationDate }) => InformationDate,
  },
  {
    id: 'place',
    header: 'Kind of place',
    cell: (row) => labelOf('CurrentLivingSituation', row.CurrentLivingSituation) ?? '',
  },
  { id: 'words', header: 'In words', cell: ({ LocationDetails }) => LocationDetails ?? '' },
]

const changes: Column<LivingSituationRow> = {
  id: 'change',
  header: 'Change',
  cell: ({ CurrentLivingSitID, InformationDate }) => (
    <span className={styles.links}>
      <a href={`#/records/${situationForm.id}/${CurrentLivingSitID}`}>
        Correct<span className="visually-hidden"> the answer of {formatDate(InformationDate)}</span>
      </a>
      <a href={`#/living-situations/${CurrentLivingSitID}/take-back`}>
        Take back<span className="visually-hidden"> the answer of {formatDate(InformationDate)}</span>
      </a>
    </span>
  ),
  width: '12rem',
}
