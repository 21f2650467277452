import type { Alternative } from '#shared/domain/disclosure/coarser.ts'
import { findAlternatives, type AlternativesRequest } from '#main/reports/disclosure/alternatives.ts'
import {
  prepareRelease,
  type PreparedRelease,
  type ReleaseRequest,
} from '#main/reports/disclosure/prepare-release.ts'
import type { Job } from './job.ts'

/** Hides what must not leave and audits what does. */
export const prepareReleaseJob: Job<ReleaseRequest, PreparedRelease> = async (request, { progress }) => {
  progress(0, 1, 'Hiding small counts and checking what could be worked out')
  return prepareRelease(request)
}

/** Finds coarser ways to say the same, each with how many numbers would show. */
export const releaseAlternativesJob: Job<AlternativesRequest, readonly Alternative[]> = async (
  request,
  { progress },
) => (request.now?.hidden.length === 0 ? [] : findAlternatives(request, progress))
