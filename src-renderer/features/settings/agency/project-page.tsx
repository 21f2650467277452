import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { query } from '#renderer/api/query.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DataTable } from '#renderer/components/data-table/data-table.tsx'
import { EmptyState } from '#renderer/components/empty-state/empty-state.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { SummaryList } from '#renderer/components/summary-list/summary-list.tsx'
import {
  housesPeople,
  type PartRow,
  type ProjectFacts,
  type ProjectTable,
} from '#shared/domain/agency/parts/project-facts.ts'
import { isList, projectForms } from '#shared/domain/agency/parts/project-forms.ts'
import { projectTypeWords } from '#shared/domain/agency/project-types.ts'
import { askedFields, type RecordForm } from '#shared/domain/record-form/record-form.ts'
import { fieldWords } from '#shared/domain/record-form/value-words.ts'
import type { ProjectRecord } from '#shared/ipc/settings-calls.ts'
import styles from '../settings.module.css'
import { Section } from '../settings-frame.tsx'
import { partColumns } from './part-columns.tsx'

const back = <ButtonLink href="#/settings/agency">Back to Agency</ButtonLink>

/** Everything that is on record of one project, each part with the way to change it. */
export function ProjectPage() {
  const { projectId: ProjectID = '' } = useParams()
  const project = useQuery(query('settings', 'project', { ProjectID }))
  const whyNot = useWhyNot('settings.manage')
  if (project.isPending) return <LoadingState label="Reading the project" lines={8} />
  if (project.isError) {
    return (
      <>
        <PageHeading actions={back}>Project</PageHeading>
        <ErrorState
          title="This project could not be read"
          safe={project.error.message}
          onRetry={() => void project.refetch()}
        />
      </>
    )
  }
  return (
    <>
      <PageHeading
        lead={`${projectTypeWords(project.data.ProjectType)}. What HUD asks of it; anything may stay open for now.`}
        actions={back}
      >
        {project.data.ProjectName}
      </PageHeading>
      <div className={styles.part}>
        {whyNot !== null && <p className={styles.quiet}>{whyNot}.</p>}
        {projectForms
          .filter((form) => belongs(form, project.data))
          .map((form) => (
            <Section key={form.id} title={form.title}>
              <Part
                form={form}
                facts={{ key: null, parts: project.data.parts }}
                at={`#/settings/agency/${ProjectID}/${form.id}`}
                mayChange={whyNot === null}
              />
            </Section>
          ))}
      </div>
    </>
  )
}

interface PartProps {
  readonly form: RecordForm<ProjectFacts>
  readonly facts: ProjectFacts
  readonly at: string
  readonly mayChange: boolean
}

function Part({ form, facts, at, mayChange }: PartProps) {
  const rows = facts.parts[form.table as ProjectTable]
  if (!isList(form)) {
    return rows.map((row) => (
      <One key={row.key} form={form} facts={facts} row={row} change={mayChange ? `${at}/${row.key}` : null} />
    ))
  }
  return (
    <>
      {rows.length === 0 ? (
        <EmptyState>Nothing is on record yet.</EmptyState>
      ) : (
        <DataTable
          caption={form.title}
          columns={partColumns(form, facts)}
          rows={rows}
          rowId={({ key }) => key}
          {...(mayChange ? { link: { href: ({ key }: PartRow) => `${at}/${key}` } } : {})}
        />
      )}
      {mayChange && (
        <ButtonLink look="quiet" href={`${at}/add`} icon={<IconPlus />}>
          {addWords[form.id] ?? 'Add a record'}
        </ButtonLink>
      )}
    </>
  )
}

interface OneProps extends Omit<PartProps, 'at' | 'mayChange'> {
  readonly row: PartRow
  /** Where it is changed; null where this person may not. */
  readonly change: string | null
}

function One({ form, facts, row: { values }, change }: OneProps) {
  return (
    <>
      <SummaryList
        rows={askedFields(form, values, facts).map((field) => ({
          id: field.column,
          label: field.label,
          value:
            fieldWords(form, field, values, facts) ??
            (field.column === 'OperatingEndDate' ? 'None: it runs' : null),
        }))}
      />
      {change !== null && (
        <ButtonLink look="quiet" href={change}>
          Change {form.title.toLowerCase()}
        </ButtonLink>
      )}
    </>
  )
}

const addWords: Readonly<Record<string, string>> = {
  place: 'Add a Continuum of Care',
  'coordinated-entry': 'Add a record of Coordinated Entry',
  hmis: 'Add a record of taking part',
  funder: 'Add a funder',
  beds: 'Add beds and units',
}

/** Beds are a part of what houses people, or has had beds. */
function belongs({ table }: RecordForm<ProjectFacts>, { ProjectType, parts }: ProjectRecord): boolean {
  return (
    table !== 'Inventory' ||
    parts.Inventory.length > 0 ||
    housesPeople(ProjectType, parts.Project[0]?.values['RRHSubType'] ?? 2)
  )
}
