import { AliasField } from '#renderer/components/household-fields/alias-field.tsx'
import type { HouseholdLookup } from '#renderer/components/household-fields/household-lookup.ts'
import { KnownClientField } from '#renderer/components/household-fields/known-client-field.tsx'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { accessPointsOn } from '#shared/domain/access/access-point.ts'
import {
  elsewhere,
  wayInLabels,
  waysIn,
  type BeginAccessAnswers,
} from '#shared/domain/access/begin-access.ts'
import { checkBeginAccess } from '#shared/domain/access/check-begin-access.ts'
import { dateOf } from '#shared/domain/date/date-rule.ts'
import type { Beginning } from '#shared/ipc/access-calls.ts'
import type { KnownPerson } from '../people/find-person.tsx'
import { PeopleField } from '../people/people-field.tsx'
import { peopleInWords } from '../people/relations-to-head.ts'

/** What the start of Coordinated Entry knows beside the answers. */
export interface BeginPageContext
  extends HouseholdLookup, Omit<Beginning, 'takenAliases' | 'suggestedAlias'> {
  readonly today: string
  readonly takenAliases: Beginning['takenAliases']
  /** True where it was begun from a client's record: who it is about is no question. */
  readonly isAboutOne: boolean
  readonly former: readonly KnownPerson[]
  readonly already: readonly string[]
}

const who = 'Who'
const access = 'Access'

/** The start of Coordinated Entry, one question a page. An alias and a day are enough. */
export const beginDefinition: WizardDefinition<BeginAccessAnswers, BeginPageContext> = {
  saveLabel: 'Start Coordinated Entry',
  check: (answers, context) => {
    const ids = (answers.people ?? []).flatMap(({ PersonalID }) => PersonalID ?? [])
    return checkBeginAccess(answers, {
      ...context,
      people: { takenAliases: context.takenAliases, known: new Set(ids) },
    })
  },
  pages: [
    {
      id: 'household',
      section: who,
      title: 'Is this household new to you?',
      why: 'A household that was here before keeps its record and its history, so nobody is asked twice.',
      when: (_answers, { isAboutOne }) => !isAboutOne,
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
      section: who,
      title: 'What will you call the head of household?',
      hint: 'An alias or a code name that says nothing about them: a name is not needed',
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
      section: who,
      title: 'Which household is it?',
      hint: 'Choose the person who speaks for the household',
      why: 'Coordinated Entry joins the record you choose.',
      when: (answers, { isAboutOne }) => answers.household === 'known' && !isAboutOne,
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
      id: 'people',
      section: who,
      title: 'Who is with them?',
      hint: 'Everyone who needs a place together, children too; nobody is fine',
      why: 'A household is counted and referred together. Each person gets an enrollment of their own.',
      whoSees: 'HUD, as a count without any name',
      fields: [
        {
          kind: 'custom',
          path: 'people',
          label: 'People with them',
          optional: true,
          component: PeopleField,
          format: ({ people }) => peopleInWords(people),
        },
      ],
    },
    {
      id: 'start',
      section: access,
      title: 'On which day did they come?',
      hint: 'The first day somebody worked with them toward housing',
      why: 'HUD calls it the project start date. Waiting times are counted from here.',
      fields: [{ kind: 'date', path: 'EntryDate', label: 'Start date', today: ({ today }) => today }],
    },
    {
      id: 'accessPoint',
      section: access,
      title: 'Which access point did they come to?',
      hint: 'A shelter, an office, a phone line or an outreach team',
      why: 'Your community learns which doors people find. A place that is not in the list is written by its name.',
      whoSees: 'Only your agency',
      fields: [
        {
          kind: 'choice',
          path: 'accessPoint',
          label: 'Which access point did they come to?',
          shortLabel: 'Access point',
          options: ({ EntryDate }, { accessPoints, today }) => [
            ...accessPointsOn(accessPoints, dateOf(EntryDate) ?? today).map(({ ProjectID, ProjectName }) => ({
              value: ProjectID,
              label: ProjectName,
            })),
            { value: elsewhere, label: 'Another place', hint: 'You write its name' },
          ],
        },
        {
          kind: 'text',
          path: 'accessPointName',
          label: 'Name of the access point',
          width: 'medium',
          when: ({ accessPoint }) => accessPoint === elsewhere,
        },
      ],
    },
    {
      id: 'how',
      section: access,
      title: 'How did they come?',
      why: 'It shows whether people who cannot travel, call or read still find a way in.',
      whoSees: 'Only your agency',
      fields: [
        {
          kind: 'choice',
          path: 'howCame',
          label: 'How did they come?',
          shortLabel: 'How they came',
          options: waysIn.map((value) => ({ value, label: wayInLabels[value] })),
        },
        {
          kind: 'longText',
          path: 'note',
          label: 'Note',
          hint: 'Facts only, no names',
          max: 500,
          optional: true,
        },
      ],
    },
  ],
}
