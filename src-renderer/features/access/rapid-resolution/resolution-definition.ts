import { destinationFields, exitDateField } from '#renderer/components/exit-fields/exit-fields.ts'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import {
  checkRapidResolution,
  type RapidResolutionContext,
} from '#shared/domain/access/check-rapid-resolution.ts'
import {
  leadsToExit,
  resolutionKindLabels,
  resolutionNoteLength,
  safeSayingLabels,
  safeSayings,
  type RapidResolutionAnswers,
} from '#shared/domain/access/rapid-resolution.ts'
import { typed } from '#shared/domain/client/typed-text.ts'
import { stillIn } from '#shared/domain/stay/stay.ts'

const talk = 'Conversation'
const outcome = 'Result'
const leaving = 'Exit'

/** The rapid resolution conversation: what would help, where could they stay safely, what was tried, and the result. */
export const resolutionDefinition: WizardDefinition<RapidResolutionAnswers, RapidResolutionContext> = {
  saveLabel: 'Save conversation',
  check: checkRapidResolution,
  pages: [
    {
      id: 'kind',
      section: talk,
      title: 'Where are they now?',
      why: 'Diversion helps before a shelter is needed; a rapid exit helps somebody leave it soon. HUD counts both as one CE Event: problem solving, diversion or rapid resolution.',
      fields: [
        {
          kind: 'choice',
          path: 'kind',
          label: 'Where are they now?',
          shortLabel: 'Kind',
          options: [
            {
              value: 'diversion',
              label: `Still housed, or just out: ${resolutionKindLabels.diversion.toLowerCase()}`,
              hint: 'They may not need a shelter at all',
            },
            {
              value: 'rapid_exit',
              label: `In shelter or outside: ${resolutionKindLabels.rapid_exit.toLowerCase()}`,
              hint: 'They may leave it soon, with a little help',
            },
          ],
        },
      ],
    },
    {
      id: 'day',
      section: talk,
      title: 'On which day did you speak with them?',
      why: 'HUD calls it the date of the event.',
      fields: [
        { kind: 'date', path: 'EventDate', label: 'Date of the conversation', today: ({ today }) => today },
      ],
    },
    {
      id: 'help',
      section: talk,
      title: 'What would help them most?',
      hint: 'In their words, short: a ride, a deposit, a talk with the landlord',
      why: 'People often know what would solve it. Ask before you offer.',
      whoSees: 'Only your agency',
      fields: [
        {
          kind: 'longText',
          path: 'wouldHelp',
          label: 'What would help them most?',
          shortLabel: 'What would help',
          max: resolutionNoteLength,
          optional: true,
        },
      ],
    },
    {
      id: 'place',
      section: talk,
      title: 'Where could they stay?',
      hint: 'The kind of place and with whom, like a sister in the next town; never an address',
      why: 'Only they can tell whether a place is safe. Somebody they fled from may know it. If they are not sure, it is not a safe alternative.',
      whoSees: 'Only your agency',
      fields: [
        {
          kind: 'longText',
          path: 'safePlace',
          label: 'Where could they stay?',
          shortLabel: 'Where they could stay',
          max: resolutionNoteLength,
          optional: true,
        },
        {
          kind: 'choice',
          path: 'saysSafe',
          label: 'Do they say it is safe?',
          options: safeSayings.map((value) => ({ value, label: safeSayingLabels[value] })),
          when: ({ safePlace }) => typed(safePlace) !== null,
        },
      ],
    },
    {
      id: 'tried',
      section: talk,
      title: 'What was tried?',
      hint: 'A call to a relative, money for a deposit, a mediation; facts only',
      why: 'The next person who helps them does not ask for the same again.',
      whoSees: 'Only your agency',
      fields: [
        {
          kind: 'longText',
          path: 'tried',
          label: 'What was tried?',
          shortLabel: 'What was tried',
          max: resolutionNoteLength,
          optional: true,
        },
      ],
    },
    {
      id: 'result',
      section: outcome,
      title: 'What did it come to?',
      why: 'HUD asks whether the household was housed or housed again in a safe alternative.',
      whoSees: 'HUD, as a count without any name',
      fields: [
        {
          kind: 'choice',
          path: 'result',
          label: 'What did it come to?',
          shortLabel: 'Result',
          options: [
            { value: 'housed', label: 'They have a safe place to stay' },
            { value: 'not_housed', label: 'No safe place was found', hint: 'Coordinated Entry goes on' },
            { value: 'open', label: 'Not known yet', hint: 'You add the result to the event later' },
          ],
        },
      ],
    },
    {
      id: 'ends',
      section: outcome,
      title: 'Does Coordinated Entry end for them?',
      hint: 'They can start again whenever they need to',
      why: 'Who is housed in a safe place leaves Coordinated Entry, unless you go on helping them.',
      when: ({ result }) => result === 'housed',
      fields: [
        {
          kind: 'choice',
          path: 'endsStay',
          label: 'Does Coordinated Entry end for them?',
          shortLabel: 'Coordinated Entry ends',
          options: [
            { value: true, label: 'Yes, for everyone of the household' },
            { value: false, label: 'No, it goes on' },
          ],
        },
      ],
    },
    {
      id: 'exitDate',
      section: leaving,
      title: 'On which day does Coordinated Entry end?',
      hint: (_answers, { stay }) =>
        `Recorded for ${stillIn(stay)
          .map(({ alias }) => alias)
          .join(', ')}`,
      why: 'HUD records an exit for each person of the household.',
      when: leadsToExit,
      fields: [exitDateField<RapidResolutionAnswers, RapidResolutionContext>()],
    },
    {
      id: 'destination',
      section: leaving,
      title: 'Where do they go?',
      why: 'HUD asks for the kind of place only. Your community learns from it what helps.',
      whoSees: 'HUD, as a count without any name',
      when: leadsToExit,
      fields: [...destinationFields<RapidResolutionAnswers, RapidResolutionContext>()],
    },
  ],
}
