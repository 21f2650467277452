import type { Cell } from './made-report.ts'

/** A cell as people read it: `0.6037` as `60.4 %`, and nothing where nothing is asked. */
export function cellWords(cell: Cell): string {
  switch (cell.kind) {
    case 'count':
      return cell.value.toLocaleString('en-US')
    case 'percent':
      return `${(cell.value * 100).toFixed(1)} %`
    case 'text':
      return String(cell.value)
    case 'blank':
      return ''
  }
}
