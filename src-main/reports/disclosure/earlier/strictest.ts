import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { Release } from '#shared/domain/disclosure/release.ts'
import { earlierName } from './as-known.ts'

/**
 * The threshold that a release is hidden and audited with: its own, or a larger one of an earlier release that it hangs
 * together with. What was promised of a count then holds for whatever could give it away now.
 */
export function strictest(
  threshold: number,
  { unprinted }: Release,
  earlier: readonly PublishedRelease[],
): number {
  const near = earlier.filter((_each, at) => unprinted.some(({ id }) => id.startsWith(earlierName(at))))
  return Math.max(threshold, ...near.map((each) => each.threshold))
}
