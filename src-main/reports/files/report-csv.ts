import type { MadeTable } from '#shared/domain/report/made-report.ts'
import { tableLines } from '#shared/domain/report/table-lines.ts'

/** A table as HUD's Sage reads it: one line a row, text in quotes, numbers bare. */
export function reportCsv(table: MadeTable): string {
  return tableLines(table)
    .map((line) => `${line.map(field).join(',')}\r\n`)
    .join('')
}

function field(value: string | number): string {
  return typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`
}
