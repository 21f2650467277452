import {
  clientReleases,
  recordRelease,
  revokeRelease,
  wholeRelease,
} from '#main/services/disclosure/releases.ts'
import type { HandlersOf } from '../handler.ts'

export const releaseHandlers: HandlersOf<'releases'> = {
  ofClient: ({ PersonalID }, { desk }) => clientReleases(desk, PersonalID),
  get: ({ release_id }, { desk }) => wholeRelease(desk, release_id),
  record: (request, { desk }) => recordRelease(desk, request),
  revoke: (request, { desk }) => revokeRelease(desk, request),
}
