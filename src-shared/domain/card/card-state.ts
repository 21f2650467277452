import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates } from '#shared/domain/date/iso-date.ts'

/** A card as far as its standing goes. */
export interface CardDays {
  readonly goodUntil: string
  /** Of the release it was made under. */
  readonly revokedOn: string | null
}

/** Whether a card still speaks for the household: `Good until 3 April 2026`, `Ended`, `Release taken back`. */
export function cardStateWords({ goodUntil, revokedOn }: CardDays, today: string): string {
  if (revokedOn !== null) return 'Release taken back'
  return compareDates(today, goodUntil) > 0
    ? `Ended on ${formatDate(goodUntil)}`
    : `Good until ${formatDate(goodUntil)}`
}

/** Whether a card is good today. */
export function isCardGood({ goodUntil, revokedOn }: CardDays, today: string): boolean {
  return revokedOn === null && compareDates(today, goodUntil) <= 0
}
