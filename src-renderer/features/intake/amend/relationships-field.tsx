import type { CustomFieldProps } from '#renderer/components/step-wizard/definition.ts'
import { fieldId } from '#renderer/components/field-frame/field-id.ts'
import { SelectField } from '#renderer/components/select-field/select-field.tsx'
import { isHead, memberName, memberPath } from '#shared/domain/intake/people.ts'
import { isCode } from '#shared/hud/fy2026/picklist.ts'
import { withChanges } from '../members.ts'
import { relationships } from '../relationships.ts'
import styles from '../sections/sections.module.css'
import type { SectionAnswers, SectionContext } from '../section-answers.ts'

type Props = CustomFieldProps<SectionAnswers, SectionContext>

/** Everybody's relationship to the head, where no referral says who that is. */
export function AllRelationshipsField(props: Props) {
  return <RelationshipsField {...props} isHeadFixed={false} />
}

/** The others' relationships to the head, who was referred. */
export function OtherRelationshipsField(props: Props) {
  return <RelationshipsField {...props} isHeadFixed />
}

function RelationshipsField({
  id,
  context: { whole },
  change,
  issues,
  isHeadFixed,
}: Props & { readonly isHeadFixed: boolean }) {
  return (
    <div className={styles.starts} id={id}>
      {whole.members.map((member) => {
        const path = memberPath(member, 'RelationshipToHoH')
        const name = memberName(member, whole)
        if (isHeadFixed && isHead(member, whole))
          return <p key={member.memberId}>{name}: head of household</p>
        return (
          <SelectField
            key={member.memberId}
            id={fieldId(path)}
            label={`How ${name} is related to the head`}
            options={isHeadFixed ? others : relationships}
            value={member.RelationshipToHoH}
            error={issues.find((issue) => issue.path === path && issue.severity === 'error')?.message}
            onChange={(code) =>
              change(
                'members',
                withChanges(whole.members, member.memberId, {
                  RelationshipToHoH: isCode('RelationshipToHoH', code) ? code : null,
                }),
              )
            }
          />
        )
      })}
    </div>
  )
}

const self = 1
const others = relationships.filter(({ value }) => value !== self)
