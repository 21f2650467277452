import {
  endsSoon,
  releaseState,
  releaseStateWords,
  type ReleaseDays,
} from '#shared/domain/release/release-state.ts'
import { StatusTag } from '../status-tag/status-tag.tsx'

/** Where a release stands, in a few words. */
export function ReleaseStateTag({
  release,
  today,
}: {
  readonly release: ReleaseDays
  readonly today: string
}) {
  return <StatusTag tone={toneOf(release, today)}>{releaseStateWords(release, today)}</StatusTag>
}

function toneOf(release: ReleaseDays, today: string): 'active' | 'due' | 'neutral' {
  if (releaseState(release, today) !== 'live') return 'neutral'
  return endsSoon(release, today) ? 'due' : 'active'
}
