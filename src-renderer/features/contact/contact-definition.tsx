import dayjs from 'dayjs'
import type { Option } from '#renderer/components/choice-field/option.ts'
import type { WizardDefinition, WizardPage } from '#renderer/components/step-wizard/definition.ts'
import { channelState } from '#shared/domain/contact/channel-state.ts'
import { checkContact } from '#shared/domain/contact/check-contact.ts'
import {
  asksVoicemail,
  channelLabels,
  channels,
  contactOutcomeLabels,
  contactOutcomes,
  voicemailLabels,
  voicemails,
  type Channel,
  type ContactOutcome,
  type Voicemail,
} from '#shared/domain/contact/contact-attempt.ts'
import type { SafetyCard } from '#shared/domain/contact/safety-card.ts'
import { CardBlock } from './card-block.tsx'
import type { ContactDraft, ContactPageContext } from './contact-context.ts'
import { EarlierTries } from './earlier-tries.tsx'
import { notePage } from './note-page.ts'
import { ReachBlock } from './reach-block.tsx'
import { suggestionWords } from './suggestion.ts'

type Page = WizardPage<ContactDraft, ContactPageContext>

const card: Page = {
  id: 'card',
  section: 'Safety card',
  title: 'Read this before you reach out',
  hint: (_answers, { alias }) => `This is the safety card of ${alias}`,
  action: 'I have read this',
  why: 'What is safe for one household can put another in danger. This is what this household told your agency, so it comes before any number.',
  whoSees: 'People who can open this vault.',
  fields: [],
  render: (answers, context) => <CardBlock answers={answers} context={context} />,
}

const channel: Page = {
  id: 'channel',
  section: 'The try',
  title: 'How will you try to reach them?',
  hint: 'A way that the safety card closes cannot be chosen',
  why: 'What follows shows only what this way needs; every other number and address stays hidden.',
  fields: [
    {
      kind: 'choice',
      path: 'channel',
      label: 'How will you try to reach them?',
      shortLabel: 'How',
      options: (_answers, context) => channels.map((value) => channelOption(value, context)),
    },
  ],
  render: (_answers, context) => <EarlierTries context={context} />,
}

const reach: Page = {
  id: 'reach',
  section: 'The try',
  title: ({ channel: chosen }) => reachTitles[chosen ?? 'other'],
  hint: (_answers, { alias }) => `Come back here when you have tried to reach ${alias}`,
  why: 'A number shows for 30 seconds and is then hidden again. Each look is kept in the history, so that a household can be told who saw it.',
  when: (answers, context) => openChannel(answers, context) !== null,
  fields: [],
  render: (answers, context) => {
    const open = openChannel(answers, context)
    return open === null ? null : <ReachBlock key={open} channel={open} context={context} />
  },
}

const when: Page = {
  id: 'when',
  section: 'The try',
  title: 'When did you try?',
  hint: 'Log each try, a missed call too',
  why: 'The days between tries show that the household had a fair chance to answer. It starts at now; change it if you write this down later.',
  fields: [
    { kind: 'date', path: 'attemptDate', label: 'Date', today: ({ today }) => today },
    { kind: 'time', path: 'attemptTime', label: 'Time' },
  ],
}

const outcomeHints: Readonly<Partial<Record<ContactOutcome, string>>> = {
  interested: 'They want to go on: the intake is next',
  not_interested: 'They do not want this opening: the result is next',
  needs_time: 'You agreed on when to speak again',
  not_safe: 'Somebody else was there, or it did not feel right',
}

const outcome: Page = {
  id: 'outcome',
  section: 'What happened',
  title: 'What happened?',
  hint: 'Write what happened, not why',
  why: 'It decides what comes next: the intake, another try, or the end of this referral.',
  fields: [
    {
      kind: 'choice',
      path: 'outcome',
      label: 'What happened?',
      shortLabel: 'What happened',
      options: contactOutcomes.map((value) => ({
        value,
        label: contactOutcomeLabels[value],
        hint: outcomeHints[value],
      })),
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
      options: (_answers, context) => voicemails.map((value) => voicemailOption(value, context.card)),
    },
  ],
}

const nextTry: Page = {
  id: 'nextTry',
  section: 'Next',
  title: ({ outcome: came }) =>
    came === 'interested' ? 'When will you be in touch next?' : 'When will you try again?',
  hint: suggestionWords,
  why: 'On that day the household comes up on Home under its alias, with no name on screen.',
  when: (answers) => answers.outcome !== 'not_interested',
  fields: [
    {
      kind: 'date',
      path: 'nextTry',
      label: 'Next try',
      optional: true,
      today: ({ today }) => today,
    },
  ],
}

const status: Page = {
  id: 'status',
  section: 'Next',
  title: 'Which status does your community use for this?',
  why: 'It is the word that your CoC reads.',
  when: (_answers, { statusWords }) => statusWords.length > 0,
  fields: [
    {
      kind: 'select',
      path: 'statusWord',
      label: 'Which status does your community use for this?',
      shortLabel: 'Status',
      optional: true,
      options: (_answers, { statusWords }) =>
        statusWords.map(({ key, label, setBy }) => ({
          value: key,
          label,
          disabledReason: setBy === 'ceTeam' ? 'only the Coordinated Entry team sets it' : undefined,
        })),
    },
  ],
}

/** W2: one try to reach a household, the safety card first. */
export const contactDefinition: WizardDefinition<ContactDraft, ContactPageContext> = {
  saveLabel: 'Log this try',
  check: (answers, context) => checkContact(answers, { ...context, now: dayjs().format('YYYY-MM-DDTHH:mm') }),
  pages: [card, channel, reach, when, outcome, voicemail, notePage, nextTry, status],
}

/** The chosen channel while the card leaves it open. */
function openChannel(
  { channel: chosen }: Partial<ContactDraft>,
  context: ContactPageContext,
): Channel | null {
  return chosen && channelState(context.card, context.points, chosen).open ? chosen : null
}

function channelOption(value: Channel, context: ContactPageContext): Option {
  const state = channelState(context.card, context.points, value)
  const label = channelLabels[value]
  return state.open
    ? { value, label, hint: state.caution ?? undefined }
    : { value, label, disabledReason: state.reason }
}

function voicemailOption(value: Voicemail, safety: SafetyCard): Option {
  const label = voicemailLabels[value]
  if (value === 'no') return { value, label }
  if (safety.voicemailSafe === 'no') {
    return { value, label, disabledReason: 'Voicemail is marked not safe for this household' }
  }
  const named = value === 'agency_named' && safety.neverMentionAgency
  return { value, label, hint: named ? 'The safety card says never to name the agency' : undefined }
}

const reachTitles = {
  call: 'Make the call',
  text: 'Send the text message',
  email: 'Write the e-mail',
  in_person: 'Meet them',
  through_advocate: 'Ask the advocate',
  other: 'Reach out',
} as const satisfies Record<Channel, string>
