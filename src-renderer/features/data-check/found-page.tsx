import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import { findingsShown, type CheckFinding, type FoundCheck } from '#shared/ipc/data-check-calls.ts'
import styles from './data-check.module.css'
import { clientColumns, projectColumns } from './finding-columns.tsx'
import { placeOf } from './place.ts'
import { readFindings } from './read-findings.ts'

const back = <ButtonLink href="#/reports/data-check">Back to the data check</ButtonLink>

/** What one check found, row by row, each leading to where it is mended. */
export function FoundPage() {
  const { check: id = '' } = useParams()
  const last = useQuery(query('dataCheck', 'last'))
  const found = last.data?.found.find((check) => check.id === id)
  const findings = useQuery({
    queryKey: ['dataCheck', 'findings', id, last.data?.at],
    queryFn: () => readFindings(id),
    enabled: found !== undefined,
  })
  if (last.isPending) return <LoadingState label="Reading what was found" lines={8} />
  if (found === undefined) {
    return (
      <>
        <PageHeading actions={back}>Data check</PageHeading>
        <EmptyState>
          This check found nothing in the last run, or none was made since you unlocked.
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeading lead={found.means} actions={back}>
        {found.title}
      </PageHeading>
      <p className={styles.mend}>
        <strong>How to mend it</strong> {found.mend}
      </p>
      {findings.isPending && <LoadingState label="Reading what was found" lines={8} />}
      {findings.isError && (
        <ErrorState
          title="What was found could not be read"
          safe={findings.error.message}
          onRetry={() => void findings.refetch()}
        />
      )}
      {findings.isSuccess && <Findings found={found} rows={findings.data} />}
    </>
  )
}

function Findings({ found, rows }: { readonly found: FoundCheck; readonly rows: readonly CheckFinding[] }) {
  const [project, setProject] = useState<string | null>(null)
  const projects = [...new Set(rows.flatMap(({ ProjectName }) => ProjectName ?? []))].toSorted()
  const ofClients = rows.some(({ PersonalID }) => PersonalID !== null)
  const shown = rows.filter(({ ProjectName }) => project === null || ProjectName === project)
  return (
    <>
      {ofClients && projects.length > 1 && (
        <div className={styles.filter}>
          <SelectField
            id="project"
            label="Project"
            optional
            options={projects.map((name) => ({ value: name, label: name }))}
            value={project}
            onChange={setProject}
          />
        </div>
      )}
      <p className={styles.quiet}>{countWords(found.count, shown.length, project)}</p>
      <DataTable
        caption={found.title}
        columns={ofClients ? clientColumns : projectColumns}
        rows={shown}
        rowId={({ id }) => id}
        link={{ href: (row) => placeOf(row).href }}
      />
    </>
  )
}

function countWords(count: number, shown: number, project: string | null): string {
  const all = count.toLocaleString('en-US')
  if (project !== null) return `${shown} of ${all} found.`
  if (count > findingsShown)
    return `${all} found, the first ${shown.toLocaleString('en-US')} are shown. Mend these, then check again.`
  return `${all} found. Mended rows leave the list when you check again.`
}
