import type { CustomFieldProps } from '#renderer/components/step-wizard/definition.ts'
import { ProjectTypeField } from './project-type-field.tsx'

/** The kind of a project as an answer of a wizard. */
export function ProjectTypeAnswer<A extends { readonly ProjectType?: number | null | undefined }, C>({
  id,
  answers,
  change,
  issues,
}: CustomFieldProps<A, C>) {
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
