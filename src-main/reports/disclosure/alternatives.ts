import { coarserChoices, smallCounts } from '#shared/domain/disclosure/choices.ts'
import { coarsen } from '#shared/domain/disclosure/coarsen.ts'
import { coarserWords, titlesOf, type Alternative, type Coarser } from '#shared/domain/disclosure/coarser.ts'
import { coarserFaultOf } from '#shared/domain/disclosure/mergeable.ts'
import type { Suppression } from '#shared/domain/disclosure/suppression.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { toAudit, type ReleaseRequest } from './prepare-release.ts'
import { suppress } from './suppress.ts'

/** Time for each alternative, in seconds: enough to compare them. */
const secondsEach = 3

/** What is asked for now, and what could be asked for instead. */
export interface AlternativesRequest extends ReleaseRequest {
  /** What the release hides as it stands; null when it was refused. */
  readonly now: Suppression | null
  /** The same report over wider dates. */
  readonly wider: readonly MadeReport[]
}

/**
 * Computes what could be merged, widened or left out besides, so that a larger share of the numbers shows (after a refusal:
 * so that the release can leave at all), the largest first.
 */
export async function findAlternatives(
  { now, wider, ...request }: AlternativesRequest,
  onStep: (done: number, total: number, words: string) => void = () => {},
): Promise<readonly Alternative[]> {
  const { report: original, coarser = [], threshold, earlier } = request
  const share = now === null ? -1 : now.shown / now.cells
  const { report } = coarsen(original, coarser)
  const hidden = now === null ? smallCounts(report, threshold) : new Set(now.hidden.map(({ id }) => id))
  const titles = titlesOf(original.tables)
  const tries: readonly { readonly choice: Coarser; readonly of: MadeReport }[] = [
    ...coarserChoices(report, hidden, threshold).map((choice) => ({ choice, of: original })),
    ...wider
      .filter((other) => coarserFaultOf(other, coarser) === null)
      .map((of) => ({
        choice: { kind: 'wider-dates' as const, start: of.range.start, end: of.range.end },
        of,
      })),
  ]
  const found: Alternative[] = []
  for (const [at, { choice, of }] of tries.entries()) {
    const words = coarserWords(choice, titles)
    onStep(at, tries.length, words)
    const { release } = await toAudit({ report: of, coarser: [...coarser, choice], earlier })
    const { shown, cells, how, certificate } = await suppress(release, threshold, secondsEach)
    if (certificate.passed && shown / cells > share)
      found.push({ choice, words, shown, cells, atLeast: how !== 'fewest' })
  }
  return found.toSorted((a, b) => b.shown / b.cells - a.shown / a.cells || b.shown - a.shown)
}
