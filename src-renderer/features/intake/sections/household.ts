import { memberName } from '#shared/domain/intake/people.ts'
import { HouseholdField } from '../household/household-field.tsx'
import { relationshipWords } from '../relationships.ts'
import type { SectionPage } from '../section-answers.ts'
import { agencyOnly } from './who-sees.ts'

/** Who belongs to the household. */
export const householdPages: readonly SectionPage[] = [
  {
    id: 'members',
    section: 'Household',
    title: 'Who will live together?',
    hint: 'Everyone the home is for, children too',
    why: 'A home is matched to the size of a household, and HUD counts its people together. One of them is the head: the person who was referred.',
    whoSees: agencyOnly,
    fields: [
      {
        kind: 'custom',
        path: 'members',
        label: 'Members',
        component: HouseholdField,
        format: (_answers, { whole }) =>
          whole.members
            .map((member) => {
              const relationship = relationshipWords(member.RelationshipToHoH)
              const name = memberName(member, whole)
              return relationship === null ? name : `${name}: ${relationship}`
            })
            .join('\n'),
      },
    ],
  },
]
