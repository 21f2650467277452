import type { Cell, MadeTable } from '#shared/domain/report/made-report.ts'

/** A table as HUD's Sage reads it: one line a row, text in quotes, numbers bare, the header first. */
export function reportCsv(table: MadeTable): string {
  const lines = [
    table.columns.map(quoted),
    ...table.rows.map(({ label, cells }) => [quoted(label), ...cells.map(field)]),
  ]
  return lines.map((line) => `${line.join(',')}\r\n`).join('')
}

/**
 * HUD reads a cell that is not asked for as 0, and a percentage as a fraction. What is exact has up to six decimals, so
 * that whoever compares it can round in a way of their own; what was rounded for a recipient has its own four.
 */
function field(cell: Cell): string {
  switch (cell.kind) {
    case 'count':
      return String(cell.value)
    case 'percent':
      return cell.value.toFixed(6).replace(/0{1,2}$/, '')
    case 'text':
      return typeof cell.value === 'number' ? String(cell.value) : quoted(cell.value)
    case 'blank':
      return '0'
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
