import { printedCounts, type PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { Release } from '#shared/domain/disclosure/release.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { asKnown } from './earlier/as-known.ts'
import { withLinks, type Agreed } from './earlier/contradictions.ts'
import { derivedCounts, mergedIn, publishedWithDerived, withDerived } from './earlier/derived.ts'
import { linkAll } from './earlier/link-all.ts'
import { touching } from './earlier/touching.ts'
import { solver } from './solver.ts'

/**
 * A release together with all that was printed before and hangs together with it.
 * @throws AppError `not-allowed` when there was no time to find out how
 */
export async function withEarlier(
  release: Release,
  report: MadeReport,
  earlier: readonly PublishedRelease[],
): Promise<Agreed> {
  if (earlier.length === 0) return { release, missed: [] }
  const counts = printedCounts(report)
  const merged = mergedIn([counts, ...earlier.map((each) => each.counts)])
  const derived = derivedCounts(counts, merged)
  const own = withDerived(release, derived)
  const before = earlier.map((each) => publishedWithDerived(each, merged))
  const all = joined(own, before.map(asKnown))
  const now = { ...report, counts: [...counts, ...derived.map(({ count }) => count)] }
  const [near, links] = touching(all, linkAll(now, own, before))
  const whole = {
    ...near,
    unprinted: [...near.unprinted, ...links.unprinted],
    relations: [...near.relations, ...links.relations],
  }
  return withLinks(await solver(), whole, links.links)
}

function joined(release: Release, before: readonly Release[]): Release {
  return {
    ...release,
    unprinted: [release, ...before].flatMap(({ unprinted }) => unprinted),
    known: before.flatMap(({ known }) => known),
    knownShares: before.flatMap(({ knownShares }) => knownShares),
    relations: [release, ...before].flatMap(({ relations }) => relations),
  }
}
