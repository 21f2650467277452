import type { CustomFieldProps } from '#renderer/components/step-wizard/definition.ts'
import { DateInput } from '#renderer/components/date-input/date-input.tsx'
import { memberName, memberPath } from '#shared/domain/intake/people.ts'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { withChanges } from '../members.ts'
import type { SectionAnswers, SectionContext } from '../section-answers.ts'
import styles from './sections.module.css'

type Props = CustomFieldProps<SectionAnswers, SectionContext>

/** A start date for each member but the head; an empty box means the household's own. */
export function OwnStartsField({ id, context, change, issues }: Props) {
  const { whole, intake } = context
  const [, ...others] = whole.members
  return (
    <div className={styles.starts} id={id}>
      {others.map((member) => {
        const path = memberPath(member, 'EntryDate')
        return (
          <DateInput
            key={member.memberId}
            id={fieldId(path)}
            label={`Start date of ${memberName(member, whole)}`}
            optional
            today={intake.today}
            value={member.EntryDate}
            error={issues.find((issue) => issue.path === path && issue.severity === 'error')?.message}
            onChange={(date) =>
              change('members', withChanges(whole.members, member.memberId, { EntryDate: date ?? '' }))
            }
          />
        )
      })}
    </div>
  )
}
