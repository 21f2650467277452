import type { SectionPage } from '../section-answers.ts'
import { optionsFrom } from '../options.ts'
import { agencyOnly } from './who-sees.ts'

const section = 'Name'

/** A name, a code name, or a reason why there is none. */
export const namePages: readonly SectionPage[] = [
  {
    id: 'kind',
    section,
    title: (_answers, { name }) => `How do you want to record ${name}’s name?`,
    hint: 'A code name is a valid answer',
    why: 'A name helps you find the record again, and no report carries it. If a name would put somebody at risk, use a code name.',
    whoSees: agencyOnly,
    fields: [
      {
        kind: 'choice',
        path: 'nameKind',
        label: (_answers, { name }) => `How do you want to record ${name}’s name?`,
        shortLabel: 'Kind of name',
        options: [
          { value: 1, label: 'Full name' },
          { value: 'code', label: 'Code name', hint: 'A made-up name that only the two of you know' },
          { value: 2, label: 'Part of a name, or a street name' },
          ...optionsFrom('NameDataQuality').filter(({ value }) => value > 2),
        ],
      },
    ],
  },
  {
    id: 'name',
    section,
    title: ({ nameKind }, { name }) =>
      nameKind === 1 ? `What is ${name}’s full name?` : `Which name does ${name} give?`,
    hint: 'As they spell it',
    why: 'The name is kept apart from the alias, and shows only inside this person’s record.',
    whoSees: agencyOnly,
    when: ({ nameKind }) => nameKind === 1 || nameKind === 2,
    fields: [
      { kind: 'text', path: 'FirstName', label: 'First name', width: 'medium' },
      { kind: 'text', path: 'MiddleName', label: 'Middle name', width: 'medium', optional: true },
      { kind: 'text', path: 'LastName', label: 'Last name', width: 'medium' },
      { kind: 'text', path: 'NameSuffix', label: 'Suffix', width: 'short', optional: true },
    ],
  },
  {
    id: 'codeName',
    section,
    title: (_answers, { name }) => `Which code name do you use for ${name}?`,
    hint: 'Nothing of the real name in it',
    why: 'With a code name the record can be found again without saying who it is about.',
    whoSees: agencyOnly,
    when: ({ nameKind }) => nameKind === 'code',
    fields: [{ kind: 'text', path: 'FirstName', label: 'Code name', width: 'medium' }],
  },
]
