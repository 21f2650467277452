import { destinationFields, exitDateField } from '#renderer/components/exit-fields/exit-fields.ts'
import type { WizardDefinition, WizardPage } from '#renderer/components/step-wizard/definition.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { checkEndStay, type EndStayContext } from '#shared/domain/stay/check-end-stay.ts'
import {
  needsHead,
  newHeadOf,
  settleEndStay,
  stayersOf,
  type EndStayAnswers,
} from '#shared/domain/stay/end-stay.ts'
import { headOf, stillIn, type StayMember } from '#shared/domain/stay/stay.ts'
import { ageWords } from './age-words.ts'
import { NewRelationsField } from './new-relations-field.tsx'
import { relationsInWords } from './relations.ts'

/** Ending a stay: who leaves, on which day, and where they go. */
export const endStayDefinition: WizardDefinition<EndStayAnswers, EndStayContext> = {
  saveLabel: 'End the stay',
  check: (answers, context) => checkEndStay(settleEndStay(answers, context.stay), context),
  pages: [
    ...leavingPages<EndStayAnswers, EndStayContext>(),
    {
      id: 'date',
      section: 'Exit',
      title: 'On which day did they leave?',
      hint: 'The day they left, not the day you write it down',
      why: 'HUD calls it the project exit date. In a shelter it is the morning after the last night; with help for a home, the last day you help.',
      fields: [exitDateField()],
    },
    {
      id: 'destination',
      section: 'Exit',
      title: 'Where do they go?',
      why: 'HUD asks for the kind of place only. Your community learns from it whether people find a home. “Client prefers not to answer” is an answer.',
      whoSees: 'HUD, as a count without any name',
      fields: [...destinationFields<EndStayAnswers, EndStayContext>()],
    },
  ],
}

/** Who leaves and, where the head does and others stay, who is head of household then. */
export function leavingPages<A extends EndStayAnswers, C extends EndStayContext>(): readonly WizardPage<
  A,
  C
>[] {
  return [
    {
      id: 'who',
      section: 'Who leaves',
      title: 'Who leaves the project?',
      hint: 'Everyone is ticked: take out whoever stays, or goes somewhere else',
      why: 'HUD records an exit for each person. If some of them go somewhere else or on another day, end the stay for them on their own.',
      whoSees: 'HUD, as a count without any name',
      when: (_answers, { stay }) => stillIn(stay).length > 1,
      fields: [
        {
          kind: 'multiChoice',
          path: 'leaving',
          label: 'Who leaves the project?',
          shortLabel: 'Who leaves',
          options: (_answers, { stay }) =>
            stillIn(stay).map((member) => ({
              value: member.EnrollmentID,
              label: member.alias,
              hint: memberHint(member, member.EnrollmentID === headOf(stay).EnrollmentID),
            })),
        },
      ],
    },
    {
      id: 'head',
      section: 'Who leaves',
      title: 'Who becomes the head of household?',
      why: 'A household has one head, and the one it had leaves. HUD counts the whole stay by the new head from now on, so everyone’s relationship is told anew.',
      when: (answers, { stay }) => needsHead(answers, stay),
      fields: [
        {
          kind: 'choice',
          path: 'newHead',
          label: 'Who becomes the head of household?',
          shortLabel: 'New head of household',
          options: (answers, { stay }) =>
            stayersOf(answers, stay).map((member) => ({
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
  ]
}

function memberHint({ EntryDate, age }: StayMember, isHead: boolean): string {
  const known = [isHead ? 'Head of household' : null, ageWords(age)].filter((part) => part !== null)
  return [...known, `Here since ${formatDate(EntryDate)}`].join(' · ')
}
