import { formatDate } from '#shared/domain/date/format-date.ts'
import type { Alternative, Coarser } from '#shared/domain/disclosure/coarser.ts'
import { ofNobody } from '#shared/domain/disclosure/disclosure.ts'
import { profileRules, type Profile } from '#shared/domain/disclosure/profile.ts'
import type { Threshold } from '#shared/domain/disclosure/small-cells.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import type { EntityManager } from 'typeorm'
import type { JobInput } from '#main/jobs/jobs.ts'
import { runJob } from '#main/jobs/run-job.ts'
import type { PreparedRelease } from '#main/reports/disclosure/prepare-release.ts'
import { today, type Desk } from '../desk.ts'
import { discloseFile } from '../disclosure/disclose-file.ts'
import { earlierFor, earlierTotals, requireNoneSince, totalsAuthority } from '../disclosure/earlier-totals.ts'
import { reportFile } from './make-report.ts'
import type { WhereTotalsGo } from '../disclosure/save-totals.ts'

/** A report as it may leave a vault. */
export interface LeavingReport extends PreparedRelease {
  readonly profile: Profile
  /** The entries of the totals that it was audited against. */
  readonly against: readonly string[]
}

interface Wanted {
  readonly report: MadeReport
  readonly profile: Profile
  readonly threshold: Threshold
  readonly coarser?: readonly Coarser[]
}

/**
 * Hides of a report what must not leave, audited against everything the ledger says has left.
 * @throws AppError not-allowed, cancelled
 */
export async function prepareReport(
  db: EntityManager,
  wanted: Wanted,
  options: Parameters<typeof runJob>[2],
): Promise<LeavingReport> {
  const { published: earlier, entries: against } = await earlierFor(wanted.profile, db)
  const prepared = await runJob('prepare-release', { ...wanted, earlier }, options)
  return { ...prepared, profile: wanted.profile, against }
}

interface To extends WhereTotalsGo {
  readonly form: 'zip' | 'pdf'
}

/**
 * What could be merged, widened or left out besides what was chosen, so that more shows; `now` is what hides as it stands,
 * null after a refusal. `wider` are the same report over wider dates.
 * @throws AppError not-allowed, cancelled
 */
export async function coarserReports(
  db: EntityManager,
  wanted: Wanted,
  { now, wider }: Pick<JobInput<'release-alternatives'>, 'now' | 'wider'>,
  options: Parameters<typeof runJob>[2],
): Promise<readonly Alternative[]> {
  const { published: earlier } = await earlierTotals(db)
  return runJob('release-alternatives', { ...wanted, earlier, now, wider }, options)
}

/**
 * Saves a prepared report as one file together with its entry in the ledger. Answers the entry's id.
 * @throws AppError conflict when other totals left since it was prepared, and what `discloseFile` throws
 */
export async function discloseReport(
  desk: Desk,
  { printed, published, profile, against }: LeavingReport,
  { path, form, recipient, purpose }: To,
): Promise<string> {
  const { start, end, CoCCode } = printed.range
  const days = `${formatDate(start)} to ${formatDate(end)}`
  const said = published === null ? 'exact numbers' : `counts from 1 to ${published.threshold - 1} hidden`
  const { disclosure_id } = await discloseFile(desk, {
    act: 'report.release',
    path,
    entry: {
      kind: published === null ? 'report' : 'totals',
      form,
      what: `${printed.title} for ${profileRules[profile].name}, ${days}, ${CoCCode}: ${said}`,
      recipient,
      ...(published === null ? fundersAuthority : totalsAuthority),
      purpose,
      ...ofNobody,
      published,
    },
    made: { content: () => reportFile(printed, form, today(desk)) },
    guard: async ({ db }) => {
      if (published !== null) await requireNoneSince(db, against, 'Prepare the report again')
    },
  })
  return disclosure_id
}

/** Under what exact numbers go to HUD. */
const fundersAuthority = {
  authority: 'funding',
  authorityWords: 'HUD’s grant for Coordinated Entry',
} as const
