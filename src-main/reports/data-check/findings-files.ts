import { closeSync, mkdirSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { openOwnFile } from '#main/vault/own-file.ts'
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
  private waiting: Line[] = []

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    this.findings = openOwnFile(join(folder, 'data-check.csv'))
    this.summary = openOwnFile(join(folder, 'data-check-summary.csv'))
    this.waiting.push(findingHead)
    writeSync(this.summary, lines([summaryHead]))
  }

  add(check: DataCheck, row: FoundRow): void {
    this.waiting.push(findingLine(check, row))
    if (this.waiting.length >= batch) this.flush()
  }

  end(check: DataCheck, count: number): void {
    writeSync(this.summary, lines([summaryLine(check, count)]))
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

/** The same two files as texts, by name, of what the checks found. */
export function findingsTexts(
  found: readonly { readonly check: DataCheck; readonly count: number; readonly rows: readonly FoundRow[] }[],
): ReadonlyMap<'data-check.csv' | 'data-check-summary.csv', string> {
  return new Map([
    [
      'data-check.csv',
      lines([findingHead, ...found.flatMap(({ check, rows }) => rows.map((row) => findingLine(check, row)))]),
    ],
    [
      'data-check-summary.csv',
      lines([summaryHead, ...found.map(({ check, count }) => summaryLine(check, count))]),
    ],
  ])
}

type Line = readonly (string | number | null)[]

const findingHead: Line = ['check', 'severity', 'element', 'title', ...rowColumns]
const summaryHead: Line = ['check', 'eva', 'severity', 'element', 'title', 'count']

function findingLine({ id, severity, element, title }: DataCheck, row: FoundRow): Line {
  return [id, severity, element, title, ...rowColumns.map((column) => row[column])]
}

function summaryLine({ id, eva, severity, element, title }: DataCheck, count: number): Line {
  return [id, eva.join(' '), severity, element, title, count]
}

/** A value that a spreadsheet would take for a formula is given a sign before it. */
function lines(rows: readonly Line[]): string {
  return stringify([...rows], { record_delimiter: 'windows', escape_formulas: true })
}
