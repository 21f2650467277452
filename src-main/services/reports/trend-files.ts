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

/** The files of released trends by name: each table as CSV, each chart as SVG and PNG, and all of it as a PDF. */
export async function filesOfTrends(
  { printed, explanation, profile }: ReleasedTrends,
  today: string,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const head = { forWhom: profileRules[profile].name, words: explanation.summary }
  const files = trendFiles(printed)
  return new Map<string, string | Uint8Array>([
    ...files,
    ...(await pictures(files)),
    [`${printed.report}.pdf`, await runJob('print', trendsPdf(printed, head, today))],
  ])
}

/** Each chart once more, for slides and letters that take no SVG. */
async function pictures(
  files: ReadonlyMap<string, string>,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const charts = [...files].filter(([name]) => name.endsWith('.svg'))
  const drawn = await runJob(
    'draw-png',
    charts.map(([, svg]) => svg),
  )
  return charts.flatMap(([name], at) => {
    const png = drawn[at]
    return png === undefined ? [] : [[name.replace('.svg', '.png'), png] as const]
  })
}
