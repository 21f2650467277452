import { endStayPath } from '#renderer/api/resume-path.ts'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { coordinatedEntry, projectTypeWords } from '#shared/domain/agency/project-types.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { AccessSection } from '#renderer/features/access/access-section.tsx'
import { TransfersSection } from '#renderer/features/transfers/transfers-section.tsx'
import type { ClientRecord } from '#shared/ipc/client-calls.ts'

type Enrollment = ClientRecord['enrollments'][number]

/** The stays on record, the latest first; each leads to what its intake recorded, where that can be corrected. */
export function EnrollmentsTab({ record }: { readonly record: ClientRecord }) {
  return (
    <>
      <Stays enrollments={record.enrollments} />
      <TransfersSection PersonalID={record.PersonalID} />
      <AccessSection PersonalID={record.PersonalID} />
    </>
  )
}

function Stays({ enrollments }: { readonly enrollments: readonly Enrollment[] }) {
  if (enrollments.length === 0) {
    return (
      <EmptyState>
        No enrollment is on record yet. Intake, or the start of Coordinated Entry, makes the first one.
      </EmptyState>
    )
  }
  return (
    <DataTable
      caption="Enrollments, the latest first"
      columns={columns}
      rows={enrollments}
      rowId={({ EnrollmentID }) => EnrollmentID}
      link={{ href: ({ EnrollmentID }) => `#/enrollments/${EnrollmentID}` }}
    />
  )
}

const columns: readonly Column<Enrollment>[] = [
  { id: 'project', header: 'Project', cell: ({ ProjectName }) => ProjectName },
  { id: 'type', header: 'Type', cell: ({ ProjectType }) => projectTypeWords(ProjectType) },
  {
    id: 'start',
    header: 'Start',
    cell: ({ EntryDate }) => formatDate(EntryDate),
    width: '10.4rem',
    sortBy: ({ EntryDate }) => EntryDate,
  },
  { id: 'moveIn', header: 'Move-in', cell: ({ MoveInDate }) => day(MoveInDate, ''), width: '10.4rem' },
  { id: 'exit', header: 'Exit', cell: (row) => <Exit enrollment={row} />, width: '10.4rem' },
]

/** When it ended, or the way to end it. Coordinated Entry's own enrollment is no stay that a household leaves. */
function Exit({
  enrollment: { ProjectType, ProjectName, HouseholdID, ExitDate },
}: {
  readonly enrollment: Enrollment
}) {
  if (ExitDate !== null) return formatDate(ExitDate)
  if (ProjectType === coordinatedEntry) return 'Open'
  return (
    <a href={`#${endStayPath(HouseholdID)}`} aria-label={`End the stay at ${ProjectName}`}>
      End the stay
    </a>
  )
}

function day(date: string | null, none: string): string {
  return date === null ? none : formatDate(date)
}
