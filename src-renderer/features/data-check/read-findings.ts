import { api } from '#renderer/api/client.ts'
import { findingsInPage, findingsShown, type CheckFinding } from '#shared/ipc/data-check-calls.ts'

/** What one check found, read page by page, so that no call holds up the window. */
export async function readFindings(check: string): Promise<readonly CheckFinding[]> {
  const rows: CheckFinding[] = []
  while (rows.length < findingsShown) {
    const page = await api.dataCheck.findings({ check, from: rows.length })
    rows.push(...page)
    if (page.length < findingsInPage) break
  }
  return rows
}
