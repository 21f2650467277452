import { asKnown, linksTo, type Links } from '#shared/domain/disclosure/earlier.ts'
import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { Release } from '#shared/domain/disclosure/release.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { complete } from './complete.ts'
import { solver } from './solver.ts'

export interface Linked {
  readonly release: Release
  /** Counts for which the records were changed since an earlier release, so that nothing can be reasoned from it. */
  readonly changedSince: number
}

/**
 * A release together with all that was printed before. Links that the numbers contradict are left out: the records were
 * changed since, and what a reader would reason from them is not so.
 */
export async function withEarlier(
  release: Release,
  report: MadeReport,
  earlier: readonly PublishedRelease[],
): Promise<Linked> {
  const before = earlier.map(asKnown)
  const links = linksTo(report, earlier)
  const highs = await solver()
  const whole = joined(release, before, links)
  if (complete(highs, whole) !== null) return { release: whole, changedSince: 0 }
  const apart = links.filter((each) => complete(highs, joined(release, before, [each])) !== null)
  const rest = joined(release, before, apart)
  return complete(highs, rest) === null
    ? { release: joined(release, before, []), changedSince: links.length }
    : { release: rest, changedSince: links.length - apart.length }
}

function joined(release: Release, before: readonly Release[], links: readonly Links[]): Release {
  return {
    cells: release.cells,
    percents: release.percents,
    unprinted: [release, ...before, ...links].flatMap(({ unprinted }) => unprinted),
    known: before.flatMap(({ known }) => known),
    knownShares: before.flatMap(({ knownShares }) => knownShares),
    relations: [release, ...before, ...links].flatMap(({ relations }) => relations),
  }
}
