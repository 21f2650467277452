import type { Field, WizardPage } from '#renderer/components/step-wizard/definition.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { misfitOf } from '#shared/domain/event/project-fit.ts'
import { namesProject, referralEventOptions } from '#shared/domain/event/referral-event.ts'
import { reasonLabel } from '#shared/domain/reasons/reason.ts'
import { isLate } from '#shared/domain/referral/acknowledge.ts'
import { topics, type AmendAnswers, type Topic } from '#shared/domain/referral/amend-answers.ts'
import { amendLabels, endingWords } from '#shared/domain/referral/amend-words.ts'
import { asEnding, endingsFrom } from '#shared/domain/referral/amended.ts'
import { askedTopics } from '#shared/domain/referral/asked-topics.ts'
import type { AmendContext } from '#shared/domain/referral/check-amend.ts'
import { backToListChoices, backToListLabels, enderLabels } from '#shared/domain/resolve/unsuccessful.ts'

type AmendPage = Pick<WizardPage<AmendAnswers, AmendContext>, 'title' | 'hint' | 'why' | 'whoSees' | 'fields'>

const listSees = 'You and the list manager'

const pages: Readonly<Record<Topic, AmendPage>> = {
  Event: {
    title: 'What kind of opening was it?',
    hint: (_answers, { projects, ProjectID }) =>
      `Only what ${projects.find((project) => project.ProjectID === ProjectID)?.ProjectName ?? 'the project'} offers can be chosen`,
    why: 'A referral stays with the project it was made to. If it was made to another one, end it here with that reason and record it anew there.',
    whoSees: 'HUD, as a count without any name',
    fields: [
      {
        kind: 'choice',
        path: 'Event',
        label: 'What kind of opening was it?',
        shortLabel: amendLabels.Event,
        options: (answers, context) =>
          referralEventOptions().map(({ code, label }) => ({
            value: code,
            label,
            disabledReason: whyNot(code, answers, context),
          })),
      },
    ],
  },
  EventDate: {
    title: 'When was the referral made?',
    hint: 'The day Coordinated Entry made it, not the day you read it',
    why: 'HUD calls this the date of the event. The Coordinated Entry enrollment begins no later, so it moves along.',
    fields: [day('EventDate')],
  },
  DateNotified: {
    title: 'When were you told about it?',
    why: 'The clocks of your community count from this day.',
    fields: [day('DateNotified')],
  },
  DateReferralAcknowledged: {
    title: 'On which day was it acknowledged?',
    why: 'The date is kept beside the CE Event, so that it shows whether the clock was met.',
    fields: [
      day('DateReferralAcknowledged'),
      {
        kind: 'longText',
        path: 'lateReason',
        label: amendLabels.lateReason,
        hint: 'Facts only, no names',
        max: 500,
        optional: true,
        when: (answers, { saved, clocks, calendar }) =>
          saved.lateReason !== null || isLate({ ...asText(saved), ...answers }, clocks, calendar),
      },
    ],
  },
  referenceCode: {
    title: 'What is its reference code?',
    hint: 'The code the list manager gave it, never a name',
    why: 'With the code you and the list manager speak of the same referral without saying who it is about.',
    whoSees: listSees,
    fields: [
      {
        kind: 'text',
        path: 'referenceCode',
        label: amendLabels.referenceCode,
        width: 'medium',
        when: ({ noReferenceCode }) => noReferenceCode !== true,
      },
      {
        kind: 'tick',
        path: 'noReferenceCode',
        label: 'No code',
        statement: 'This referral came without a code',
      },
    ],
  },
  referredBy: {
    title: 'Who referred them?',
    hint: 'A role is enough, like priority list manager',
    why: 'Projects do not make their own referrals, so somebody else did. Write the role, not the person.',
    fields: [{ kind: 'text', path: 'referredBy', label: amendLabels.referredBy, optional: true }],
  },
  ending: {
    title: 'How does it really stand?',
    hint: (_answers, { saved }) =>
      saved.ending === 'unsuccessful'
        ? 'Opening it again takes the result, its date and the reason away'
        : 'The referral result and its date stay; the move-in date or the reason changes',
    why: 'An ending that was recorded by mistake can be put right. What stood there before stays in the history.',
    fields: [
      {
        kind: 'choice',
        path: 'ending',
        label: 'How does it really stand?',
        shortLabel: amendLabels.ending,
        options: (_answers, { saved, ProjectType }) =>
          endingsFrom(asEnding(saved.ending)).map((value) => ({
            value,
            label: endingWords(value, ProjectType),
          })),
      },
    ],
  },
  ReferralResult: {
    title: 'Who ended it?',
    why: 'The answer picks HUD’s word for the result. It blames nobody.',
    whoSees: 'HUD, as a count without any name',
    fields: [
      {
        kind: 'choice',
        path: 'ReferralResult',
        label: 'Who ended it?',
        shortLabel: amendLabels.ReferralResult,
        options: [
          { value: 2, label: enderLabels.client, hint: 'HUD: client rejected' },
          { value: 3, label: enderLabels.provider, hint: 'HUD: provider rejected' },
        ],
      },
      {
        kind: 'tick',
        path: 'lostContact',
        label: 'Lost contact',
        optional: true,
        statement: 'It ended because the household could not be reached',
      },
    ],
  },
  ResultDate: {
    title: 'When did you know it would not go ahead?',
    why: 'HUD calls it the result date: the day it was clear, not the day you write it down.',
    fields: [day('ResultDate')],
  },
  MoveInDate: {
    title: 'When was their first night in the home?',
    why: 'HUD calls it the housing move-in date. It is kept for everyone who came in with the household.',
    fields: [day('MoveInDate')],
  },
  IfNotHousedReason: {
    title: 'What was the reason?',
    hint: 'Pick the closest; details can go in the note',
    why: 'Put together, the reasons show your community what its openings lack.',
    fields: [
      {
        kind: 'choice',
        path: 'IfNotHousedReason',
        label: 'What was the reason?',
        shortLabel: amendLabels.IfNotHousedReason,
        options: (_answers, { reasons }) => reasons.map(({ key, label }) => ({ value: key, label })),
        format: ({ IfNotHousedReason }, { reasons }) => reasonLabel(reasons, IfNotHousedReason ?? ''),
      },
    ],
  },
  backToList: {
    title: 'Should they be considered for other openings?',
    why: 'Saying no to one opening must not cost a household its place. Tell the list manager when this changes.',
    whoSees: listSees,
    fields: [
      {
        kind: 'choice',
        path: 'backToList',
        label: 'Should they be considered for other openings?',
        shortLabel: amendLabels.backToList,
        options: backToListChoices.map((value) => ({ value, label: backToListLabels[value] })),
      },
      {
        kind: 'tick',
        path: 'removalConfirmed',
        label: 'Confirm',
        statement: 'They asked to be taken off the list, and know they would have to be assessed again',
        when: ({ backToList }, { saved }) =>
          backToList === 'no_asked_to_be_removed' && saved.backToList !== backToList,
      },
    ],
  },
  listManagerTold: {
    title: 'Does the list manager know?',
    why: 'Only then can the household be considered for another opening.',
    whoSees: 'Only your agency',
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
  note: {
    title: 'What should the note say?',
    hint: 'Facts only, no story and no names',
    why: 'Your colleagues read it if you are away.',
    fields: [
      {
        kind: 'longText',
        path: 'note',
        label: 'What should the note say?',
        shortLabel: amendLabels.note,
        max: 500,
        optional: true,
      },
    ],
  },
}

/** A page for each thing that can be amended, asked when it was chosen or another change brought it up. */
export const topicPages: readonly WizardPage<AmendAnswers, AmendContext>[] = topics.map((topic) => ({
  id: topic,
  section: sectionOf(topic),
  isToldAsChange: true,
  when: (answers, context) => askedTopics(answers, context).has(topic),
  ...pages[topic],
}))

/** Which part of the referral a topic belongs to. */
export function sectionOf(topic: Topic): string {
  return topics.indexOf(topic) >= topics.indexOf('ending') ? 'How it ended' : 'How it came'
}

function day(
  path: 'EventDate' | 'DateNotified' | 'DateReferralAcknowledged' | 'ResultDate' | 'MoveInDate',
): Field<AmendAnswers, AmendContext> {
  return { kind: 'date', path, label: amendLabels[path], today: ({ today }) => today }
}

/** Why the referral's own project cannot have had this opening on that day. What is saved can always stay. */
function whyNot(event: number, answers: AmendAnswers, context: AmendContext): string | undefined {
  const { saved, projects, ProjectID } = context
  const on = dateOf(answers.EventDate ?? String(saved.EventDate))
  const project = projects.find((candidate) => candidate.ProjectID === ProjectID)
  if (event === saved.Event || !namesProject(event) || on === null || project === undefined) return undefined
  const misfit = misfitOf(event, on, project)
  return misfit?.about === 'kind' ? `Not an opening of ${project.ProjectName}` : misfit?.what
}

function asText({ DateNotified, DateReferralAcknowledged }: AmendContext['saved']) {
  return {
    DateNotified: DateNotified === null ? null : String(DateNotified),
    DateReferralAcknowledged: DateReferralAcknowledged === null ? null : String(DateReferralAcknowledged),
  }
}
