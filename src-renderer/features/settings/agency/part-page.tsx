import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
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
import type { Issue } from '#shared/domain/issue.ts'
import type { RecordForm, Values } from '#shared/domain/record-form/record-form.ts'
import type { SaveOutcome } from '#shared/domain/save-outcome.ts'
import type { ProjectRecord } from '#shared/ipc/settings-calls.ts'
import { TakeOut } from './take-out.tsx'

/** One record of a project: changed, taken out, or, under `add`, a new one. */
export function PartPage() {
  const { projectId: ProjectID = '', form = '', key = '' } = useParams()
  return <Part key={`${ProjectID} ${form} ${key}`} ProjectID={ProjectID} id={form} at={key} />
}

interface Props {
  readonly ProjectID: string
  /** The form's id. */
  readonly id: string
  /** The row's key, or `add`. */
  readonly at: string
}

function Part({ ProjectID, id, at }: Props) {
  const project = useQuery(query('settings', 'project', { ProjectID }))
  const whyNot = useWhyNot('settings.manage')
  const saving = useSave()
  const [done, setDone] = useState('changed')
  const form = projectFormOf(id)
  if (saving.saved !== null && form !== undefined)
    return <PartDone {...{ ProjectID, done, saving }} title={form.title} />
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
  const { ProjectName, parts } = project.data
  const saved = form === undefined ? null : rowToChange(form, at, project.data)
  if (form === undefined || saved === null) {
    return (
      <>
        <PageHeading lead={ProjectName}>Project</PageHeading>
        <Banner action={back}>This record is not there, or is no longer. Open it from the project.</Banner>
      </>
    )
  }
  if (whyNot !== null) {
    return (
      <>
        <PageHeading lead={ProjectName}>{form.title}</PageHeading>
        <Banner action={back}>{whyNot}.</Banner>
      </>
    )
  }
  const row = at === 'add' ? null : at
  const send = (how: string, call: () => Promise<SaveOutcome>): Promise<readonly Issue[]> => {
    setDone(how)
    return saving.save(() => sendAmendment(call))
  }
  return (
    <>
      <PageHeading lead={form.lead} actions={back}>
        {form.title}: {ProjectName}
      </PageHeading>
      <PartForm {...{ form, row, values: saved, parts }} ProjectID={ProjectID} send={send} />
      {row !== null && isList(form) && (
        <TakeOut
          onTakeOut={() =>
            send('taken out', () => api.settings.removePart({ ProjectID, form: form.id, key: row }))
          }
        />
      )}
    </>
  )
}

interface FormProps {
  readonly ProjectID: string
  readonly form: RecordForm<ProjectFacts>
  /** The key of the row; null for a new one. */
  readonly row: string | null
  readonly values: Values
  readonly parts: ProjectFacts['parts']
  readonly send: (how: string, call: () => Promise<SaveOutcome>) => Promise<readonly Issue[]>
}

function PartForm({ ProjectID, form, row, values, parts, send }: FormProps) {
  const [parameters] = useSearchParams()
  return (
    <RecordFormView
      form={form}
      facts={{ key: row, parts }}
      saved={values}
      isNew={row === null}
      focus={parameters.get('field')}
      action={row === null ? 'Add' : 'Save'}
      onSave={(sent) =>
        send(row === null ? 'added' : 'changed', () =>
          api.settings.savePart({ ProjectID, form: form.id, key: row, ...sent }),
        )
      }
      beside={<ButtonLink href={`#/settings/agency/${ProjectID}`}>Leave without saving</ButtonLink>}
    />
  )
}

interface DoneProps {
  readonly ProjectID: string
  readonly title: string
  /** What was done: `changed`. */
  readonly done: string
  readonly saving: ReturnType<typeof useSave>
}

function PartDone({ ProjectID, title, done, saving }: DoneProps) {
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  const here = `/settings/agency/${ProjectID}`
  return (
    <DonePanel
      title={`${title}: ${done}`}
      onUndo={async () => {
        await saving.undo()
        await navigate(here)
      }}
      actions={
        <>
          <ButtonLink look="primary" href={`#${here}`}>
            Open the project
          </ButtonLink>
          {parameters.has('field') && (
            <ButtonLink href="#/reports/data-check">Back to the data check</ButtonLink>
          )}
        </>
      }
    />
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
