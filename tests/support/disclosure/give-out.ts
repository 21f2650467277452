import type { Profile } from '#shared/domain/disclosure/profile.ts'
import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import { runJob } from '#main/jobs/run-job.ts'
import { practiceAgency } from '#main/practice/agency.ts'
import type { PreparedRelease } from '#main/reports/disclosure/prepare-release.ts'
import type { Leaflet } from './outside-reader.ts'

/** One report as an agency would give it out. */
export interface Wanted {
  readonly report: 'ce-apr' | 'trends'
  readonly profile: Exclude<Profile, 'hud'>
  readonly start: string
  readonly end: string
  /** Null for all that the report's own rule takes. */
  readonly ProjectIDs: readonly string[] | null
}

export type Given = Leaflet & PreparedRelease

/** Gives reports of a vault out one after the other, each checked against all before it, whoever got those. */
export async function giveOut(
  place: { readonly file: string; readonly keyHex: string },
  all: readonly Wanted[],
  seconds: number,
  told: (wanted: Wanted, given: Given) => void = () => {},
): Promise<readonly Given[]> {
  const earlier: PublishedRelease[] = []
  const given: Given[] = []
  for (const wanted of all) {
    const { report, profile, start, end, ProjectIDs } = wanted
    const { CoCCode } = practiceAgency
    const range = {
      start,
      end,
      CoCCode,
      ProjectIDs: ProjectIDs === null ? null : [...ProjectIDs],
      software: 'Threshold',
    }
    const exact = await runJob('make-report', { ...place, report, range })
    const made = await runJob('prepare-release', { report: exact, profile, threshold: 11, earlier, seconds })
    if (made.published) earlier.push(made.published)
    const one = { ...made, exact }
    given.push(one)
    told(wanted, one)
  }
  return given
}
