import { writeFile } from 'node:fs/promises'
import { profileRules, type Profile } from '#shared/domain/disclosure/profile.ts'
import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { Threshold } from '#shared/domain/disclosure/small-cells.ts'
import type { Explanation } from '#shared/domain/disclosure/words.ts'
import type { MadeReport, ReportRange } from '#shared/domain/report/made-report.ts'
import type { EntityManager } from 'typeorm'
import type { StorePlace } from '#main/exchange/vault-with-staging.ts'
import { runJob } from '#main/jobs/run-job.ts'
import { flatZip } from '#main/reports/files/flat-zip.ts'
import { monthsWords } from '#main/reports/trends/trends-pdf.ts'
import { today, type Desk } from './desk.ts'
import { discloseFile } from './disclose-file.ts'
import { earlierTotals, requireNoneSince, totalsAuthority } from './earlier-totals.ts'
import { makeReport } from './make-report.ts'
import type { WhereTotalsGo } from './save-totals.ts'
import { filesOfTrends } from './trend-files.ts'

/** Trends as they may leave a vault. */
export interface PreparedTrends {
  readonly printed: MadeReport
  readonly published: PublishedRelease
  readonly explanation: Explanation
  readonly profile: Profile
  /** The entries of the totals that these were audited against. */
  readonly against: readonly string[]
}

interface Wanted {
  readonly db: EntityManager
  readonly store: StorePlace
  readonly range: ReportRange
  readonly profile: Profile
  readonly threshold: Threshold
}

/**
 * Makes trends of a vault and hides what must not leave, audited against everything the ledger says has left.
 * @throws AppError not-allowed, cancelled
 */
export async function prepareTrends(
  { db, store, range, profile, threshold }: Wanted,
  options: Parameters<typeof makeReport>[1],
): Promise<PreparedTrends> {
  const earlier = await earlierTotals(db)
  const report = await makeReport({ store, report: 'trends', range }, options)
  const { printed, published, explanation } = await runJob(
    'prepare-release',
    { report, profile, threshold, earlier: earlier.published },
    options,
  )
  if (published === null || explanation === null)
    throw new Error('trends leave only after disclosure control')
  return {
    printed,
    published,
    explanation,
    profile,
    against: earlier.entries,
  }
}

/**
 * Saves prepared trends as one ZIP archive together with its entry in the ledger. Answers the entry's id.
 * @throws AppError conflict when other totals left since these were prepared, and what `discloseFile` throws
 */
export async function discloseTrends(
  desk: Desk,
  { printed, published, explanation, profile, against }: PreparedTrends,
  { path, recipient, purpose }: WhereTotalsGo,
): Promise<string> {
  const { disclosure_id } = await discloseFile(desk, {
    act: 'trends.release',
    path,
    entry: {
      kind: 'totals',
      form: 'zip',
      what: `Coordinated Entry trends for ${profileRules[profile].name}, ${monthsWords(printed.range.start, printed.range.end)}`,
      recipient,
      ...totalsAuthority,
      purpose,
      release_id: null,
      PersonalID: null,
      second_UserID: null,
      published,
      corrects: null,
    },
    write: async (temporary) =>
      writeFile(
        temporary,
        await flatZip(await filesOfTrends({ printed, explanation, profile }, today(desk))),
        { mode: 0o600, flag: 'wx' },
      ),
    guard: ({ db }) => requireNoneSince(db, against, 'Make the trends again'),
  })
  return disclosure_id
}
