import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { api } from '#renderer/api/client.ts'
import { query } from '#renderer/api/query.ts'
import { sendAmendment } from '#renderer/api/send-amendment.ts'
import { useWhyNot } from '#renderer/api/use-may.ts'
import { useSave } from '#renderer/api/use-save.ts'
import { Banner } from '#renderer/components/banner/banner.tsx'
import { ButtonLink } from '#renderer/components/button/button.tsx'
import { DonePanel } from '#renderer/components/done-panel/done-panel.tsx'
import { ErrorState } from '#renderer/components/error-state/error-state.tsx'
import { LoadingState } from '#renderer/components/loading-state/loading-state.tsx'
import { PageHeading } from '#renderer/components/page-heading/page-heading.tsx'
import { RecordFormView } from '#renderer/components/record-form/record-form-view.tsx'
import type { ProjectFacts, ProjectTable } from '#shared/domain/agency/parts/project-facts.ts'
import { isList, projectFormOf } from '#shared/domain/agency/parts/project-forms.ts'
import type { RecordForm, Values } from '#shared/domain/record-form/record-form.ts'
import type { ProjectRecord } from '#shared/ipc/settings-calls.ts'

/** One record of a project: changed, or, under `add`, a new one. */
export function PartPage() {
  const { projectId: ProjectID = '', form: id = '', key = '' } = useParams()
  const project = useQuery(query('settings', 'project', { ProjectID }))
  const whyNot = useWhyNot('settings.manage')
  const back = <ButtonLink href={`#/settings/agency/${ProjectID}`}>Back to the project</ButtonLink>
  if (project.isPending) return <LoadingState label="Reading the project" lines={8} />
  if (project.isError) {
    return (
      <>
        <PageHeading actions={<ButtonLink href="#/settings/agency">Back to Agency</ButtonLink>}>
          Project
        </PageHeading>
        <ErrorState
          title="This project could not be read"
          safe={project.error.message}
          onRetry={() => void project.refetch()}
        />
      </>
    )
  }
  const form = projectFormOf(id)
  const saved = form === undefined ? null : rowToChange(form, key, project.data)
  if (form === undefined || saved === null) {
    return (
      <>
        <PageHeading lead={project.data.ProjectName}>Project</PageHeading>
        <Banner action={back}>This record is not there, or is no longer. Open it from the project.</Banner>
      </>
    )
  }
  if (whyNot !== null) {
    return (
      <>
        <PageHeading lead={project.data.ProjectName}>{form.title}</PageHeading>
        <Banner action={back}>{whyNot}.</Banner>
      </>
    )
  }
  const row = key === 'add' ? null : key
  return <PartForm key={`${id} ${key}`} {...{ ProjectID, form, row, saved, project: project.data }} />
}

interface Props {
  readonly ProjectID: string
  readonly form: RecordForm<ProjectFacts>
  /** The key of the row; null for a new one. */
  readonly row: string | null
  readonly saved: Values
  readonly project: ProjectRecord
}

function PartForm({ ProjectID, form, row, saved: values, project }: Props) {
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  const focus = parameters.get('field')
  const { saved, save, undo } = useSave()
  const here = `/settings/agency/${ProjectID}`
  if (saved !== null) {
    return (
      <DonePanel
        title={row === null ? `${form.title}: added` : `${form.title}: changed`}
        next={project.ProjectName}
        onUndo={async () => {
          await undo()
          await navigate(here)
        }}
        actions={
          <>
            <ButtonLink look="primary" href={`#${here}`}>
              Open the project
            </ButtonLink>
            {focus !== null && <ButtonLink href="#/reports/data-check">Back to the data check</ButtonLink>}
          </>
        }
      />
    )
  }
  return (
    <>
      <PageHeading lead={form.lead} actions={<ButtonLink href={`#${here}`}>Back to the project</ButtonLink>}>
        {form.title}: {project.ProjectName}
      </PageHeading>
      <RecordFormView
        form={form}
        facts={{ key: row, parts: project.parts }}
        saved={values}
        isNew={row === null}
        focus={focus}
        action={row === null ? 'Add' : 'Save'}
        onSave={(sent) =>
          save(() =>
            sendAmendment(() => api.settings.savePart({ ProjectID, form: form.id, key: row, ...sent })),
          )
        }
        beside={<ButtonLink href={`#${here}`}>Leave without saving</ButtonLink>}
      />
    </>
  )
}

/** The row as it is on record, what a new one begins with, or null where there is none. */
function rowToChange(form: RecordForm<ProjectFacts>, key: string, { parts }: ProjectRecord): Values | null {
  if (key === 'add') return isList(form) ? beginning(form, parts) : null
  return parts[form.table as ProjectTable].find((row) => row.key === key)?.values ?? null
}

/** A new record of beds is in the project's only Continuum, where there is but one. */
function beginning(
  { table }: RecordForm<ProjectFacts>,
  { ProjectCoC: [only, ...others] }: ProjectFacts['parts'],
): Values {
  return table === 'Inventory' && others.length === 0 ? { CoCCode: only?.values['CoCCode'] ?? null } : {}
}
