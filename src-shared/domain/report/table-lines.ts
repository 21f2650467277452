import type { Cell, MadeTable } from './made-report.ts'

/** A table as the lines of its CSV file, the header first: text as text, numbers as numbers. */
export function tableLines(table: MadeTable): readonly (readonly (string | number)[])[] {
  return [table.columns, ...table.rows.map(({ label, cells }) => [label, ...cells.map(cellValue)])]
}

/** What a cell holds. HUD reads a cell that is not asked for as 0, and a share as a fraction of four decimals. */
function cellValue(cell: Cell): string | number {
  switch (cell.kind) {
    case 'count':
    case 'text':
      return cell.value
    case 'percent':
      return Math.round(cell.value * 10_000) / 10_000
    case 'blank':
      return 0
  }
}
