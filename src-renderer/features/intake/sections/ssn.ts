import { isNoAnswer } from '#shared/domain/intake/people.ts'
import { optionsFrom } from '../options.ts'
import type { SectionPage } from '../section-answers.ts'
import { agencyOnly } from './who-sees.ts'

/** A Social Security number with its quality; asked only where the vault's settings say so. */
export const ssnPages: readonly SectionPage[] = [
  {
    id: 'ssn',
    section: 'Social Security number',
    title: (_answers, { name }) => `Does ${name} give a Social Security number?`,
    hint: 'Skip it unless a funder requires it; part of it is fine',
    why: 'Your settings say that a funder of this project asks for it. Nobody loses help by declining.',
    whoSees: agencyOnly,
    fields: [
      {
        kind: 'choice',
        path: 'SSNDataQuality',
        label: (_answers, { name }) => `Does ${name} give a Social Security number?`,
        shortLabel: 'Number given',
        options: optionsFrom('SSNDataQuality', { words: { 1: 'All of it', 2: 'A part of it' } }),
      },
      {
        kind: 'text',
        path: 'SSN',
        label: 'Social Security number',
        hint: 'Nine characters, x for each digit not known, like xxx-xx-6789',
        width: 'medium',
        when: ({ SSNDataQuality = null }) => SSNDataQuality !== null && !isNoAnswer(SSNDataQuality),
        format: ({ SSN = '' }) => (SSN === '' ? '' : `Ends in ${SSN.slice(-4)}`),
      },
    ],
  },
]
