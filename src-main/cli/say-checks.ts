import { severities } from '#shared/domain/data-check/severity.ts'
import type { CheckResult } from '#main/jobs/check-data-job.ts'
import { dataChecks } from '#main/reports/data-check/checks.ts'
import type { Terminal } from './command.ts'

/** Says how much the data checks found, by how much hangs on it, and then check by check. */
export function sayChecks({ out }: Pick<Terminal, 'out'>, results: readonly CheckResult[]): void {
  const counts = new Map(results.map(({ id, count }) => [id, count]))
  const found = dataChecks.filter(({ id }) => (counts.get(id) ?? 0) > 0)
  for (const severity of severities) {
    const own = found.filter((check) => check.severity === severity)
    const total = own.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0)
    out(`${severity}: ${total} found by ${own.length} checks`)
    for (const { id, title } of own) out(`${String(counts.get(id)).padStart(8)}  ${title}`)
  }
}
