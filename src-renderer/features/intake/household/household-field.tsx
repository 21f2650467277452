import { useEffect, useRef } from 'react'
import { fieldId, focusField } from '#renderer/components/field-frame/field-id.ts'
import type { CustomFieldProps } from '#renderer/components/step-wizard/definition.ts'
import { memberPath } from '#shared/domain/intake/people.ts'
import { withChanges } from '../members.ts'
import type { SectionAnswers, SectionContext } from '../section-answers.ts'
import { AddPeople } from './add-people.tsx'
import styles from './household.module.css'
import { PersonRow } from './person-row.tsx'

type Props = CustomFieldProps<SectionAnswers, SectionContext>

/** The people of the household, the head first, and ways to add more. */
export function HouseholdField({ id, context, change, issues }: Props) {
  const { whole, household, intake } = context
  useFocusOnAdded(whole.members.map(({ memberId }) => memberId))
  return (
    <div className={styles.household} id={id}>
      <ol className={styles.people} aria-label="People in the household">
        {whole.members.map((member) => (
          <PersonRow
            key={member.memberId}
            member={member}
            answers={whole}
            today={intake.today}
            tools={household}
            errorOf={(field) =>
              issues.find(({ path, severity }) => path === memberPath(member, field) && severity === 'error')
                ?.message
            }
            onChange={(changes) => change('members', withChanges(whole.members, member.memberId, changes))}
          />
        ))}
      </ol>
      <AddPeople id={fieldId('members.search')} tools={household} />
    </div>
  )
}

/** Puts the keyboard on how somebody just added is related to the head: the first thing to answer. */
function useFocusOnAdded(memberIds: readonly string[]): void {
  const known = useRef<readonly string[] | null>(null)
  const ids = memberIds.join(' ')
  useEffect(() => {
    const before = known.current
    known.current = ids.split(' ')
    const added = before === null ? undefined : known.current.find((id) => !before.includes(id))
    if (added !== undefined) focusField(`members.${added}.RelationshipToHoH`)
  }, [ids])
}
