import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { checkRelease, inWordsLength, type ReleaseContext } from '#shared/domain/release/check-release.ts'
import {
  parentSigns,
  releasedThingLabels,
  releasedThings,
  releasePurposeLabels,
  releasePurposes,
  releaseWayLabels,
  releaseWays,
  settleRelease,
  signatureLabels,
  signatures,
  signerLabels,
  signers,
  type ReleasedThing,
  type ReleaseAnswers,
} from '#shared/domain/release/release.ts'

const thingHints: Readonly<Partial<Record<ReleasedThing, string>>> = {
  referral_card:
    'A one-time code, household size, bedrooms, priority, area and whom to call: no name, no dates',
  documents: 'Only those that the release names',
}

/** A written release of information: which agency, what exactly, how, for what, signed by whom and until when. */
export const releaseDefinition: WizardDefinition<ReleaseAnswers, ReleaseContext> = {
  saveLabel: 'Record the release',
  check: (answers, context) => checkRelease(settleRelease(answers), context),
  pages: [
    {
      id: 'recipient',
      section: 'What is shared',
      title: 'Which agency may receive it?',
      hint: 'One agency: another one needs a release of its own',
      why: 'The law asks for a release for each receiver. The name stands in the ledger of what left, so it is the agency’s name and never a person of this household.',
      whoSees: 'You, and whoever the agency shows its ledger to',
      fields: [
        { kind: 'text', path: 'recipient', label: 'Which agency may receive it?', shortLabel: 'Agency' },
      ],
    },
    {
      id: 'what',
      section: 'What is shared',
      title: 'What exactly may be shared?',
      hint: 'Choose only what the release names',
      why: 'A release that says “everything” does not count. Without a referral card on this list, none can be made.',
      fields: [
        {
          kind: 'multiChoice',
          path: 'what',
          label: 'What exactly may be shared?',
          shortLabel: 'May be shared',
          options: releasedThings.map((value) => ({
            value,
            label: releasedThingLabels[value],
            hint: thingHints[value],
          })),
        },
        {
          kind: 'text',
          path: 'whatOther',
          label: 'What else, in a few words',
          hint: `Without a name, ${inWordsLength} characters or fewer`,
          when: ({ what }) => what?.includes('other') === true,
        },
      ],
    },
    {
      id: 'ways',
      section: 'What is shared',
      title: 'How may it travel?',
      why: 'Some ways leave traces that others can read. The client decides which are safe.',
      fields: [
        {
          kind: 'multiChoice',
          path: 'ways',
          label: 'How may it travel?',
          shortLabel: 'May travel',
          options: releaseWays.map((value) => ({ value, label: releaseWayLabels[value] })),
        },
      ],
    },
    {
      id: 'purpose',
      section: 'What is shared',
      title: 'What is it for?',
      why: 'What is shared may be used for this alone.',
      fields: [
        {
          kind: 'choice',
          path: 'purpose',
          label: 'What is it for?',
          shortLabel: 'Purpose',
          options: releasePurposes.map((value) => ({ value, label: releasePurposeLabels[value] })),
        },
        {
          kind: 'text',
          path: 'purposeOther',
          label: 'Purpose, in a few words',
          hint: `Without a name, ${inWordsLength} characters or fewer`,
          when: ({ purpose }) => purpose === 'other',
        },
      ],
    },
    {
      id: 'explained',
      section: 'Signing',
      title: 'Does the client know what they agree to?',
      why: 'A release counts only when it is informed and free. Help never depends on it, and it can be taken back at any time by saying so.',
      fields: [
        {
          kind: 'tick',
          path: 'explained',
          label: 'Does the client know what they agree to?',
          shortLabel: 'Explained',
          statement:
            'I explained what goes where, what could happen with it there, that help does not depend on it, and that they can take it back at any time',
        },
      ],
    },
    {
      id: 'signer',
      section: 'Signing',
      title: 'Who signed?',
      why: 'An adult signs alone. For somebody under 18 a parent or guardian signs too, and never one who did the harm.',
      fields: [
        {
          kind: 'choice',
          path: 'signedBy',
          label: 'Who signed?',
          shortLabel: 'Signed by',
          options: signers.map((value) => ({ value, label: signerLabels[value] })),
        },
        {
          kind: 'yesNo',
          path: 'signerDidHarm',
          label: 'Is the parent or guardian the person who did the harm, or accused of it?',
          shortLabel: 'Parent or guardian did the harm',
          when: (answers) => parentSigns({ signedBy: answers.signedBy }),
        },
      ],
    },
    {
      id: 'signedHow',
      section: 'Signing',
      title: 'How was it signed?',
      why: 'Whoever harmed them may read their e-mail, so a signature that came by e-mail alone does not count.',
      fields: [
        {
          kind: 'choice',
          path: 'signedHow',
          label: 'How was it signed?',
          shortLabel: 'Signed',
          options: signatures.map((value) => ({ value, label: signatureLabels[value] })),
        },
      ],
    },
    {
      id: 'signedOn',
      section: 'Signing',
      title: 'When was it signed?',
      why: 'Nothing may be shared under it before.',
      fields: [
        {
          kind: 'date',
          path: 'signedOn',
          label: 'When was it signed?',
          shortLabel: 'Date signed',
          today: ({ today }) => today,
        },
      ],
    },
    {
      id: 'expiresOn',
      section: 'Signing',
      title: 'Until when does it hold?',
      hint: 'The last day on the paper: two weeks to a month is usual',
      why: 'The law asks for an end. As short as the purpose needs is safest; a new release can follow.',
      fields: [
        {
          kind: 'date',
          path: 'expiresOn',
          label: 'Until when does it hold?',
          shortLabel: 'Last day',
          today: ({ today }) => today,
        },
      ],
    },
  ],
}
