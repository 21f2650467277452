import { isNoAnswer } from '#shared/domain/intake/people.ts'
import { optionsFrom } from '../options.ts'
import type { SectionPage } from '../section-answers.ts'
import { countedOnly } from './who-sees.ts'

/** A date of birth with its quality, or a reason why there is none. */
export const dateOfBirthPages: readonly SectionPage[] = [
  {
    id: 'dateOfBirth',
    section: 'Date of birth',
    title: (_answers, { name }) => `When was ${name} born?`,
    hint: 'A rough date is a valid answer',
    why: 'The age decides what is asked next: some questions are for adults only. Reports show age groups.',
    whoSees: countedOnly,
    fields: [
      {
        kind: 'choice',
        path: 'DOBDataQuality',
        label: (_answers, { name }) => `When was ${name} born?`,
        shortLabel: 'Date of birth given',
        options: optionsFrom('DOBDataQuality', {
          words: { 1: 'Full date', 2: 'Rough or partial date' },
        }),
      },
      {
        kind: 'date',
        path: 'DOB',
        label: 'Date of birth',
        hint: 'With only a year, use 1 January of it',
        today: ({ intake }) => intake.today,
        when: ({ DOBDataQuality = null }) => DOBDataQuality !== null && !isNoAnswer(DOBDataQuality),
      },
    ],
  },
]
