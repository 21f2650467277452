import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { newAssessmentPath } from '#renderer/api/resume-path.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { labelOf } from '#shared/hud/fy2026/picklist.ts'
import type { ListedAssessment } from '#shared/ipc/assessment-calls.ts'
import type { ClientRecord } from '#shared/ipc/client-calls.ts'
import styles from './assessments-tab.module.css'

/** The Coordinated Entry assessments (4.19) on record, the latest first. */
export function AssessmentsTab({ record: { PersonalID } }: { readonly record: ClientRecord }) {
  const known = useQuery(query('assessments', 'ofClient', { PersonalID }))
  if (known.isPending) return <LoadingState label="Reading the assessments" lines={4} />
  if (known.isError) {
    return (
      <ErrorState
        title="The assessments could not be read"
        safe={known.error.message}
        onRetry={() => void known.refetch()}
      />
    )
  }
  const add = (
    <div className={styles.actions}>
      <ButtonLink href={`#${newAssessmentPath(PersonalID)}`} icon={<IconPlus />}>
        Record an assessment
      </ButtonLink>
      <ButtonLink href={`#/priority-list/${PersonalID}`}>Their place on the list</ButtonLink>
    </div>
  )
  if (known.data.length === 0) return <EmptyState action={add}>No assessment is on record yet.</EmptyState>
  return (
    <div className={styles.assessments}>
      {add}
      <DataTable
        caption="Assessments, the latest first"
        columns={columns}
        rows={known.data}
        rowId={({ AssessmentID }) => AssessmentID}
        link={{ href: ({ AssessmentID }) => `#/assessments/${AssessmentID}` }}
      />
    </div>
  )
}

const columns: readonly Column<ListedAssessment>[] = [
  {
    id: 'date',
    header: 'Date',
    cell: ({ AssessmentDate }) => formatDate(AssessmentDate),
    width: '11.5rem',
    sortBy: ({ AssessmentDate }) => AssessmentDate,
  },
  {
    id: 'level',
    header: 'Assessed',
    cell: ({ AssessmentLevel }) =>
      (labelOf('AssessmentLevel', AssessmentLevel) ?? '').replace(/ Assessment$/, ''),
  },
  { id: 'result', header: 'Result', cell: ({ result }) => result ?? '' },
  { id: 'place', header: 'Place', cell: ({ AssessmentLocation }) => AssessmentLocation ?? '' },
  {
    id: 'list',
    header: 'Priority list',
    cell: ({ PrioritizationStatus }) =>
      (labelOf('PrioritizationStatus', PrioritizationStatus) ?? '').replace(/ on prioritization list$/, ''),
    width: '9rem',
  },
]
