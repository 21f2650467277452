import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import type { Community } from '#shared/domain/clock/community.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDay } from '#shared/domain/date/format-date.ts'
import {
  acknowledgeBy,
  checkAcknowledge,
  type AcknowledgeAnswers,
} from '#shared/domain/referral/acknowledge.ts'

export interface AcknowledgePageContext {
  readonly today: string
  readonly DateNotified: string
  readonly community: Community
}

/** Saying that the agency has the referral. */
export const acknowledgeDefinition: WizardDefinition<AcknowledgeAnswers, AcknowledgePageContext> = {
  saveLabel: 'Save acknowledgement',
  check: (answers, context) =>
    checkAcknowledge(answers, {
      ...context,
      clocks: context.community.pack.clocks,
      calendar: context.community.calendar,
    }),
  pages: [
    {
      id: 'date',
      section: 'Acknowledged',
      title: 'On which day did you acknowledge it?',
      hint: (_answers, context) => {
        const by = lastDay(context)
        return by === null
          ? 'Acknowledging only says that you have it'
          : `The starter clock gave you until ${formatDay(by, context.today)}`
      },
      why: 'Acknowledging only says that you have it. You do not need to have spoken to anyone.',
      whoSees: 'The list manager learns that it was acknowledged, and when',
      fields: [
        {
          kind: 'date',
          path: 'DateReferralAcknowledged',
          label: 'Date acknowledged',
          today: ({ today }) => today,
        },
      ],
    },
    {
      id: 'late',
      section: 'Acknowledged',
      title: 'What made it late?',
      hint: 'Facts only, no names',
      why: 'If the list manager asks about the delay, the answer is already here.',
      when: (answers, context) => {
        const by = lastDay(context)
        const acknowledged = dateOf(answers.DateReferralAcknowledged)
        return by !== null && acknowledged !== null && acknowledged > by
      },
      fields: [
        {
          kind: 'longText',
          path: 'lateReason',
          label: 'What made it late?',
          shortLabel: 'Why it was late',
          max: 500,
          optional: true,
        },
      ],
    },
  ],
}

function lastDay({ DateNotified, community }: AcknowledgePageContext): string | null {
  return acknowledgeBy(DateNotified, community.pack.clocks, community.calendar)
}
