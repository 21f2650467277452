import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { checkUnsuccessful, type UnsuccessfulContext } from '#shared/domain/resolve/check-unsuccessful.ts'
import {
  backToListChoices,
  backToListLabels,
  enderLabels,
  enders,
  type UnsuccessfulAnswers,
} from '#shared/domain/resolve/unsuccessful.ts'
import { reasonLabel } from '#shared/domain/reasons/reason.ts'

const result = 'Result'

const enderHints = {
  client: 'They have other plans, or the opening does not suit them',
  provider: 'They do not fit the rules, or the opening is gone',
  lost_contact: 'You tried several times and nobody answered',
} as const

/** W5: the referral did not lead to an enrollment, and will not. */
export const unsuccessfulDefinition: WizardDefinition<UnsuccessfulAnswers, UnsuccessfulContext> = {
  saveLabel: 'Save result',
  check: checkUnsuccessful,
  pages: [
    {
      id: 'who',
      section: result,
      title: 'Who ended it?',
      why: 'The answer picks HUD’s word for the result. It blames nobody.',
      whoSees: 'HUD, as a count without any name',
      fields: [
        {
          kind: 'choice',
          path: 'whoEnded',
          label: 'Who ended it?',
          shortLabel: 'Who ended it',
          options: enders.map((value) => ({ value, label: enderLabels[value], hint: enderHints[value] })),
        },
        {
          kind: 'choice',
          path: 'countedOn',
          label: 'Which side does your CoC count that on?',
          shortLabel: 'Counted on',
          hint: 'HUD’s manual counts a household that stopped answering on the project',
          when: (answers) => answers.whoEnded === 'lost_contact',
          options: [
            { value: 'provider', label: 'The project: provider rejected' },
            { value: 'client', label: 'The household: client rejected' },
          ],
        },
      ],
    },
    {
      id: 'reason',
      section: result,
      title: 'What was the reason?',
      hint: 'Pick the closest; details can go in the note',
      why: 'Put together, the reasons show your community what its openings lack.',
      fields: [
        {
          kind: 'choice',
          path: 'IfNotHousedReason',
          label: 'What was the reason?',
          shortLabel: 'If not housed, reason',
          options: (_answers, { reasons }) => reasons.map(({ key, label }) => ({ value: key, label })),
          format: (answers, { reasons }) => reasonLabel(reasons, answers.IfNotHousedReason ?? ''),
        },
      ],
    },
    {
      id: 'date',
      section: result,
      title: 'When did you know it would not go ahead?',
      why: 'HUD calls it the result date: the day it was clear, not the day you write it down.',
      fields: [{ kind: 'date', path: 'ResultDate', label: 'Result date', today: ({ today }) => today }],
    },
    {
      id: 'list',
      section: result,
      title: 'Should they be considered for other openings?',
      why: 'Saying no to one opening must not cost a household its place, unless your CoC’s policy says so.',
      fields: [
        {
          kind: 'choice',
          path: 'backToList',
          label: 'Should they be considered for other openings?',
          shortLabel: 'Back to the priority list',
          options: backToListChoices.map((value) => ({ value, label: backToListLabels[value] })),
        },
        {
          kind: 'tick',
          path: 'removalConfirmed',
          label: 'Confirm',
          statement: 'They asked to be taken off the list, and know they would have to be assessed again',
          when: (answers) => answers.backToList === 'no_asked_to_be_removed',
        },
      ],
    },
    {
      id: 'note',
      section: result,
      title: 'Is there something to note?',
      hint: 'Facts only, no story and no names',
      why: 'Your colleagues read it if you are away.',
      whoSees: 'Only your agency',
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
