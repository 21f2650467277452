import { ProjectTypeField } from '#renderer/components/project-type-field/project-type-field.tsx'
import type { CustomFieldProps } from '#renderer/components/step-wizard/definition.ts'
import type { SetUpAnswers, SetUpContext } from './set-up-definition.ts'

/** The kind of the first project as an answer of the set-up. */
export function ProjectTypeAnswer({
  id,
  answers,
  change,
  issues,
}: CustomFieldProps<SetUpAnswers, SetUpContext>) {
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
