import { columnLetters } from '#shared/domain/report/cell-id.ts'
import { eventLabels, openingCodes } from './ce-apr/tables/events.ts'
import { endings, eventKinds } from './trends/categories.ts'

/** Terms that add up to what is left, on any days and projects: what is counted, and how many times. */
interface SharedPattern {
  readonly terms: readonly (readonly [key: string, times: number])[]
  readonly rest: string
}

/**
 * Where the CE APR and trends count the same events: Q10 counts those at an access point of a project of its own, the
 * trends those of every project of the CoC, so Q10's are never more than the trends'.
 */
export const sameRecords: readonly SharedPattern[] = [
  ...eventKinds.map(({ label, codes }) =>
    atMost(
      `Events ${label} by month`,
      codes.map((code) => [inQ10('B', code), 1]),
    ),
  ),
  ...endings.map(({ key, label }, at) =>
    atMost(
      `Referrals ${label} by month`,
      openingCodes.flatMap((code) =>
        key === 'open'
          ? [[inQ10('B', code), 1], ...['C', 'D', 'E'].map((letter) => [inQ10(letter, code), -1] as const)]
          : [[inQ10(columnLetters(at + 2), code), 1]],
      ),
    ),
  ),
]

/** Q10 has two lines of assessments before those of the events. */
function inQ10(letter: string, code: number): string {
  if (code < 1 || code > eventLabels.length) throw new Error(`There is no event ${code}`)
  return `Q10.${letter}${code + 3}`
}

function atMost(whole: string, parts: readonly (readonly [key: string, times: number])[]): SharedPattern {
  return {
    terms: [[whole, 1], ...parts.map(([key, times]) => [key, -times] as const)],
    rest: `${whole}, not in Q10`,
  }
}
