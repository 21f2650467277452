import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { DataCheck, FoundRow } from './data-check.ts'

const rowColumns = [
  'table',
  'key',
  'PersonalID',
  'HouseholdID',
  'EnrollmentID',
  'ProjectID',
  'column',
  'value',
] as const

/** How many findings are written at once. */
const batch = 500

/** `data-check.csv`, a line a finding, and `data-check-summary.csv`, a line a check. Ids and no names. */
export class FindingsFiles {
  private readonly findings: number
  private readonly summary: number
  private waiting: (string | number | null)[][] = []

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.findings = openSync(join(folder, 'data-check.csv'), 'w', 0o600)
    this.summary = openSync(join(folder, 'data-check-summary.csv'), 'w', 0o600)
    this.waiting.push(['check', 'severity', 'element', 'title', ...rowColumns])
    writeSync(this.summary, lines([['check', 'eva', 'severity', 'element', 'title', 'count']]))
  }

  add({ id, severity, element, title }: DataCheck, row: FoundRow): void {
    this.waiting.push([id, severity, element, title, ...rowColumns.map((column) => row[column])])
    if (this.waiting.length >= batch) this.flush()
  }

  end({ id, eva, severity, element, title }: DataCheck, count: number): void {
    writeSync(this.summary, lines([[id, eva.join(' '), severity, element, title, count]]))
  }

  close(): void {
    this.flush()
    closeSync(this.findings)
    closeSync(this.summary)
  }

  private flush(): void {
    writeSync(this.findings, lines(this.waiting))
    this.waiting = []
  }
}

/** A value that a spreadsheet would take for a formula is given a sign before it. */
function lines(rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify([...rows], { record_delimiter: 'windows', escape_formulas: true })
}
