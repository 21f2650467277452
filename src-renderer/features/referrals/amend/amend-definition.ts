import { reasonPage } from '#renderer/components/step-wizard/reason-page.ts'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import type { AmendAnswers } from '#shared/domain/referral/amend-answers.ts'
import { amendedInWords, amendedValue, amendLabels } from '#shared/domain/referral/amend-words.ts'
import { topicsOf } from '#shared/domain/referral/asked-topics.ts'
import { checkAmend, type AmendContext } from '#shared/domain/referral/check-amend.ts'
import { sectionOf, topicPages } from './topic-pages.ts'

/** Correcting what was saved of a referral: first what, then only that, then why. What success locked is not asked. */
export const amendDefinition: WizardDefinition<AmendAnswers, AmendContext> = {
  saveLabel: 'Save amendment',
  check: checkAmend,
  changes: (answers, context) =>
    amendedInWords(answers, context).map(({ field, ...words }) => ({ path: field, ...words })),
  pages: [
    {
      id: 'what',
      section: 'What to change',
      title: 'What do you want to change?',
      hint: 'Choose as many as you need; only those are asked',
      why: 'You go through what is wrong and nothing else. The earlier answers stay in the history.',
      fields: [
        {
          kind: 'multiChoice',
          path: 'changing',
          label: 'What do you want to change?',
          shortLabel: 'Chosen',
          options: (_answers, context) =>
            topicsOf(context).map((topic) => ({
              value: topic,
              label: amendLabels[topic],
              hint: `Now: ${amendedValue(topic, context.saved[topic], context)}`,
              group: sectionOf(topic),
            })),
        },
      ],
    },
    ...topicPages,
    reasonPage,
  ],
}
