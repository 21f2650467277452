import type { WizardPage } from '#renderer/components/step-wizard/definition.ts'
import { isEmergency, type AskTransferAnswers } from '#shared/domain/transfer/ask-transfer.ts'
import type { AskPageContext } from './ask-definition.tsx'
import { groundOptions, proofOptions, safeUnitOptions } from './options.ts'

const section = 'Emergency'
const whoSees = 'Only your agency'

/** What an emergency transfer asks, and no other (24 CFR 5.2005(e)): who asks, why, on which word, and what is safe. */
export const emergencyPages: readonly WizardPage<AskTransferAnswers, AskPageContext>[] = [
  {
    id: 'asks',
    section,
    title: 'Do they ask for it themselves?',
    why: 'The Violence Against Women Act gives this right to the household. Nobody is moved for their safety without asking for it.',
    whoSees,
    when: isEmergency,
    fields: [
      {
        kind: 'choice',
        path: 'householdAsks',
        label: 'Do they ask for it themselves?',
        shortLabel: 'They ask for it themselves',
        options: [
          { value: true, label: 'Yes, they ask for it' },
          { value: false, label: 'No, somebody else wants it for them' },
        ],
      },
    ],
  },
  {
    id: 'ground',
    section,
    title: 'Why is staying not safe?',
    hint: 'What they say is enough: no details are written down here',
    why: 'Federal law names these two. Domestic violence, dating violence, sexual assault and stalking all count.',
    whoSees,
    when: isEmergency,
    fields: [
      {
        kind: 'choice',
        path: 'ground',
        label: 'Why is staying not safe?',
        shortLabel: 'Why staying is not safe',
        options: groundOptions,
      },
    ],
  },
  {
    id: 'proof',
    section,
    title: 'What was asked for beside their word?',
    why: 'Their own word, or their own certification, is enough. More is asked only where your emergency transfer plan says so.',
    whoSees,
    when: isEmergency,
    fields: [
      {
        kind: 'choice',
        path: 'proof',
        label: 'What was asked for beside their word?',
        shortLabel: 'Certified by',
        options: proofOptions,
      },
    ],
  },
  {
    id: 'safe',
    section,
    title: 'Is there a unit, now, that they say is safe?',
    hint: 'The household decides what is safe, and nobody else',
    why: 'Where your agency has such a unit, they move there at once and apply for nothing. Where it has none, help them look elsewhere; they may ask for both at the same time.',
    whoSees,
    when: isEmergency,
    fields: [
      {
        kind: 'choice',
        path: 'safeUnit',
        label: 'Is there a unit, now, that they say is safe?',
        shortLabel: 'A safe unit at once',
        options: safeUnitOptions,
      },
    ],
  },
]
