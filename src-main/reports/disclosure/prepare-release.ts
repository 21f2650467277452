import { coarsen, type Coarsened } from '#shared/domain/disclosure/coarsen.ts'
import { coarsenedWords, titlesOf, type Coarser } from '#shared/domain/disclosure/coarser.ts'
import { coarserFaultOf } from '#shared/domain/disclosure/mergeable.ts'
import { toRelease } from '#shared/domain/disclosure/from-report.ts'
import { profileRules, type Profile } from '#shared/domain/disclosure/profile.ts'
import { toPrinted } from '#shared/domain/disclosure/printed-report.ts'
import { toPublished, type PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { Threshold } from '#shared/domain/disclosure/small-cells.ts'
import type { Release } from '#shared/domain/disclosure/release.ts'
import type { Suppression } from '#shared/domain/disclosure/suppression.ts'
import { explain, type Explanation } from '#shared/domain/disclosure/words.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { AppError } from '#shared/ipc/errors.ts'
import { suppress } from './suppress.ts'
import type { Agreed } from './earlier/contradictions.ts'
import { strictest } from './earlier/strictest.ts'
import { withEarlier } from './with-earlier.ts'

/** What is to leave, and what left before that a reader may hold beside it. */
export interface ReleaseRequest {
  readonly report: MadeReport
  readonly profile: Profile
  /** The smallest count that shows, unless something that left before and hangs together with it asks for more. */
  readonly threshold: Threshold
  /** Every release that the recipient may know. HUD's upload is not one: HUD alone holds it. */
  readonly earlier: readonly PublishedRelease[]
  /** What was chosen to be left out or merged, so that more of the rest shows. */
  readonly coarser?: readonly Coarser[]
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
 * @throws AppError `bad-input` when a choice does not fit the report, `not-allowed` when the audit finds something that can be worked out
 */
export async function prepareRelease(request: ReleaseRequest): Promise<PreparedRelease> {
  const { report: original, profile, coarser = [], seconds } = request
  if (profileRules[profile].exact)
    return { printed: original, published: null, suppression: null, explanation: null }
  const { report, asked, own, release, missed, threshold } = await toAudit(request)
  const suppression = await suppress(release, threshold, seconds)
  if (!suppression.certificate.passed)
    throw new AppError(
      'not-allowed',
      'Somebody could work out a hidden count of this report, so it cannot leave. Choose wider dates or leave out a table.',
    )
  const hidden = new Set(suppression.hidden.map(({ id }) => id))
  const printed = toPrinted(report, own, hidden, profile)
  const explanation = explain(report, release, suppression, profile, {
    broken: missed.length,
    earlier: request.earlier,
    threshold: request.threshold,
  })
  const said = saidOf(original, coarser)
  return {
    printed: { ...printed, notes: [...printed.notes, ...said] },
    published: toPublished(asked, own, hidden, profile, threshold),
    suppression,
    explanation: { ...explanation, summary: [...explanation.summary, ...said] },
  }
}

interface ToAudit extends Coarsened, Agreed {
  /** The report's own numbers, without those of earlier releases. */
  readonly own: Release
  /** What is hidden: the counts below it. */
  readonly threshold: number
}

/** A report as coarse as it was chosen, and with everything that left before: what a choice of cells is judged on. @throws AppError bad-input */
export async function toAudit({
  report: original,
  coarser = [],
  threshold,
  earlier,
}: Pick<ReleaseRequest, 'report' | 'coarser' | 'threshold' | 'earlier'>): Promise<ToAudit> {
  const fault = coarserFaultOf(original, coarser)
  if (fault !== null) throw new AppError('bad-input', `${fault}.`)
  const coarsened = coarsen(original, coarser)
  const own = toRelease(coarsened.report)
  const agreed = await withEarlier(own, coarsened.asked, earlier)
  return { ...coarsened, own, ...agreed, threshold: strictest(threshold, agreed.release, earlier) }
}

function saidOf({ tables }: MadeReport, coarser: readonly Coarser[]): readonly string[] {
  const titles = titlesOf(tables)
  return coarser.map((choice) => coarsenedWords(choice, titles)).filter((words) => words !== null)
}
