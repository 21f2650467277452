import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { checkLogEvent, type LogEventContext } from '#shared/domain/event/check-log-event.ts'
import { staysOn, stayThatFollows, stayWords } from '#shared/domain/event/event-stay.ts'
import { eventGroupWords, eventHint, wordsOfEvent } from '#shared/domain/event/event-words.ts'
import {
  asks,
  hasKnownResult,
  type KnownAnswer,
  type LogEventAnswers,
  type ResultAnswer,
} from '#shared/domain/event/log-event.ts'
import { projectsFor } from '#shared/domain/event/project-fit.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import { NotYours } from './not-yours.tsx'
import { WhereItHangs } from './where-it-hangs.tsx'
import { offeredEvents } from './offered-events.ts'

const event = 'Event'
const outcome = 'What came of it'

const results = [
  ['accepted', 'Successful: they were accepted and enrolled'],
  ['clientRejected', 'Unsuccessful: the household refused'],
  ['providerRejected', 'Unsuccessful: the project refused'],
  ['notYet', 'No result yet'],
] as const satisfies readonly (readonly [ResultAnswer, string])[]

function knownOptions(yes: string, no: string) {
  return [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
    { value: 'notYet', label: 'Not known yet' },
  ] as const satisfies readonly { readonly value: KnownAnswer; readonly label: string }[]
}

/** W8: a CE Event, one question a page; only what its kind asks. */
export const logEventDefinition: WizardDefinition<LogEventAnswers, LogEventContext> = {
  saveLabel: 'Save event',
  check: checkLogEvent,
  review: (answers, context) => <WhereItHangs answers={answers} context={context} />,
  pages: [
    {
      id: 'event',
      section: event,
      title: 'Which event took place?',
      why: 'HUD counts these events to see where people ask for help and whether they get it. Choose what took place, not what is hoped for.',
      whoSees: 'HUD, as a count without any name',
      render: (_answers, context) => <NotYours context={context} />,
      fields: [
        {
          kind: 'choice',
          path: 'Event',
          label: 'Which event took place?',
          shortLabel: 'CE Event',
          options: (_answers, context) =>
            offeredEvents(context).map((words) => ({
              value: words.Event,
              label: words.label,
              hint: eventHint(words),
              group: eventGroupWords(words.Event),
            })),
          format: ({ Event }, { practice }) => (Event ? wordsOfEvent(practice.eventWords, Event).label : ''),
        },
      ],
    },
    {
      id: 'date',
      section: event,
      title: 'On which day did it take place?',
      hint: 'The day it took place, not the day you write it down',
      why: 'Each time counts as an event of its own. Several on one day are fine.',
      fields: [{ kind: 'date', path: 'EventDate', label: 'Event date', today: ({ today }) => today }],
    },
    {
      id: 'enrollment',
      section: event,
      title: 'Which enrollment does it belong to?',
      why: 'HUD keeps every event with an enrollment. The household was in none of Coordinated Entry on that day, so you choose.',
      when: ({ EventDate }, { stays }) => {
        const date = dateOf(EventDate)
        return date !== null && staysOn(date, stays).length > 1 && stayThatFollows(date, stays) === null
      },
      fields: [
        {
          kind: 'choice',
          path: 'EnrollmentID',
          label: 'Which enrollment does it belong to?',
          shortLabel: 'Enrollment',
          options: ({ EventDate }, { stays, today }) =>
            staysOn(dateOf(EventDate) ?? today, stays).map((stay) => ({
              value: stay.EnrollmentID,
              label: stayWords(stay),
            })),
        },
      ],
    },
    {
      id: 'project',
      section: event,
      title: 'Which project were they referred to?',
      hint: 'The project that has the opening, not the agency above it',
      why: 'The list holds the projects that offer this kind of opening and took referrals on that day.',
      when: (answers) => asks(answers, 'LocationCrisisOrPHHousing'),
      fields: [
        {
          kind: 'choice',
          path: 'LocationCrisisOrPHHousing',
          label: 'Which project were they referred to?',
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
      id: 'safelyHoused',
      section: outcome,
      title: 'Do they have a safe place to live now?',
      hint: 'A home of their own, or with family or friends who can have them for now',
      why: 'HUD counts how many households need no shelter or program after such a conversation.',
      whoSees: 'HUD, as a count without any name',
      when: (answers) => asks(answers, 'ProbSolDivRRResult'),
      fields: [
        {
          kind: 'choice',
          path: 'safelyHoused',
          label: 'Do they have a safe place to live now?',
          shortLabel: 'Housed or re-housed in a safe alternative',
          options: knownOptions('Yes, they are housed', 'No'),
        },
      ],
    },
    {
      id: 'inAftercare',
      section: outcome,
      title: 'Are they enrolled in the aftercare project?',
      why: 'HUD counts how many households are taken on after they were housed.',
      whoSees: 'HUD, as a count without any name',
      when: (answers) => asks(answers, 'ReferralCaseManageAfter'),
      fields: [
        {
          kind: 'choice',
          path: 'inAftercare',
          label: 'Are they enrolled in the aftercare project?',
          shortLabel: 'Enrolled in aftercare',
          options: knownOptions('Yes', 'No'),
        },
      ],
    },
    {
      id: 'result',
      section: outcome,
      title: 'What did the referral come to?',
      why: 'Result and result date are saved together. You can record them later, when they are known.',
      whoSees: 'HUD, as a count without any name',
      when: (answers) => asks(answers, 'ReferralResult'),
      fields: [
        {
          kind: 'choice',
          path: 'result',
          label: 'What did the referral come to?',
          shortLabel: 'Result of the referral',
          options: results.map(([value, label]) => ({ value, label })),
        },
      ],
    },
    {
      id: 'resultDate',
      section: outcome,
      title: 'On which day was that clear?',
      hint: 'For a success the day they were enrolled, otherwise the day it was decided',
      why: 'HUD calls it the result date. It tells how long people wait for an answer.',
      when: (answers) => hasKnownResult(answers),
      fields: [{ kind: 'date', path: 'ResultDate', label: 'Result date', today: ({ today }) => today }],
    },
  ],
}
