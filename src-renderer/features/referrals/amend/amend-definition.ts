import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { isPermanentHousing } from '#shared/domain/agency/project-types.ts'
import { referralEventOptions } from '#shared/domain/event/referral-event.ts'
import { reasonLabel } from '#shared/domain/reasons/reason.ts'
import type { AmendAnswers } from '#shared/domain/referral/amend-answers.ts'
import { checkAmend, type AmendContext } from '#shared/domain/referral/check-amend.ts'

const referral = 'Referral'

/** Correcting what was saved of a referral. What a successful result locked is shown on the record, not asked here. */
export const amendDefinition: WizardDefinition<AmendAnswers, AmendContext> = {
  saveLabel: 'Save amendment',
  check: checkAmend,
  pages: [
    {
      id: 'event',
      section: referral,
      title: 'The CE Event',
      why: 'Correct what was recorded when the referral came. The earlier answers stay in the history.',
      fields: [
        {
          kind: 'choice',
          path: 'Event',
          label: 'Kind of opening',
          options: referralEventOptions().map(({ code, label }) => ({ value: code, label })),
        },
        { kind: 'date', path: 'EventDate', label: 'Referral date', today: ({ today }) => today },
      ],
    },
    {
      id: 'arrival',
      section: referral,
      title: 'How it arrived',
      why: 'The clocks of your community count from these dates.',
      fields: [
        { kind: 'date', path: 'DateNotified', label: 'Date notified', today: ({ today }) => today },
        {
          kind: 'date',
          path: 'DateReferralAcknowledged',
          label: 'Date acknowledged',
          today: ({ today }) => today,
          when: (_answers, { saved }) => saved.DateReferralAcknowledged !== null,
        },
        {
          kind: 'text',
          path: 'referenceCode',
          label: 'Reference code',
          width: 'medium',
          when: ({ noReferenceCode }) => noReferenceCode !== true,
        },
        {
          kind: 'tick',
          path: 'noReferenceCode',
          label: 'No code',
          statement: 'This referral came without a code',
        },
        { kind: 'text', path: 'referredBy', label: 'Referred by', optional: true },
      ],
    },
    {
      id: 'result',
      section: 'Result',
      title: 'How it ended',
      why: 'After success, the result and its date stay as they were; only the move-in date or the reason can be corrected.',
      when: (_answers, { state }) => state === 'unsuccessful' || state === 'housed' || state === 'not_housed',
      fields: [
        {
          kind: 'choice',
          path: 'ReferralResult',
          label: 'Who ended it',
          options: [
            { value: 2, label: 'The household: client rejected' },
            { value: 3, label: 'The project: provider rejected' },
          ],
          when: (_answers, { state }) => state === 'unsuccessful',
        },
        {
          kind: 'date',
          path: 'ResultDate',
          label: 'Result date',
          today: ({ today }) => today,
          when: (_answers, { state }) => state === 'unsuccessful',
        },
        {
          kind: 'date',
          path: 'MoveInDate',
          label: 'Move-in date',
          today: ({ today }) => today,
          when: (_answers, { state, enrollment }) =>
            state === 'housed' && enrollment !== null && isPermanentHousing(enrollment.ProjectType),
        },
        {
          kind: 'select',
          path: 'IfNotHousedReason',
          label: 'If not housed, reason',
          options: (_answers, { reasons }) => reasons.map(({ key, label }) => ({ value: key, label })),
          format: ({ IfNotHousedReason }, { reasons }) => reasonLabel(reasons, IfNotHousedReason ?? ''),
          when: (_answers, { state }) => state === 'unsuccessful' || state === 'not_housed',
        },
        {
          kind: 'longText',
          path: 'note',
          label: 'Note',
          hint: 'Facts only, no story and no names',
          max: 500,
          optional: true,
        },
      ],
    },
    {
      id: 'reason',
      section: 'Reason',
      title: 'Why do you change it?',
      hint: 'One sentence, no names',
      why: 'Whoever reads the history later sees what was changed, by whom, and why.',
      whoSees: 'Everybody who can open this vault',
      fields: [
        {
          kind: 'longText',
          path: 'reason',
          label: 'Why do you change it?',
          shortLabel: 'Why it was changed',
          max: 500,
        },
      ],
    },
  ],
}
