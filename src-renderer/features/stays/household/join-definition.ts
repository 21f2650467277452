import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import type { KnownPerson } from '#renderer/features/access/people/find-person.tsx'
import { PeopleField } from '#renderer/features/access/people/people-field.tsx'
import { peopleInWords } from '#renderer/features/access/people/relations-to-head.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import { checkJoinStay, type JoinStayAnswers } from '#shared/domain/stay/join-stay.ts'
import { headOf, type Stay } from '#shared/domain/stay/stay.ts'
import type { Joining } from '#shared/ipc/stay-calls.ts'

/** What joining a household knows beside the answers. */
export interface JoinPageContext extends Joining {
  readonly today: string
  readonly stay: Stay
  readonly former: readonly KnownPerson[]
  readonly already: readonly string[]
}

/** Somebody joins a household: who, how related to its head, and since when. */
export const joinDefinition: WizardDefinition<JoinStayAnswers, JoinPageContext> = {
  saveLabel: 'Add to the household',
  check: (answers, { today, stay, stays, takenAliases }) => {
    const known = new Set((answers.people ?? []).flatMap(({ PersonalID }) => PersonalID ?? []))
    return checkJoinStay(answers, { today, stay, stays, people: { takenAliases, known } })
  },
  pages: [
    {
      id: 'people',
      section: 'Who joins',
      title: 'Who joins the household?',
      hint: (_answers, { stay }) => `They join the household of ${headOf(stay).alias} at ${stay.ProjectName}`,
      why: 'Each person has an enrollment of their own from the day they joined. Whoever joins on another day is added apart.',
      whoSees: 'HUD, as a count without any name',
      fields: [
        {
          kind: 'custom',
          path: 'people',
          label: 'Who joins',
          component: PeopleField,
          format: ({ people }) => peopleInWords(people),
        },
      ],
    },
    {
      id: 'date',
      section: 'Who joins',
      title: 'On which day did they join?',
      hint: (_answers, { stay }) =>
        `${headOf(stay).alias} has been here since ${formatDate(headOf(stay).EntryDate)}`,
      why: 'HUD calls it their project start date. It is rarely before that of the head of household.',
      fields: [{ kind: 'date', path: 'EntryDate', label: 'Date they joined', today: ({ today }) => today }],
    },
  ],
}
