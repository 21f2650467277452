import { join } from 'node:path'
import { ofNobody, type NewDisclosure } from '#shared/domain/disclosure/disclosure.ts'
import type { CheckResult } from '#main/jobs/check-data-job.ts'
import { dataChecks } from '#main/reports/data-check/checks.ts'
import { findingsTexts } from '#main/reports/data-check/findings-files.ts'
import type { Desk } from '../desk.ts'
import { discloseFile } from './disclose-file.ts'

/**
 * Saves what the data check found in a vault as two CSV files in a folder that is there, each with its entry in the
 * ledger: the findings hold ids of clients. Answers the names of the files. @throws what `discloseFile` throws
 */
export async function discloseFindings(
  desk: Desk,
  results: readonly CheckResult[],
  folder: string,
): Promise<readonly string[]> {
  const found = results.flatMap(({ id, count, rows }) => {
    const check = dataChecks.find((one) => one.id === id)
    return check === undefined ? [] : [{ check, count, rows }]
  })
  const total = found.reduce((sum, { rows }) => sum + rows.length, 0)
  const words = {
    'data-check.csv': `Findings of the data check, with ids of clients and without names: ${total}`,
    'data-check-summary.csv': 'Findings of the data check, counted by check',
  } as const
  const texts = findingsTexts(found)
  for (const [name, text] of texts) {
    await discloseFile(desk, {
      act: 'findings.save',
      path: join(folder, name),
      entry: { ...findingsEntry, what: words[name] },
      made: { content: async () => text },
    })
  }
  return [...texts.keys()]
}

const findingsEntry: Omit<NewDisclosure, 'what'> = {
  kind: 'findings',
  form: 'csv',
  recipient: 'The agency itself',
  authority: 'own',
  authorityWords: 'The agency’s own care for its records',
  purpose: 'To mend the records',
  ...ofNobody,
  published: null,
}
