import { formatDate } from '#shared/domain/date/format-date.ts'
import { compareDates, daysBetween } from '#shared/domain/date/iso-date.ts'

/** The days that decide whether a release stands. */
export interface ReleaseDays {
  readonly signedOn: string
  readonly expiresOn: string
  readonly revokedOn: string | null
}

export const releaseStates = ['live', 'expired', 'revoked'] as const
export type ReleaseState = (typeof releaseStates)[number]

/** From how few days on the end is said beside the state. */
const soon = 7

/**
 * Where a release stands. It holds through its last day; taken back, it holds no more from that moment, whatever day
 * was written down. A day before the signing is the clock of a computer gone wrong: nothing leaves on it.
 */
export function releaseState({ signedOn, expiresOn, revokedOn }: ReleaseDays, today: string): ReleaseState {
  if (revokedOn !== null) return 'revoked'
  return compareDates(today, expiresOn) > 0 || compareDates(today, signedOn) < 0 ? 'expired' : 'live'
}

/** The state in a few words: `Live until 3 April 2026`, `Expires in 2 days`, `Revoked`. */
export function releaseStateWords(days: ReleaseDays, today: string): string {
  switch (releaseState(days, today)) {
    case 'live':
      return liveWords(days.expiresOn, daysBetween(today, days.expiresOn))
    case 'expired':
      return 'Expired'
    case 'revoked':
      return 'Revoked'
  }
}

/** Whether the end of a live release is near enough to be spoken of. */
export function endsSoon(days: ReleaseDays, today: string): boolean {
  return releaseState(days, today) === 'live' && daysBetween(today, days.expiresOn) <= soon
}

/** Why nothing may be shared under a release; null while it stands. */
export function whyNotUnder(
  release: ReleaseDays & { readonly recipient: string },
  today: string,
): string | null {
  switch (releaseState(release, today)) {
    case 'live':
      return null
    case 'expired':
      return `The release for ${release.recipient} ended on ${formatDate(release.expiresOn)}`
    case 'revoked':
      return `The release for ${release.recipient} was taken back on ${formatDate(release.revokedOn ?? today)}`
  }
}

function liveWords(expiresOn: string, left: number): string {
  if (left === 0) return 'Ends today'
  if (left === 1) return 'Ends tomorrow'
  return left <= soon ? `Ends in ${left} days` : `Live until ${formatDate(expiresOn)}`
}
