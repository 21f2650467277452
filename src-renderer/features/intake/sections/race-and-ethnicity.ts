import { stringLists } from '#shared/hud/fy2026/generated/string-lists.ts'
import { optionsFrom } from '../options.ts'
import type { SectionPage } from '../section-answers.ts'
import { countedOnly } from './who-sees.ts'

/** Any number of races and ethnicities, or one reason why there is none. */
export const raceAndEthnicityPages: readonly SectionPage[] = [
  {
    id: 'races',
    section: 'Race and ethnicity',
    title: (_answers, { name }) => `Which races and ethnicities does ${name} name?`,
    hint: 'Choose all they tell you, and do not guess',
    why: 'Counted together, the answers show whether help reaches everybody alike.',
    whoSees: countedOnly,
    fields: [
      {
        kind: 'multiChoice',
        path: 'races',
        label: (_answers, { name }) => `Which races and ethnicities does ${name} name?`,
        shortLabel: 'Race and ethnicity',
        options: [
          ...stringLists.RaceColumns.filter(({ code }) => code !== 'RaceNone').map(({ code, label }) => ({
            value: code,
            label,
          })),
          ...optionsFrom('RaceNone').map(({ value, label }) => ({ value, label, exclusive: true })),
        ],
      },
      {
        kind: 'text',
        path: 'AdditionalRaceEthnicity',
        label: 'More detail in their own words',
        shortLabel: 'More detail',
        optional: true,
        when: ({ races = [] }) => races.some((answer) => typeof answer === 'string'),
      },
    ],
  },
]
