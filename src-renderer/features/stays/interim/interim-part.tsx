import { useQuery } from '@tanstack/react-query'
import { query } from '#renderer/api/query.ts'
import { interimPath } from '#renderer/api/resume-path.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { coordinatedEntry } from '#shared/domain/agency/project-types.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { AnnualDue } from '#shared/domain/interim/annual-window.ts'
import { annual, interimForms } from '#shared/domain/interim/interim-forms.ts'
import type { Interim } from '#shared/ipc/stay-calls.ts'
import styles from '../stays.module.css'

/** What was recorded of somebody since the start of a stay, what is due once a year, and ways to record more. */
export function InterimPart({ EnrollmentID }: { readonly EnrollmentID: string }) {
  const { data } = useQuery(query('stays', 'interim', { EnrollmentID }))
  if (data === undefined || data.ProjectType === coordinatedEntry) return null
  const { records, readOnlyReason, facts } = data
  const mayRecord = readOnlyReason === null && facts.stay?.ExitDate === null
  return (
    <section className={styles.household} aria-labelledby="part-interim">
      <h2 id="part-interim">Since the start</h2>
      {data.annual !== null && <Banner>{annualWords(data.annual)}</Banner>}
      {records.length === 0 ? (
        <p>No update is on record yet. Record one when income, health or safety change.</p>
      ) : (
        <DataTable
          caption="Updates and annual assessments, the latest first"
          columns={columns}
          rows={records}
          rowId={({ key }) => key}
          link={{ href: ({ form, key }) => `#/records/${form}/${key}` }}
        />
      )}
      {mayRecord && (
        <p className={styles.ways}>
          {interimForms.map(({ id, title }) => (
            <ButtonLink key={id} href={`#${interimPath(EnrollmentID, id)}`}>
              {title}
            </ButtonLink>
          ))}
        </p>
      )}
    </section>
  )
}

function annualWords({ state, anniversary, from, to }: AnnualDue): string {
  const year = `the year that ends on ${formatDate(anniversary)}`
  return state === 'due'
    ? `The annual assessment for ${year} is due: HUD counts one between ${formatDate(from)} and ${formatDate(to)}.`
    : `The annual assessment for ${year} was due by ${formatDate(to)} and is not on record. Record an update instead, or one that was made in time.`
}

type Row = Interim['records'][number]

const columns: readonly Column<Row>[] = [
  {
    id: 'what',
    header: 'What',
    cell: ({ form }) => interimForms.find(({ id }) => id === form)?.title ?? '',
  },
  {
    id: 'date',
    header: 'Date',
    cell: ({ InformationDate }) => formatDate(InformationDate),
    width: '10.4rem',
    sortBy: ({ InformationDate }) => InformationDate,
  },
  {
    id: 'stage',
    header: 'Recorded at',
    cell: ({ DataCollectionStage }) => (DataCollectionStage === annual ? 'Annual assessment' : 'Update'),
    width: '12rem',
  },
]
