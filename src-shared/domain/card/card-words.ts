import { formatDate } from '#shared/domain/date/format-date.ts'
import { addDays, compareDates } from '#shared/domain/date/iso-date.ts'
import {
  areaLabels,
  bedroomLabels,
  priorityBandLabels,
  sizeBandLabels,
  type CardAnswers,
  type CardFacts,
} from './referral-card.ts'

/** One line of a card. */
export interface CardLine {
  readonly label: string
  readonly value: string
}

/** What stands on a card: nothing else about a household ever leaves as one. */
export interface CardWords {
  readonly title: string
  readonly code: string
  readonly lines: readonly CardLine[]
  readonly how: string
}

/** The words of a card. The preview, the text and the PDF are all made from these, so that what is seen is what leaves. */
export function cardWords(
  facts: Pick<CardFacts, 'sizeBand' | 'bedrooms' | 'priority' | 'areas' | 'callBack'>,
  { code, goodUntil }: { readonly code: string; readonly goodUntil: string },
): CardWords {
  return {
    title: 'Housing referral card',
    code,
    lines: [
      { label: 'Household', value: sizeBandLabels[facts.sizeBand] },
      { label: 'Home needed', value: bedroomLabels[facts.bedrooms] },
      { label: 'Priority', value: priorityBandLabels[facts.priority] },
      { label: 'Area', value: facts.areas.map((area) => areaLabels[area]).join(', ') },
      { label: 'Call', value: facts.callBack },
      { label: 'Good until', value: formatDate(goodUntil) },
    ],
    how: 'When there is a place, call and say the code. Do not put this card into a shared database.',
  }
}

/** The card as text to paste. */
export function cardText({ title, code, lines, how }: CardWords): string {
  return [title, `Code: ${code}`, ...lines.map(({ label, value }) => `${label}: ${value}`), how].join('\n')
}

/** The last day of a card: as long as was chosen, and never longer than the release it is made under. */
export function lastGoodDay(today: string, goodFor: number, expiresOn: string): string {
  const last = addDays(today, goodFor)
  return compareDates(last, expiresOn) > 0 ? expiresOn : last
}

/** The card that these answers would make, with its code still undrawn; null while an answer is missing. */
export function cardPreview(answers: CardAnswers, today: string, expiresOn: string | null): CardWords | null {
  const { sizeBand, bedrooms, priority, areas, callBack, goodFor } = answers
  if (!sizeBand || !bedrooms || !priority || !areas?.length || !goodFor || expiresOn === null) return null
  return cardWords(
    { sizeBand, bedrooms, priority, areas, callBack: callBack ?? '' },
    { code: '···-···-···', goodUntil: lastGoodDay(today, goodFor, expiresOn) },
  )
}
