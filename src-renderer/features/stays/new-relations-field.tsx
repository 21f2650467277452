import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import type { CustomFieldProps } from '#renderer/components/step-wizard/definition.ts'
import type { EndStayContext } from '#shared/domain/stay/check-end-stay.ts'
import { newHeadOf, relatedAnew, type EndStayAnswers } from '#shared/domain/stay/end-stay.ts'
import { relationsTo } from './relations.ts'
import styles from './stays.module.css'

type Props = CustomFieldProps<EndStayAnswers, EndStayContext>

/** How the others are related to the new head of household, one question a person. */
export function NewRelationsField({ id, answers, context: { stay }, change, issues }: Props) {
  const newHead = newHeadOf(answers, stay)
  if (newHead === null) return null
  const { relationships } = answers
  return (
    <div id={id} className={styles.relations}>
      {relatedAnew(answers, stay).map(({ EnrollmentID, alias }) => {
        const path = `relationships.${EnrollmentID}`
        return (
          <SelectField
            key={EnrollmentID}
            id={fieldId(path)}
            label={`How ${alias} is related to ${newHead.alias}`}
            options={relationsTo(newHead.alias)}
            value={relationships?.[EnrollmentID] ?? null}
            error={issues.find((issue) => issue.path === path)?.message}
            onChange={(code) => {
              if (code !== null) change('relationships', { ...relationships, [EnrollmentID]: code })
            }}
          />
        )
      })}
    </div>
  )
}
