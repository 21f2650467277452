import { toRelease } from '#shared/domain/disclosure/from-report.ts'
import { profileRules, type Profile } from '#shared/domain/disclosure/profile.ts'
import { toPrinted } from '#shared/domain/disclosure/printed-report.ts'
import { toPublished, type PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { Threshold } from '#shared/domain/disclosure/small-cells.ts'
import type { Suppression } from '#shared/domain/disclosure/suppression.ts'
import { explain, type Explanation } from '#shared/domain/disclosure/words.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { suppress } from './suppress.ts'
import { withEarlier } from './with-earlier.ts'

/** What is to leave, and what left before that a reader may hold beside it. */
export interface ReleaseRequest {
  readonly report: MadeReport
  readonly profile: Profile
  readonly threshold: Threshold
  /** Every release that the recipient may know. HUD's upload is not one: HUD alone holds it. */
  readonly earlier: readonly PublishedRelease[]
  /** How long to look for the choice that hides least. */
  readonly seconds?: number
}

/** A report as it may leave. */
export interface PreparedRelease {
  /** What the recipient gets. It prints like any made report. */
  readonly printed: MadeReport
  /** What is kept, so that later releases can be audited against it; null where nothing was hidden by rule. */
  readonly published: PublishedRelease | null
  /** Null for HUD's exact upload. */
  readonly suppression: Suppression | null
  readonly explanation: Explanation | null
}

/**
 * Every number that leaves goes through here. HUD gets the report as it is; for anybody else small counts are hidden,
 * with what would give them away, and the result is audited.
 * @throws AppError `not-allowed` when the audit finds something that can be worked out
 */
export async function prepareRelease(request: ReleaseRequest): Promise<PreparedRelease> {
  const { report, profile, threshold, earlier, seconds } = request
  if (profileRules[profile].exact)
    return { printed: report, published: null, suppression: null, explanation: null }
  const own = toRelease(report)
  const { release, changedSince } = await withEarlier(own, report, earlier)
  const suppression = await suppress(release, threshold, seconds)
  if (!suppression.certificate.passed)
    throw new AppError(
      'not-allowed',
      'Somebody could work out a hidden count of this report, so it cannot leave. Choose wider dates or leave out a table.',
    )
  const hidden = new Set(suppression.hidden.map(({ id }) => id))
  return {
    printed: toPrinted(report, own, hidden, profile),
    published: toPublished(report, own, hidden, profile, threshold),
    suppression,
    explanation: explain(report, release, suppression, profile, changedSince),
  }
}
