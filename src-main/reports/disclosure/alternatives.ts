import { coarserChoices, smallCounts } from '#shared/domain/disclosure/choices.ts'
import { coarsen } from '#shared/domain/disclosure/coarsen.ts'
import { coarserWords, titlesOf, type Alternative, type Coarser } from '#shared/domain/disclosure/coarser.ts'
import { toRelease } from '#shared/domain/disclosure/from-report.ts'
import { coarserFaultOf } from '#shared/domain/disclosure/mergeable.ts'
import type { Release } from '#shared/domain/disclosure/release.ts'
import type { Suppression } from '#shared/domain/disclosure/suppression.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { AppError } from '#shared/ipc/errors.ts'
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
 * so that the release can leave at all), the largest first; last what shows no more but leaves out what is hidden.
 */
export async function findAlternatives(
  { now, wider, ...request }: AlternativesRequest,
  onStep: (done: number, total: number, words: string) => void = () => {},
): Promise<readonly Alternative[]> {
  const { report: original, coarser = [], threshold, earlier } = request
  const { report } = coarsen(original, coarser)
  const hidden = now === null ? smallCounts(report, threshold) : new Set(now.hidden.map(({ id }) => id))
  const showsNow = numbersOf(toRelease(report)).filter((id) => now !== null && !hidden.has(id))
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
    onStep(at, tries.length, `Trying: ${words}`)
    const tried = await tryOut({ report: of, coarser: [...coarser, choice], threshold, earlier })
    if (tried === null) continue
    const { own, shown, cells, how } = tried
    const one = { choice, words, shown, cells, atLeast: how !== 'fewest' }
    if (now === null) {
      found.push({ ...one, instead: null })
      continue
    }
    const remaining = new Set(numbersOf(own))
    const kept = showsNow.filter((id) => remaining.has(id)).length
    if (shown / cells <= now.shown / now.cells) continue
    if (choice.kind === 'without-table') found.push({ ...one, instead: { shown: kept, cells } })
    else if (choice.kind === 'wider-dates' || shown > kept)
      found.push({ ...one, instead: { shown: now.shown, cells: now.cells } })
  }
  return found.toSorted((a, b) => gainOf(b) - gainOf(a) || b.shown / b.cells - a.shown / a.cells)
}

/** What a choice would show; null where it could not leave either. */
async function tryOut(
  request: Pick<ReleaseRequest, 'report' | 'coarser' | 'threshold' | 'earlier'>,
): Promise<(Pick<Suppression, 'shown' | 'cells' | 'how'> & { readonly own: Release }) | null> {
  try {
    const { own, release, threshold } = await toAudit(request)
    const { certificate, ...found } = await suppress(release, threshold, secondsEach)
    return certificate.passed ? { ...found, own } : null
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-allowed') return null
    throw error
  }
}

/** What only leaves out what is hidden comes last. */
function gainOf({ shown, cells, instead }: Alternative): number {
  return instead === null || shown / cells > instead.shown / instead.cells ? 1 : 0
}

function numbersOf({ cells, percents }: Release): readonly string[] {
  return [...cells, ...percents].map(({ id }) => id)
}
