import { optionsFrom } from '../options.ts'
import type { SectionPage } from '../section-answers.ts'
import { countedOnly } from './who-sees.ts'

/** Sex (4.21). */
export const sexPages: readonly SectionPage[] = [
  {
    id: 'sex',
    section: 'Sex',
    title: (_answers, { name }) => `What does ${name} answer for sex?`,
    hint: 'As they report it; never by how somebody looks',
    why: 'HUD asks for it in these words. Some homes are for women or for men only.',
    whoSees: countedOnly,
    fields: [
      {
        kind: 'choice',
        path: 'Sex',
        label: (_answers, { name }) => `What does ${name} answer for sex?`,
        shortLabel: 'Sex',
        options: optionsFrom('Sex'),
      },
    ],
  },
]

/** Veteran status (3.07), asked of adults. */
export const veteranPages: readonly SectionPage[] = [
  {
    id: 'veteran',
    section: 'Veteran status',
    title: (_answers, { name }) => `Has ${name} served in the US armed forces?`,
    hint: 'Any active duty counts; for the Guard or Reserves, being called up does',
    why: 'A yes can open housing help that is kept for veterans.',
    whoSees: countedOnly,
    fields: [
      {
        kind: 'choice',
        path: 'VeteranStatus',
        label: (_answers, { name }) => `Has ${name} served in the US armed forces?`,
        shortLabel: 'Veteran',
        options: optionsFrom('NoYesReasonsForMissingData'),
      },
    ],
  },
]

/** Disabling condition (3.08). */
export const disablingConditionPages: readonly SectionPage[] = [
  {
    id: 'disabling',
    section: 'Disabling condition',
    title: (_answers, { name }) => `Does ${name} live with a lasting condition that makes daily life harder?`,
    hint: 'No diagnosis is asked for; developmental disabilities and HIV always count',
    why: 'HUD calls this a disabling condition. Some homes are kept for people who have one.',
    whoSees: countedOnly,
    fields: [
      {
        kind: 'choice',
        path: 'DisablingCondition',
        label: (_answers, { name }) =>
          `Does ${name} live with a lasting condition that makes daily life harder?`,
        shortLabel: 'Disabling condition',
        options: optionsFrom('NoYesReasonsForMissingData'),
      },
    ],
  },
]
