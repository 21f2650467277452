import { CardView } from '#renderer/components/card-view/card-view.tsx'
import type { WizardDefinition } from '#renderer/components/step-wizard/definition.ts'
import { callBackWords } from '#shared/domain/card/call-back.ts'
import { cardPreview } from '#shared/domain/card/card-words.ts'
import {
  checkCard,
  formsUnder,
  releasesForCard,
  type CardContext,
  type CardRelease,
} from '#shared/domain/card/check-card.ts'
import {
  areaLabels,
  areas,
  bedroomCounts,
  bedroomLabels,
  cardDays,
  cardFormLabels,
  cardForms,
  priorityBandLabels,
  priorityBands,
  sizeBandLabels,
  sizeBands,
  usualCardDays,
  type CardAnswers,
} from '#shared/domain/card/referral-card.ts'
import { releaseStateWords } from '#shared/domain/release/release-state.ts'
import { waysWords } from '#shared/domain/release/release.ts'
import styles from './card.module.css'

const receiver = 'The agency that the release names'

/** A referral card: bands and lists, whom to call, and for how long. */
export const cardDefinition: WizardDefinition<CardAnswers, CardContext> = {
  saveLabel: 'Make the card',
  check: (answers, context) => checkCard(answers, context),
  review: (answers, context) => <Preview answers={answers} context={context} />,
  pages: [
    {
      id: 'release',
      section: 'Release',
      title: 'Under which release does it leave?',
      hint: 'Only live releases that name a referral card are offered',
      why: 'A card says something about one household, so it leaves only with their written, unexpired release for this agency.',
      fields: [
        {
          kind: 'choice',
          path: 'release_id',
          label: 'Under which release does it leave?',
          shortLabel: 'Release for',
          options: (_answers, context) =>
            releasesForCard(context).map((release) => ({
              value: release.release_id,
              label: release.recipient,
              hint: releaseStateWords(release, context.today),
            })),
        },
      ],
    },
    {
      id: 'size',
      section: 'What they need',
      title: 'How large is the household?',
      why: 'A band, not a number: fewer households look alike when everything is exact.',
      whoSees: receiver,
      fields: [
        {
          kind: 'choice',
          path: 'sizeBand',
          label: 'How large is the household?',
          shortLabel: 'Household',
          options: sizeBands.map((value) => ({ value, label: sizeBandLabels[value] })),
        },
      ],
    },
    {
      id: 'bedrooms',
      section: 'What they need',
      title: 'How many bedrooms do they need?',
      why: 'The one thing about a home that decides whether an opening fits.',
      whoSees: receiver,
      fields: [
        {
          kind: 'choice',
          path: 'bedrooms',
          label: 'How many bedrooms do they need?',
          shortLabel: 'Home needed',
          options: bedroomCounts.map((value) => ({ value, label: bedroomLabels[value] })),
        },
      ],
    },
    {
      id: 'priority',
      section: 'What they need',
      title: 'In which priority band are they?',
      hint: 'By your community’s own assessment',
      why: 'A band is enough for the list; a score could tell which household it is.',
      whoSees: receiver,
      fields: [
        {
          kind: 'choice',
          path: 'priority',
          label: 'In which priority band are they?',
          shortLabel: 'Priority',
          options: priorityBands.map((value) => ({ value, label: priorityBandLabels[value] })),
        },
      ],
    },
    {
      id: 'areas',
      section: 'What they need',
      title: 'Where would they live?',
      hint: 'Parts of your community’s area, never a place',
      why: 'Leave out where they are not safe by choosing the other parts, or have the agency ask when it calls.',
      whoSees: receiver,
      fields: [
        {
          kind: 'multiChoice',
          path: 'areas',
          label: 'Where would they live?',
          shortLabel: 'Area',
          options: areas.map((value) => ({
            value,
            label: areaLabels[value],
            exclusive: value === 'any' || value === 'ask',
          })),
        },
      ],
    },
    {
      id: 'contact',
      section: 'Call-back',
      title: 'Whom do they call?',
      hint: 'From your agency’s list, which is kept in Settings under Agency',
      why: 'The agency calls you with the code, and you tell the household. A first name or a role is enough, and says less than your agency’s name.',
      whoSees: receiver,
      fields: [
        {
          kind: 'choice',
          path: 'callBack',
          label: 'Whom do they call?',
          shortLabel: 'Call',
          options: (_answers, { callBacks }) =>
            callBacks.map((one) => ({ value: callBackWords(one), label: one.name, hint: one.phone })),
        },
      ],
    },
    {
      id: 'goodFor',
      section: 'Call-back',
      title: 'For how long is it good?',
      hint: 'Never longer than the release',
      why: 'After that day the code finds nobody a home any more, and a new card carries a new code.',
      fields: [
        {
          kind: 'choice',
          path: 'goodFor',
          label: 'For how long is it good?',
          shortLabel: 'Good for',
          options: cardDays.map((value) => ({
            value,
            label: `${value} days`,
            hint: value === usualCardDays ? 'Usual' : undefined,
          })),
        },
      ],
    },
    {
      id: 'form',
      section: 'Call-back',
      title: 'How does it leave?',
      hint: ({ release_id }, { releases }) =>
        allowedWords(releases.find((one) => one.release_id === release_id)),
      why: 'Either way it is written into the ledger of what left. Copied text is taken off the clipboard after 30 seconds.',
      fields: [
        {
          kind: 'choice',
          path: 'form',
          label: 'How does it leave?',
          shortLabel: 'Leaves as',
          options: ({ release_id }, { releases }) => {
            const release = releases.find((one) => one.release_id === release_id)
            const forms = release === undefined ? cardForms : formsUnder(release)
            return forms.map((value) => ({ value, label: cardFormLabels[value] }))
          },
        },
      ],
    },
  ],
}

function allowedWords(release: CardRelease | undefined): string {
  if (release === undefined) return 'Send it only as the release allows'
  return `The release allows: ${waysWords(release)}`
}

interface PreviewProps {
  readonly answers: Partial<CardAnswers>
  readonly context: CardContext
}

/** The card before it is made. Its code is drawn when it is. */
function Preview({ answers, context: { today, releases } }: PreviewProps) {
  const release = releases.find((one) => one.release_id === answers.release_id)
  const words = cardPreview(answers, today, release?.expiresOn ?? null)
  if (words === null || release === undefined) return null
  return (
    <section className={styles.preview} aria-labelledby="leaves">
      <h2 id="leaves">This is all that leaves, to {release.recipient}</h2>
      <CardView {...words} />
      <p>The code is drawn by chance when the card is made, from nothing about the household.</p>
    </section>
  )
}
