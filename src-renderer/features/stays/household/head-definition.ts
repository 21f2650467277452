import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { ageWords } from '../age-words.ts'
import { NewRelationsField } from '../new-relations-field.tsx'
import { relationsInWords } from '../relations.ts'
import { candidatesFor, checkChangeHead, type ChangeHeadAnswers } from '#shared/domain/stay/change-head.ts'
import type { EndStayContext } from '#shared/domain/stay/check-end-stay.ts'
import { newHeadOf } from '#shared/domain/stay/end-stay.ts'
import { headOf } from '#shared/domain/stay/stay.ts'

/** Somebody else becomes head of household, and nobody leaves. */
export const headDefinition: WizardDefinition<ChangeHeadAnswers, EndStayContext> = {
  saveLabel: 'Change the head of household',
  check: checkChangeHead,
  pages: [
    {
      id: 'head',
      section: 'Household',
      title: 'Who becomes the head of household?',
      hint: (_answers, { stay }) => `${headOf(stay).alias} is it now, and stays in the household`,
      why: 'HUD counts the whole stay by its head, from its first day. Assessments and CE Events stay with the person they were recorded with; from now on they are recorded with the new head. The history keeps who it was before.',
      whoSees: 'HUD, as a count without any name',
      fields: [
        {
          kind: 'choice',
          path: 'newHead',
          label: 'Who becomes the head of household?',
          shortLabel: 'New head of household',
          options: (_answers, { stay }) =>
            candidatesFor(stay).map((member) => ({
              value: member.EnrollmentID,
              label: member.alias,
              hint: ageWords(member.age) ?? undefined,
            })),
        },
        {
          kind: 'custom',
          path: 'relationships',
          label: 'Relationships to the new head',
          component: NewRelationsField,
          format: (answers, { stay }) => relationsInWords(answers, stay),
          when: (answers, { stay }) => newHeadOf(answers, stay) !== null,
        },
      ],
    },
  ],
}
