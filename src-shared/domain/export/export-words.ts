import { formatDate } from '#shared/domain/date/format-date.ts'
import type { ExportRequest } from './export-answers.ts'

/** What left, in the words of the ledger: no names of projects, which can say where somebody lives. */
export function exportWords({ period, ProjectIDs, CoCCode, HashStatus }: ExportRequest): string {
  const days =
    period === null
      ? 'everything in the vault'
      : `reporting period ${formatDate(period.start)} to ${formatDate(period.end)}`
  const projects = ProjectIDs === null ? 'all projects' : countOf(ProjectIDs.length)
  const place = CoCCode === null ? '' : ` in ${CoCCode}`
  const hashing = HashStatus === 4 ? 'names and SSNs hashed (SHA-256)' : 'names and SSNs not hashed'
  return `HMIS CSV FY2026: ${days}, ${projects}${place}, ${hashing}`
}

function countOf(projects: number): string {
  return projects === 1 ? '1 project' : `${projects} projects`
}
