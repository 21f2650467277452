import { destinationFields, exitDateField } from '#renderer/components/exit-fields/exit-fields.ts'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { checkHousing, type HousingContext } from '#shared/domain/resolve/check-housing.ts'
import {
  asksMoveIn,
  asksStayEnd,
  housingOutcomes,
  settleHousing,
  type HousingAnswers,
} from '#shared/domain/resolve/housing.ts'
import { housingWords, type HousingWords } from '#shared/domain/resolve/housing-words.ts'
import { isElsewhere } from '#shared/domain/stay/stay.ts'
import { reasonLabel } from '#shared/domain/reasons/reason.ts'

const words = ({ stay }: HousingContext): HousingWords => housingWords(stay.ProjectType)
const staysEnd = ({ stayEnds }: HousingAnswers): boolean => stayEnds === 'yes'

/** W6: after success, whether the household moved in, or came in. The result and its date are not asked: they stay. */
export const housingDefinition: WizardDefinition<HousingAnswers, HousingContext> = {
  saveLabel: 'Save outcome',
  check: (answers, context) => checkHousing(settleHousing(answers, context.stay), context),
  pages: [
    {
      id: 'outcome',
      section: 'Outcome',
      title: (_answers, context) => words(context).question,
      hint: (_answers, context) =>
        isElsewhere(context.stay)
          ? `They are enrolled in ${context.stay.ProjectName}, which records move-in and exit itself`
          : words(context).hint,
      why: (_answers, context) => words(context).why,
      fields: [
        {
          kind: 'choice',
          path: 'outcome',
          label: (_answers, context) => words(context).question,
          shortLabel: 'Outcome',
          options: (_answers, context) =>
            housingOutcomes.map((value) => ({ value, label: words(context).outcomes[value] })),
        },
      ],
    },
    {
      id: 'moveIn',
      section: 'Outcome',
      title: 'When was their first night in the home?',
      why: 'HUD calls it the housing move-in date. It is kept for everyone of the household who is enrolled on that day.',
      when: (answers, { stay }) => asksMoveIn(answers, stay),
      fields: [{ kind: 'date', path: 'MoveInDate', label: 'Move-in date', today: ({ today }) => today }],
    },
    {
      id: 'reason',
      section: 'Outcome',
      title: (_answers, context) => words(context).reasonQuestion,
      hint: 'The referral stays successful; only the reason is added',
      why: 'The reason tells your community what stood in the way after a household was accepted.',
      when: (answers) => answers.outcome === 'will_not_be_housed',
      fields: [
        {
          kind: 'choice',
          path: 'IfNotHousedReason',
          label: (_answers, context) => words(context).reasonQuestion,
          shortLabel: 'If not housed, reason',
          options: (_answers, { reasons }) => reasons.map(({ key, label }) => ({ value: key, label })),
          format: (answers, { reasons }) => reasonLabel(reasons, answers.IfNotHousedReason ?? ''),
        },
      ],
    },
    {
      id: 'exit',
      section: 'Outcome',
      title: 'Does their stay in the project end with this?',
      why: 'If they leave the project now, HUD asks when, and where they go. If they stay, choose No; End the stay on the referral’s page does it later.',
      when: (answers, { stay }) => asksStayEnd(answers, stay),
      fields: [
        {
          kind: 'choice',
          path: 'stayEnds',
          label: 'Does their stay in the project end with this?',
          shortLabel: 'Stay ends now',
          optional: true,
          options: [
            { value: 'yes', label: 'Yes, they leave the project' },
            { value: 'no', label: 'No, they stay in the project for now' },
          ],
        },
        exitDateField(staysEnd),
        ...destinationFields<HousingAnswers, HousingContext>(staysEnd),
      ],
    },
    {
      id: 'told',
      section: 'Outcome',
      title: 'Does the list manager know?',
      why: 'Only then can the household be considered for another opening.',
      whoSees: 'Only your agency',
      when: (answers) => answers.outcome === 'will_not_be_housed',
      fields: [
        {
          kind: 'tick',
          path: 'listManagerTold',
          label: 'List manager',
          optional: true,
          statement: 'The list manager was told that they were not housed here',
        },
      ],
    },
    {
      id: 'note',
      section: 'Outcome',
      title: 'Is there something to note?',
      hint: 'Facts only, no story and no names',
      why: 'Your colleagues read it if you are away.',
      fields: [
        {
          kind: 'longText',
          path: 'note',
          label: 'Is there something to note?',
          shortLabel: 'Note',
          max: 500,
          optional: true,
        },
      ],
    },
  ],
}
