import { ProjectTypeField } from '#renderer/components/project-type-field/project-type-field.tsx'
import type { CustomFieldProps } from '#renderer/components/step-wizard/definition.ts'
import type { NewProjectAnswers } from '#shared/domain/agency/check-project.ts'
import type { AddProjectContext } from './add-project-definition.ts'

/** The kind of a new project. */
export function ProjectTypeAnswer({
  id,
  answers,
  change,
  issues,
}: CustomFieldProps<NewProjectAnswers, AddProjectContext>) {
  return (
    <ProjectTypeField
      id={id}
      label="What kind of project is it?"
      labelHidden
      value={answers.ProjectType}
      onChange={(type) => change('ProjectType', type)}
      error={issues[0]?.message}
    />
  )
}
