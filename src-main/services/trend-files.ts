import { profileRules, type Profile } from '#shared/domain/disclosure/profile.ts'
import type { Explanation } from '#shared/domain/disclosure/words.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { runJob } from '#main/jobs/run-job.ts'
import { trendFiles } from '#main/reports/trends/trend-files.ts'
import { trendsPdf } from '#main/reports/trends/trends-pdf.ts'

/** Trends after disclosure control: nothing else is ever made into files. */
interface ReleasedTrends {
  readonly printed: MadeReport
  readonly explanation: Explanation
  readonly profile: Profile
}

/** The files of released trends by name: each table as CSV, each chart as SVG, and all of it as a PDF. */
export async function filesOfTrends(
  { printed, explanation, profile }: ReleasedTrends,
  today: string,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const head = { forWhom: profileRules[profile].name, words: explanation.summary }
  return new Map<string, string | Uint8Array>([
    ...trendFiles(printed),
    [`${printed.report}.pdf`, await runJob('print', trendsPdf(printed, head, today))],
  ])
}
