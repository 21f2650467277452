import { coarserChoices } from '#shared/domain/disclosure/choices.ts'
import { toRelease } from '#shared/domain/disclosure/from-report.ts'
import { formatDate } from '#shared/domain/date/format-date.ts'
import type { Suppression } from '#shared/domain/disclosure/suppression.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import type { ReleaseRequest } from './prepare-release.ts'
import { suppress } from './suppress.ts'
import { withEarlier } from './with-earlier.ts'

/** A coarser way to say the same, and what it would show. */
export interface Alternative {
  readonly words: string
  readonly shown: number
  readonly cells: number
  /** The same for a choice that could not be proved to hide least: more may show. */
  readonly atLeast: boolean
}

/** Time for each alternative, in seconds: enough to compare them. */
const secondsEach = 3

/**
 * Computes what could be merged, widened or left out so that a larger share of the numbers shows, the largest first.
 * `wider` are the same report over wider dates.
 */
export async function findAlternatives(
  { report, threshold, earlier }: ReleaseRequest,
  suppression: Suppression,
  wider: readonly MadeReport[],
  onStep: (done: number, total: number, words: string) => void = () => {},
): Promise<readonly Alternative[]> {
  const hidden = new Set(suppression.hidden.map(({ id }) => id))
  const { release } = await withEarlier(toRelease(report), report, earlier)
  const titles = new Map(report.tables.map(({ id, title }) => [id, title]))
  const choices = [
    ...coarserChoices(release, hidden, threshold, titles).map((choice) => async () => choice),
    ...wider.map((other) => async () => ({
      words: `Widen the dates to ${formatDate(other.range.start)} to ${formatDate(other.range.end)}`,
      release: (await withEarlier(toRelease(other), other, earlier)).release,
    })),
  ]
  const found: Alternative[] = []
  for (const [at, choose] of choices.entries()) {
    const { words, release: coarser } = await choose()
    onStep(at, choices.length, words)
    const { shown, cells, how, certificate } = await suppress(coarser, threshold, secondsEach)
    const showsMore = shown / cells > suppression.shown / suppression.cells
    if (certificate.passed && showsMore) found.push({ words, shown, cells, atLeast: how !== 'fewest' })
  }
  return found.toSorted((a, b) => b.shown / b.cells - a.shown / a.cells || b.shown - a.shown)
}

/** What an alternative would show, in words. */
export function alternativeWords({ words, shown, cells, atLeast }: Alternative): string {
  return `${words}: ${atLeast ? 'at least ' : ''}${shown} of ${cells} numbers would show.`
}
