import { writeFile } from 'node:fs/promises'
import { profileRules, type Profile } from '#shared/domain/disclosure/profile.ts'
import { publishedReleaseSchema, type PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { Threshold } from '#shared/domain/disclosure/small-cells.ts'
import type { Explanation } from '#shared/domain/disclosure/words.ts'
import type { MadeReport, ReportRange } from '#shared/domain/report/made-report.ts'
import { AppError } from '#shared/ipc/errors.ts'
import type { EntityManager } from 'typeorm'
import type { StorePlace } from '#main/exchange/vault-with-staging.ts'
import { runJob } from '#main/jobs/run-job.ts'
import { flatZip } from '#main/reports/files/flat-zip.ts'
import { monthsWords } from '#main/reports/trends/trends-pdf.ts'
import { releasedTotals } from '#main/store/repositories/disclosures.ts'
import { today, type Desk } from './desk.ts'
import { discloseFile } from './disclose-file.ts'
import { makeReport } from './make-report.ts'
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
  const totals = await releasedTotals(db)
  const report = await makeReport({ store, report: 'trends', range }, options)
  const { printed, published, explanation } = await runJob(
    'prepare-release',
    { report, profile, threshold, earlier: totals.flatMap(asPublished) },
    options,
  )
  if (published === null || explanation === null)
    throw new Error('trends leave only after disclosure control')
  return {
    printed,
    published,
    explanation,
    profile,
    against: totals.map(({ disclosure_id }) => disclosure_id),
  }
}

/**
 * Saves prepared trends as one ZIP archive together with its entry in the ledger.
 * @throws AppError conflict when other totals left since these were prepared, and what `discloseFile` throws
 */
export async function discloseTrends(
  desk: Desk,
  { printed, published, explanation, profile, against }: PreparedTrends,
  { path, recipient, purpose }: Readonly<Record<'path' | 'recipient' | 'purpose', string>>,
): Promise<void> {
  await discloseFile(desk, {
    act: 'trends.release',
    path,
    entry: {
      kind: 'totals',
      form: 'zip',
      what: `Coordinated Entry trends for ${profileRules[profile].name}, ${monthsWords(printed.range.start, printed.range.end)}`,
      recipient,
      authority: 'law',
      authorityWords: 'Totals that identify nobody may be shared: 34 U.S.C. 12291(b)(2)(D)(i)',
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
    guard: async ({ db }) => {
      const now = await releasedTotals(db)
      if (now.map(({ disclosure_id }) => disclosure_id).join() !== against.join())
        throw new AppError(
          'conflict',
          'Other totals left meanwhile. Nothing was saved. Make the trends again, so that they are checked against those too.',
        )
    },
  })
}

/** What an entry says was published; nothing where an older form of it cannot be read. */
function asPublished({ published }: { readonly published: string | null }): readonly PublishedRelease[] {
  const read = publishedReleaseSchema.safeParse(JSON.parse(published ?? 'null'))
  return read.success ? [read.data] : []
}
