import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { changeHeadPath, endStayPath, joinStayPath } from '#renderer/api/resume-path.ts'
import { useRefusal } from '#renderer/api/use-refusal.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { ClientName } from '#renderer/components/client-name/client-name.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { stillIn, type StayMember } from '#shared/domain/stay/stay.ts'
import styles from '../stays.module.css'

/** Who is in the stay of an enrollment, since when and until when, with the ways in which a household changes. */
export function HouseholdPart({ EnrollmentID }: { readonly EnrollmentID: string }) {
  const { data: stay } = useQuery(query('stays', 'ofEnrollment', { EnrollmentID }))
  const { data: refused } = useRefusal('stay.household')
  if (stay === undefined) return null
  const there = stillIn(stay).length
  const mayChange = stay.readOnlyReason === null && refused === null && there > 0
  return (
    <section className={styles.household} aria-labelledby="part-household">
      <h2 id="part-household">Household</h2>
      <DataTable
        caption="People of this stay, the head first"
        columns={columns}
        rows={stay.members}
        rowId={(member) => member.EnrollmentID}
        link={{ href: (member) => `#/enrollments/${member.EnrollmentID}` }}
      />
      {mayChange && (
        <p className={styles.ways}>
          <ButtonLink href={`#${joinStayPath(stay.HouseholdID)}`}>Somebody joins</ButtonLink>
          <ButtonLink href={`#${endStayPath(stay.HouseholdID)}`}>Somebody leaves</ButtonLink>
          {there > 1 && (
            <ButtonLink href={`#${changeHeadPath(stay.HouseholdID)}`}>Another head of household</ButtonLink>
          )}
        </p>
      )}
    </section>
  )
}

const relations: Readonly<Record<number, string>> = {
  1: 'Head of household',
  2: 'Child',
  3: 'Spouse or partner',
  4: 'Other relative',
  5: 'Not related',
}

const columns: readonly Column<StayMember>[] = [
  { id: 'alias', header: 'Person', cell: ({ alias, mark }) => <ClientName alias={alias} mark={mark} /> },
  {
    id: 'relation',
    header: 'Relationship',
    cell: ({ RelationshipToHoH }) => relations[RelationshipToHoH ?? 0] ?? 'Not recorded',
    width: '12rem',
  },
  { id: 'since', header: 'Since', cell: ({ EntryDate }) => formatDate(EntryDate), width: '10.4rem' },
  {
    id: 'until',
    header: 'Until',
    cell: ({ ExitDate }) => (ExitDate === null ? '' : formatDate(ExitDate)),
    width: '10.4rem',
  },
]
