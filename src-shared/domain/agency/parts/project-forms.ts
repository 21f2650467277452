import type { RecordForm } from '#shared/domain/record-form/record-form.ts'
import { funderForm } from './funder-form.ts'
import { inventoryForm } from './inventory-form.ts'
import { coordinatedEntryForm, hmisForm } from './participation-forms.ts'
import { placeForm } from './place-form.ts'
import type { ProjectFacts } from './project-facts.ts'
import { organizationForm, projectForm } from './project-form.ts'

/** Everything that is on record of a project, in the order of its page. */
export const projectForms: readonly RecordForm<ProjectFacts>[] = [
  projectForm,
  placeForm,
  coordinatedEntryForm,
  hmisForm,
  funderForm,
  inventoryForm,
  organizationForm,
]

/** The form of this id. */
export function projectFormOf(id: string): RecordForm<ProjectFacts> | undefined {
  return projectForms.find((form) => form.id === id)
}

/** The form that asks a table’s columns. */
export function projectFormFor(table: string): RecordForm<ProjectFacts> | undefined {
  return projectForms.find((form) => form.table === table)
}

/** Whether there can be several rows of it. */
export function isList({ table }: Pick<RecordForm<ProjectFacts>, 'table'>): boolean {
  return table !== 'Project' && table !== 'Organization'
}
