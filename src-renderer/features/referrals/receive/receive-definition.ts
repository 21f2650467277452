import { AliasField } from '#renderer/components/household-fields/alias-field.tsx'
import type { HouseholdLookup } from '#renderer/components/household-fields/household-lookup.ts'
import { KnownClientField } from '#renderer/components/household-fields/known-client-field.tsx'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import type { Community } from '#shared/domain/clock/community.ts'
import { acknowledgeBy, isLate } from '#shared/domain/referral/acknowledge.ts'
import { checkReceive } from '#shared/domain/referral/check-receive.ts'
import { wayItCameLabels, waysItCame, type ReceiveAnswers } from '#shared/domain/referral/receive.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { formatDay } from '#shared/domain/date/format-date.ts'
import { projectsFor } from '#shared/domain/event/project-fit.ts'
import { namesProject, referralEventOptions } from '#shared/domain/event/referral-event.ts'
import type { ProjectInfo } from '#shared/ipc/settings-calls.ts'

/** What the Received wizard knows beside the answers. */
export interface ReceivePageContext extends HouseholdLookup {
  readonly today: string
  readonly community: Community
  readonly projects: readonly ProjectInfo[]
}

const where = 'Received'
const when = 'Dates'
const ack = 'Acknowledged'

/** W1: a referral that Coordinated Entry sent, one question a page. */
export const receiveDefinition: WizardDefinition<ReceiveAnswers, ReceivePageContext> = {
  saveLabel: 'Save referral',
  check: (answers, context) =>
    checkReceive(answers, {
      ...context,
      clientKnown: (answers.PersonalID ?? null) !== null,
      clocks: context.community.pack.clocks,
      calendar: context.community.calendar,
    }),
  pages: [
    {
      id: 'how',
      section: where,
      title: 'How did the referral reach you?',
      why: 'It tells your supervisor and the list manager where to look if a question comes up later.',
      whoSees: 'Only your agency',
      fields: [
        {
          kind: 'choice',
          path: 'howItCame',
          label: 'How did the referral reach you?',
          shortLabel: 'How it came',
          options: waysItCame.map((value) => ({ value, label: wayItCameLabels[value] })),
        },
      ],
    },
    {
      id: 'code',
      section: where,
      title: 'What is its reference code?',
      hint: 'The code the list manager gave it, never a name',
      why: 'With the code you and the list manager speak of the same referral without saying who it is about.',
      whoSees: 'You and the list manager',
      fields: [
        {
          kind: 'text',
          path: 'referenceCode',
          label: 'Reference code',
          width: 'medium',
          when: (answers) => answers.noReferenceCode !== true,
        },
        {
          kind: 'tick',
          path: 'noReferenceCode',
          label: 'No code',
          statement: 'This referral came without a code',
        },
      ],
    },
    {
      id: 'household',
      section: where,
      title: 'Is this household new to you?',
      why: 'A household that was here before keeps its record and its history, so nobody is asked twice.',
      fields: [
        {
          kind: 'choice',
          path: 'household',
          label: 'Is this household new to you?',
          shortLabel: 'New or known',
          options: [
            { value: 'new', label: 'New to us', hint: 'We give them an alias' },
            { value: 'known', label: 'Already in this vault', hint: 'You choose their record' },
          ],
        },
      ],
    },
    {
      id: 'alias',
      section: where,
      title: 'What will you call this household?',
      hint: 'An alias that says nothing about them',
      why: 'Lists, search and reminders show the alias only. Somebody who glances at your screen learns nothing.',
      whoSees: 'Everybody who can open this vault',
      when: (answers) => answers.household === 'new',
      fields: [
        {
          kind: 'custom',
          path: 'alias',
          label: 'Alias',
          component: AliasField,
          format: ({ alias }) => alias ?? '',
        },
      ],
    },
    {
      id: 'known',
      section: where,
      title: 'Which household is it?',
      why: 'The referral joins the record you choose.',
      when: (answers) => answers.household === 'known',
      fields: [
        {
          kind: 'custom',
          path: 'PersonalID',
          label: 'Household',
          component: KnownClientField,
          format: (_answers, { chosen }) => chosen?.alias ?? '',
        },
      ],
    },
    {
      id: 'event',
      section: where,
      title: 'What kind of opening is it?',
      why: 'This is the CE Event that HUD counts. Choose what the household was referred to, not what it needs.',
      whoSees: 'HUD, as a count without any name',
      fields: [
        {
          kind: 'choice',
          path: 'Event',
          label: 'What kind of opening is it?',
          shortLabel: 'Kind of opening',
          options: referralEventOptions().map(({ code, label }) => ({ value: code, label })),
        },
      ],
    },
    {
      id: 'eventDate',
      section: when,
      title: 'When was the referral made?',
      hint: 'The day Coordinated Entry made it, not the day you read it',
      why: 'HUD calls this the date of the event. Waiting times are counted from here.',
      fields: [{ kind: 'date', path: 'EventDate', label: 'Referral date', today: ({ today }) => today }],
    },
    {
      id: 'project',
      section: when,
      title: 'Which project was it made to?',
      hint: 'The project that has the opening, not the agency above it',
      why: 'Only people working at that project can change the referral.',
      when: (answers) => namesProject(answers.Event),
      fields: [
        {
          kind: 'choice',
          path: 'LocationCrisisOrPHHousing',
          label: 'Which project was it made to?',
          shortLabel: 'Project',
          options: (answers, { projects, today }) =>
            projectsFor(answers.Event ?? 0, dateOf(answers.EventDate) ?? today, projects).map((project) => ({
              value: project.ProjectID,
              label: project.ProjectName,
            })),
        },
      ],
    },
    {
      id: 'notified',
      section: when,
      title: 'When were you told about it?',
      why: 'In many communities the time you have to answer starts on this day.',
      fields: [{ kind: 'date', path: 'DateNotified', label: 'Date notified', today: ({ today }) => today }],
    },
    {
      id: 'referredBy',
      section: when,
      title: 'Who referred them?',
      hint: 'A role is enough, like priority list manager',
      why: 'Projects do not make their own referrals, so somebody else did. Write the role, not the person.',
      fields: [{ kind: 'text', path: 'referredBy', label: 'Referred by', optional: true }],
    },
    {
      id: 'acknowledge',
      section: ack,
      title: 'Do you want to acknowledge it now?',
      hint: (answers, { community }) => acknowledgeHint(answers.DateNotified, community),
      why: 'Acknowledging only says that you have it. You do not need to have spoken to anyone.',
      whoSees: 'The list manager learns that it was acknowledged, and when',
      fields: [
        {
          kind: 'choice',
          path: 'acknowledgeNow',
          label: 'Do you want to acknowledge it now?',
          shortLabel: 'Acknowledge now',
          options: [
            { value: 'yes', label: 'Yes, now' },
            { value: 'later', label: 'Later' },
          ],
        },
      ],
    },
    {
      id: 'acknowledged',
      section: ack,
      title: 'On which day was it acknowledged?',
      why: 'The date is kept beside the CE Event, so that it shows whether the clock was met.',
      when: (answers) => answers.acknowledgeNow === 'yes',
      fields: [
        {
          kind: 'date',
          path: 'DateReferralAcknowledged',
          label: 'Date acknowledged',
          today: ({ today }) => today,
        },
        {
          kind: 'longText',
          path: 'lateReason',
          label: 'Why it was late',
          hint: 'Facts only, no names',
          max: 500,
          optional: true,
          when: (answers, { community }) => isLate(answers, community.pack.clocks, community.calendar),
        },
      ],
    },
  ],
}

function acknowledgeHint(notified: string | null | undefined, { pack, calendar }: Community): string {
  const date = dateOf(notified)
  const by = date === null ? null : acknowledgeBy(date, pack.clocks, calendar)
  return by === null ? 'You can do it any time' : `The starter clock gives you until ${formatDay(by, by)}`
}
