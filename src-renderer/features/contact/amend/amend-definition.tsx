import dayjs from 'dayjs'
import type { WizardDefinition, WizardPage } from '#renderer/components/step-wizard/definition.ts'
import { reasonPage } from '#renderer/components/step-wizard/reason-page.ts'
import { channelState } from '#shared/domain/contact/channel-state.ts'
import type { AmendContactAnswers } from '#shared/domain/contact/amend-contact.ts'
import {
  checkContactAmendment,
  type ContactAmendContext,
} from '#shared/domain/contact/check-contact-amendment.ts'
import {
  asksVoicemail,
  channelLabels,
  channels,
  contactOutcomeLabels,
  contactOutcomes,
  voicemailLabels,
  voicemails,
} from '#shared/domain/contact/contact-attempt.ts'
import { notePage } from '../note-page.ts'
import { WhatChanges } from './what-changes.tsx'

/** What the pages of a correction know. */
export interface AmendContactContext extends ContactAmendContext {
  readonly today: string
}

type Page = WizardPage<AmendContactAnswers, AmendContactContext>

const when: Page = {
  id: 'when',
  section: 'The try',
  title: 'When did you try?',
  hint: 'The day and the time of the try itself',
  why: 'The days between tries show that the household had a fair chance to answer. What was written first stays in the history.',
  fields: [
    { kind: 'date', path: 'attemptDate', label: 'Date', today: ({ today }) => today },
    { kind: 'time', path: 'attemptTime', label: 'Time' },
  ],
}

const channel: Page = {
  id: 'channel',
  section: 'The try',
  title: 'How did you try to reach them?',
  hint: 'As it was, even where the safety card says otherwise today',
  why: 'Whoever tries next sees which ways were tried.',
  fields: [
    {
      kind: 'choice',
      path: 'channel',
      label: 'How did you try to reach them?',
      shortLabel: 'How',
      options: (_answers, { card, points }) =>
        channels.map((value) => {
          const state = channelState(card, points, value)
          return { value, label: channelLabels[value], hint: state.open ? undefined : state.reason }
        }),
    },
  ],
}

const outcome: Page = {
  id: 'outcome',
  section: 'What happened',
  title: 'What happened?',
  hint: 'Write what happened, not why',
  why: 'While the referral waits for contact, it decides what comes next: the intake, or another try. What came after it stands.',
  fields: [
    {
      kind: 'choice',
      path: 'outcome',
      label: 'What happened?',
      shortLabel: 'What happened',
      options: contactOutcomes.map((value) => ({ value, label: contactOutcomeLabels[value] })),
    },
  ],
}

const voicemail: Page = {
  id: 'voicemail',
  section: 'What happened',
  title: 'Did you leave a voicemail?',
  hint: 'Neutral says a first name and a number, and nothing about why',
  why: 'A voicemail is often heard by somebody else. If one was left, whoever calls next should know.',
  when: asksVoicemail,
  fields: [
    {
      kind: 'choice',
      path: 'voicemailLeft',
      label: 'Did you leave a voicemail?',
      shortLabel: 'Voicemail',
      options: voicemails.map((value) => ({ value, label: voicemailLabels[value] })),
    },
  ],
}

const nextTry: Page = {
  id: 'nextTry',
  section: 'Next',
  title: 'When was the next try to be?',
  hint: 'The day you agreed on or planned; leave it empty for none',
  why: 'The next try of the latest contact is what Home reminds of.',
  when: (answers) => answers.outcome !== 'not_interested',
  fields: [{ kind: 'date', path: 'nextTry', label: 'Next try', optional: true, today: ({ today }) => today }],
}

/** Correcting a contact that was logged: what the contact wizard asked, a reason, and what changes. */
export const amendContactDefinition: WizardDefinition<AmendContactAnswers, AmendContactContext> = {
  saveLabel: 'Save correction',
  pages: [when, channel, outcome, voicemail, notePage, nextTry, reasonPage],
  check: (answers, context) =>
    checkContactAmendment(answers, { ...context, now: dayjs().format('YYYY-MM-DDTHH:mm') }),
  review: (answers, context) => <WhatChanges answers={answers} context={context} />,
}
