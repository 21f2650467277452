import { expect, it } from 'vitest'
import type { MadeReport, MadeTable } from '#shared/domain/report/made-report.ts'
import { reportPdf } from './report-pdf.ts'

/** A table of so many rows and columns; its numbers count from 1. */
function tableOf(id: string, rows: number, columns: number): MadeTable {
  return {
    id,
    title: `Title of ${id}`,
    columns: Array.from({ length: columns }, (_, at) => `${id} column ${at}`),
    rows: Array.from({ length: rows }, (_, row) => ({
      label: `${id} row ${row}`,
      cells: Array.from({ length: columns - 1 }, (__, column) => ({
        kind: 'count' as const,
        id: `${id}.B${row + 2}`,
        of: 'people' as const,
        value: 1000 + row * columns + column,
      })),
    })),
  }
}

const report: MadeReport = {
  report: 'ce-apr',
  title: 'A report',
  range: {
    start: '2024-10-01',
    end: '2025-09-30',
    CoCCode: 'XX-500',
    ProjectIDs: null,
    software: 'Threshold',
  },
  projects: [],
  tables: [tableOf('Short', 3, 4), tableOf('Long', 40, 4), tableOf('Wide', 5, 17)],
  unprinted: [],
  sums: [],
  notes: ['A note'],
  checks: [{ words: 'Parts are the whole', holds: false }],
}

it('prints every title, label and number, the range, the notes and what does not agree', () => {
  const printed = JSON.stringify(reportPdf(report, '2026-03-03'))
  for (const { id, title, columns, rows } of report.tables) {
    expect(printed).toContain(`${id}  ${title}`)
    for (const column of columns) expect(printed).toContain(JSON.stringify(column))
    for (const { label, cells } of rows) {
      expect(printed).toContain(JSON.stringify(label))
      for (const cell of cells)
        expect(printed).toContain(cell.kind === 'count' ? cell.value.toLocaleString('en-US') : 'no count')
    }
  }
  expect(printed).toContain('1 October 2024 to 30 September 2025 · XX-500')
  expect(printed).toContain('A note')
  expect(printed).toContain('Does not agree: Parts are the whole')
})

it('keeps nothing whole that may be longer than a page: it would not be printed', () => {
  const whole = reportPdf(report, '2026-03-03').content.flatMap((node) =>
    'unbreakable' in node && node.unbreakable === true ? node.stack : [],
  )
  const lengths = whole.flatMap((node) => ('table' in node ? [node.table.body.length] : []))
  // The short one with its head, and the five rows of the wide one in two groups of its 17 columns.
  expect(lengths).toEqual([4, 17, 17])
})
