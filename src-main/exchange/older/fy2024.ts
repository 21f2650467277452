import type { Standard } from './standard.ts'

const genders = [
  'Woman',
  'Man',
  'NonBinary',
  'CulturallySpecific',
  'Transgender',
  'Questioning',
  'DifferentIdentity',
  'GenderNone',
  'DifferentIdentityText',
]
const dropped = [
  'SexualOrientation',
  'SexualOrientationOther',
  'TranslationNeeded',
  'PreferredLanguage',
  'PreferredLanguageDifferent',
]

/** FY2024: gender was asked and sex was not, and one race column had another spelling. */
export const fy2024: Standard = {
  name: 'FY2024',
  tables: {
    Client: {
      alsoKnown: ['HispanicLatinaeo', ...genders],
      columns: {
        HispanicLatinao: (cell) => cell('HispanicLatinao') || cell('HispanicLatinaeo'),
        Sex: (cell) => cell('Sex') || '99',
      },
    },
    Enrollment: { alsoKnown: dropped, columns: {} },
  },
  mapping: [
    {
      file: 'Client.csv',
      from: 'HispanicLatinaeo',
      to: 'HispanicLatinao',
      words: 'The same answer under its new name',
      counted: ['Client.csv HispanicLatinao'],
    },
    {
      file: 'Client.csv',
      from: genders.join(', '),
      to: 'Sex',
      words: 'Gender does not say sex, so sex comes in as data not collected; gender has no place any more',
      counted: ['Sex', ...genders].map((name) => `Client.csv ${name}`),
    },
    {
      file: 'Enrollment.csv',
      from: dropped.join(', '),
      to: '',
      words: 'Not part of the standard any more: not read',
      counted: dropped.map((name) => `Enrollment.csv ${name}`),
    },
  ],
  files: {},
}
