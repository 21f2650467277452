import { livingSituationOf } from '#shared/domain/intake/sections/living-situation.ts'
import { situationTypeOf, type LivingSituationField } from '#shared/hud/fy2026/living-situations.ts'
import type { SituationType } from '#shared/hud/fy2026/shape.ts'
import { optionsFrom } from '../options.ts'
import type { SectionContext, SectionPage } from '../section-answers.ts'
import { NothingMore, nothingMoreWords } from './nothing-more.tsx'
import { countedOnly } from './who-sees.ts'

const section = 'Living situation before'

const groups: Readonly<Partial<Record<SituationType, string>>> = {
  Homeless: 'Without a home',
  Institutional: 'In an institution',
  'Temporary Housing': 'In a temporary place',
  'Permanent Housing': 'In a home',
}

/** Where somebody slept before the project began, and how long without a home (3.917), as far as HUD's branches go. */
export const livingSituationPages: readonly SectionPage[] = [
  {
    id: 'situation',
    section,
    title: (_answers, { name }) => `Where did ${name} sleep the night before the project began?`,
    hint: 'The one night before, wherever it was',
    why: 'It shows from where people come, and decides which questions follow.',
    whoSees: countedOnly,
    fields: [
      {
        kind: 'choice',
        path: 'LivingSituation',
        label: (_answers, { name }) => `Where did ${name} sleep the night before the project began?`,
        shortLabel: 'Where they slept',
        options: optionsFrom('PriorLivingSituation', { group: groupOf }),
      },
    ],
  },
  {
    id: 'subsidy',
    section,
    title: 'What helped to pay the rent?',
    hint: 'Leave it when nobody knows which',
    why: 'A rent subsidy that somebody had before may be one they can have again.',
    whoSees: countedOnly,
    when: asks('RentalSubsidyType'),
    fields: [
      {
        kind: 'choice',
        path: 'RentalSubsidyType',
        label: 'What helped to pay the rent?',
        shortLabel: 'Rental subsidy',
        options: optionsFrom('RentalSubsidyType'),
      },
    ],
  },
  {
    id: 'length',
    section,
    title: (_answers, { name }) => `How long had ${name} been there?`,
    hint: 'In that place up to the day the project began',
    why: 'After a longer stay HUD asks nothing more about earlier homelessness.',
    whoSees: countedOnly,
    when: ({ LivingSituation }) => LivingSituation !== null && LivingSituation !== undefined,
    fields: [
      {
        kind: 'choice',
        path: 'LengthOfStay',
        label: (_answers, { name }) => `How long had ${name} been there?`,
        shortLabel: 'Length of stay',
        options: optionsFrom('ResidencePriorLengthOfStay', { order: [10, 11, 2, 3, 4, 5] }),
      },
      {
        kind: 'custom',
        path: 'nothingMore',
        label: 'What follows',
        component: NothingMore,
        format: (_answers, context) => nothingMoreWords(context) ?? '',
        when: stoppedAt('LengthOfStay'),
      },
    ],
  },
  {
    id: 'nightBefore',
    section,
    title: 'And the night before they came there: outside, in a shelter or in a safe haven?',
    hint: 'The night before that stay began',
    why: 'A short stay somewhere does not end a time without a home. This tells whether it was one.',
    whoSees: countedOnly,
    when: asks('PreviousStreetESSH'),
    fields: [
      {
        kind: 'choice',
        path: 'PreviousStreetESSH',
        label: 'And the night before they came there: outside, in a shelter or in a safe haven?',
        shortLabel: 'Homeless the night before',
        options: optionsFrom('NoYesMissing'),
      },
      {
        kind: 'custom',
        path: 'nothingMore',
        label: 'What follows',
        component: NothingMore,
        format: (_answers, context) => nothingMoreWords(context) ?? '',
        when: stoppedAt('PreviousStreetESSH'),
      },
    ],
  },
  {
    id: 'since',
    section,
    title: 'Since when have they been without a home this time?',
    hint: 'A rough date is fine, and so is leaving it empty',
    why: 'Some homes are for people who have been without one for long. The date can open them.',
    whoSees: countedOnly,
    when: asks('DateToStreetESSH'),
    fields: [
      {
        kind: 'date',
        path: 'DateToStreetESSH',
        label: 'Approximate date homelessness started',
        shortLabel: 'Homeless since',
        today: ({ intake }) => intake.today,
      },
    ],
  },
  {
    id: 'times',
    section,
    title: 'How many times have they been without a home in the last three years?',
    hint: 'Outside, in shelters or in safe havens; this time counts',
    why: 'It is part of what HUD calls chronic homelessness, which some homes are kept for.',
    whoSees: countedOnly,
    when: asks('TimesHomelessPastThreeYears'),
    fields: [
      {
        kind: 'choice',
        path: 'TimesHomelessPastThreeYears',
        label: 'How many times have they been without a home in the last three years?',
        shortLabel: 'Times homeless in three years',
        options: optionsFrom('TimesHomelessPastThreeYears'),
      },
    ],
  },
  {
    id: 'months',
    section,
    title: 'How many months was that in all?',
    hint: 'In the last three years; part of a month counts as one',
    why: 'It is the other part of what HUD calls chronic homelessness.',
    whoSees: countedOnly,
    when: asks('MonthsHomelessPastThreeYears'),
    fields: [
      {
        kind: 'choice',
        path: 'MonthsHomelessPastThreeYears',
        label: 'How many months was that in all?',
        shortLabel: 'Months homeless in three years',
        options: optionsFrom('MonthsHomelessPastThreeYears', { words: monthWords() }),
      },
    ],
  },
]

function asks(field: LivingSituationField) {
  return (_answers: unknown, { member, intake }: SectionContext): boolean =>
    member !== null && livingSituationOf(member, intake).asked[field]
}

function stoppedAt(field: 'LengthOfStay' | 'PreviousStreetESSH') {
  return (_answers: unknown, { member, intake }: SectionContext): boolean =>
    member !== null && livingSituationOf(member, intake).stoppedBy === field
}

function groupOf(code: number): string | undefined {
  const type = situationTypeOf(code)
  return type === null ? undefined : groups[type]
}

/** 101 to 112 are 1 to 12 months in HUD's list. */
function monthWords(): Readonly<Record<number, string>> {
  const words = Array.from({ length: 12 }, (_, index): [number, string] => [
    101 + index,
    index === 0 ? '1 month, this being the first' : `${index + 1} months`,
  ])
  return Object.fromEntries(words)
}
