import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { checkHousing, type HousingContext } from '#shared/domain/resolve/check-housing.ts'
import {
  rentalWithSubsidy,
  housingOutcomeLabels,
  housingOutcomes,
  settleHousing,
  type HousingAnswers,
} from '#shared/domain/resolve/housing.ts'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'
import { reasonLabel } from '#shared/domain/reasons/reason.ts'

/** W6: after success, whether the household moved in. The result and its date are not asked: they stay. */
export const housingDefinition: WizardDefinition<HousingAnswers, HousingContext> = {
  saveLabel: 'Save outcome',
  check: (answers, context) => checkHousing(settleHousing(answers), context),
  pages: [
    {
      id: 'outcome',
      section: 'Housed?',
      title: 'How does the search stand?',
      hint: 'Come back here until they moved in, or will not be housed here',
      why: 'Enrolled is not yet housed. This is the step that is forgotten most often, so it stays on Home until it is answered.',
      fields: [
        {
          kind: 'choice',
          path: 'outcome',
          label: 'How does the search stand?',
          shortLabel: 'Housed?',
          options: housingOutcomes.map((value) => ({ value, label: housingOutcomeLabels[value] })),
        },
      ],
    },
    {
      id: 'moveIn',
      section: 'Housed?',
      title: 'When was their first night in the home?',
      why: 'HUD calls it the housing move-in date. It is kept for everyone who came in with the household.',
      when: (answers) => answers.outcome === 'moved_in',
      fields: [{ kind: 'date', path: 'MoveInDate', label: 'Move-in date', today: ({ today }) => today }],
    },
    {
      id: 'reason',
      section: 'Housed?',
      title: 'Why will they not be housed here?',
      hint: 'The referral stays successful; only the reason is added',
      why: 'The reason tells your community what stood in the way after a household was accepted.',
      when: (answers) => answers.outcome === 'will_not_be_housed',
      fields: [
        {
          kind: 'choice',
          path: 'IfNotHousedReason',
          label: 'Why will they not be housed here?',
          shortLabel: 'If not housed, reason',
          options: (_answers, { reasons }) => reasons.map(({ key, label }) => ({ value: key, label })),
          format: (answers, { reasons }) => reasonLabel(reasons, answers.IfNotHousedReason ?? ''),
        },
      ],
    },
    {
      id: 'exit',
      section: 'Housed?',
      title: 'Does their stay in the project end with this?',
      why: 'If they leave the project now, HUD asks when, and where they go. If they stay, choose No and end it later.',
      when: (answers) => answers.outcome === 'will_not_be_housed',
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
        {
          kind: 'date',
          path: 'ExitDate',
          label: 'Exit date',
          today: ({ today }) => today,
          when: ({ stayEnds }) => stayEnds === 'yes',
        },
        {
          kind: 'select',
          path: 'Destination',
          label: 'Destination',
          hint: 'Where they will stay next, as far as they want to say',
          options: optionsOf('Destination').map(({ code, label }) => ({ value: code, label })),
          when: ({ stayEnds }) => stayEnds === 'yes',
        },
        {
          kind: 'select',
          path: 'DestinationSubsidyType',
          label: 'Kind of subsidy',
          options: optionsOf('RentalSubsidyType').map(({ code, label }) => ({ value: code, label })),
          when: ({ stayEnds, Destination }) => stayEnds === 'yes' && Destination === rentalWithSubsidy,
        },
      ],
    },
    {
      id: 'told',
      section: 'Housed?',
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
      section: 'Housed?',
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
