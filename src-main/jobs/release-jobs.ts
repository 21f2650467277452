import { alternativeWords, findAlternatives } from '#main/reports/disclosure/alternatives.ts'
import {
  prepareRelease,
  type PreparedRelease,
  type ReleaseRequest,
} from '#main/reports/disclosure/prepare-release.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import type { Job } from './job.ts'

/** Hides what must not leave and audits what does. */
export const prepareReleaseJob: Job<ReleaseRequest, PreparedRelease> = async (request, { progress }) => {
  progress(0, 1, 'Hiding small counts and checking what could be worked out')
  return prepareRelease(request)
}

/** Finds coarser ways to say the same, each with how many numbers would show, in words. */
export const releaseAlternativesJob: Job<
  ReleaseRequest & { readonly wider: readonly MadeReport[] },
  readonly string[]
> = async ({ wider, ...request }, { progress }) => {
  const { suppression } = await prepareRelease(request)
  if (suppression === null || suppression.hidden.length === 0) return []
  return (await findAlternatives(request, suppression, wider, progress)).map(alternativeWords)
}
