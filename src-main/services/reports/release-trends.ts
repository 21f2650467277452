import { ofNobody } from '#shared/domain/disclosure/disclosure.ts'
import { profileRules } from '#shared/domain/disclosure/profile.ts'
import { flatZip } from '#main/reports/files/flat-zip.ts'
import { monthsWords } from '#main/reports/trends/trends-pdf.ts'
import { today, type Desk } from '../desk.ts'
import { discloseFile } from '../disclosure/disclose-file.ts'
import type { LeavingReport } from './disclose-report.ts'
import { requireNoneSince, totalsAuthority } from '../disclosure/earlier-totals.ts'
import { filesOfTrends } from './trend-files.ts'

/**
 * Saves prepared trends as one ZIP archive together with its entry in the ledger. Answers the entry's id.
 * @throws AppError conflict when other totals left since these were prepared, and what `discloseFile` throws
 */
export async function discloseTrends(
  desk: Desk,
  { printed, published, explanation, profile, against }: LeavingReport,
  { path, recipient, purpose }: Readonly<Record<'path' | 'recipient' | 'purpose', string>>,
): Promise<string> {
  if (published === null || explanation === null)
    throw new Error('trends leave only after disclosure control')
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
      ...ofNobody,
      published,
    },
    made: {
      content: async () => flatZip(await filesOfTrends({ printed, explanation, profile }, today(desk))),
    },
    guard: ({ db }) => requireNoneSince(db, against, 'Make the trends again'),
  })
  return disclosure_id
}
