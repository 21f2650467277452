import { formatDate } from '#shared/domain/date/format-date.ts'
import type { Cell, MadeReport, MadeTable } from '#shared/domain/report/made-report.ts'
import { drawChart } from '#shared/domain/trends/draw-chart.ts'
import { formatMonth } from '#shared/domain/trends/months.ts'
import { paperLook, svgText } from '#shared/domain/trends/svg-text.ts'
import type { PdfDocument, PdfNode, PdfTable } from '#main/printing/pdf-document.ts'

/** In points: a chart of six rows and a table of a year share a page. */
const chartWidth = 410

/** What stands above the tables: for whom, and what was hidden and why. */
export interface TrendsHead {
  readonly forWhom: string
  readonly words: readonly string[]
}

/** Trends to read and print: a page for each table, its chart above its numbers. `today` is `YYYY-MM-DD`. */
export function trendsPdf(printed: MadeReport, { forWhom, words }: TrendsHead, today: string): PdfDocument {
  const { start, end, CoCCode } = printed.range
  const months = monthsWords(start, end)
  return {
    title: printed.title,
    day: today,
    foot: `${printed.title} · ${months} · ${CoCCode}`,
    content: [
      { text: printed.title, style: 'title' },
      { text: `${months} · ${CoCCode} · for ${forWhom} · made on ${formatDate(today)}`, style: 'label' },
      { text: 'What is hidden', style: 'heading' },
      ...words.map((text): PdfNode => ({ text, margin: [0, 0, 0, 4] })),
      ...printed.tables.flatMap((table) => page(table, printed)),
    ],
  }
}

/** `January 2026 to March 2026`, or the one month. */
export function monthsWords(start: string, end: string): string {
  const [first, last] = [formatMonth(start.slice(0, 7)), formatMonth(end.slice(0, 7))]
  return first === last ? first : `${first} to ${last}`
}

function page(table: MadeTable, { range }: MadeReport): readonly PdfNode[] {
  const chart = drawChart(table, range)
  if (chart === null)
    return [
      { text: table.title, style: 'heading' },
      ...table.rows.map(({ label }): PdfNode => ({ text: label })),
    ]
  return [
    {
      svg: svgText(chart, { ...paperLook, font: 'Roboto' }),
      width: chartWidth,
      margin: [0, 0, 0, 8],
      pageBreak: 'before',
    },
    numbers(table),
  ]
}

function numbers({ columns, rows }: MadeTable): PdfTable {
  return {
    layout: 'sheet',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [84, ...columns.slice(1).map(() => '*' as const)],
      body: [
        columns.map((text, at) => ({ text, style: 'small', alignment: at === 0 ? 'left' : 'right' })),
        ...rows.map(({ label, cells }) => [
          { text: label, style: 'small' as const },
          ...cells.map((cell) => ({
            text: cellWords(cell),
            style: 'small' as const,
            alignment: 'right' as const,
          })),
        ]),
      ],
    },
  }
}

function cellWords(cell: Cell): string {
  if (cell.kind === 'count') return cell.value.toLocaleString('en-US')
  return cell.kind === 'text' ? String(cell.value) : ''
}
