import { formatDate } from '#shared/domain/date/format-date.ts'
import type { MadeReport, MadeTable } from '#shared/domain/report/made-report.ts'
import { cellWords } from '#shared/domain/report/cell-words.ts'
import type { PdfDocument, PdfNode, PdfTable, PdfText } from '#main/printing/pdf-document.ts'

/** Above so many columns, a table is printed on its side. */
const mostColumns = 8

/** A report as a document to print: one table under the other, each kept with its title. `today` is `YYYY-MM-DD`. */
export function reportPdf(report: MadeReport, today: string): PdfDocument {
  const { start, end, CoCCode } = report.range
  const range = `${formatDate(start)} to ${formatDate(end)}`
  const broken = report.checks.filter(({ holds }) => !holds).map(({ words }) => words)
  return {
    title: report.title,
    day: today,
    foot: `${report.title} · ${range} · ${CoCCode}`,
    content: [
      { text: report.title, style: 'title' },
      { text: `${range} · ${CoCCode} · made on ${formatDate(today)}`, style: 'label' },
      ...report.notes.map((text): PdfNode => ({ text, style: 'small' })),
      ...broken.map((words): PdfNode => ({ text: `Does not agree: ${words}`, style: 'small' })),
      ...report.tables.flatMap(printed),
    ],
  }
}

/** Up to so many rows a table surely fits on one page with its title; what is kept whole and does not fit is not printed. */
const rowsOnPage = 17
/** So many rows stand side by side where a table is printed on its side. */
const sideBySide = 3

function printed(table: MadeTable): readonly PdfNode[] {
  const { id, title, columns, rows } = table
  const heading = { text: `${id}  ${title}`, style: 'heading' } as const
  if (columns.length <= mostColumns && rows.length > rowsOnPage) return [sheetOf(table, heading)]
  const sheets = columns.length > mostColumns ? onItsSide(table) : [sheetOf(table)]
  return sheets.map((sheet, at) => ({ stack: at === 0 ? [heading, sheet] : [sheet], unbreakable: true }))
}

/** A table to read from left to right. With a `heading`, that is said again on each of its pages. */
function sheetOf({ columns, rows }: MadeTable, heading?: PdfText): PdfTable {
  const head =
    heading === undefined
      ? []
      : [[{ ...heading, colSpan: columns.length }, ...columns.slice(1).map(() => '')]]
  return {
    layout: 'sheet',
    table: {
      headerRows: 1 + head.length,
      keepWithHeaderRows: 2,
      dontBreakRows: true,
      widths: ['*', ...columns.slice(1).map(() => 57)],
      body: [
        ...head,
        columns.map((text, at) => ({ text, style: 'small', alignment: at === 0 ? 'left' : 'right' })),
        ...rows.map(({ label, cells }) => [
          { text: label, style: 'small' as const },
          ...cells.map((cell) => ({ text: cellWords(cell), alignment: 'right' as const })),
        ]),
      ],
    },
  }
}

/** The columns one under the other, and the rows beside each other, three at a time. */
function onItsSide({ columns, rows }: MadeTable): readonly PdfTable[] {
  return Array.from({ length: Math.ceil(rows.length / sideBySide) }, (_, group) => {
    const shown = rows.slice(group * sideBySide, (group + 1) * sideBySide)
    const lines = shown.map(({ label, cells }) => [label, ...cells.map(cellWords)])
    return {
      layout: 'facts',
      margin: [0, 0, 0, 16],
      table: {
        widths: [120, ...shown.map(() => '*' as const)],
        dontBreakRows: true,
        body: columns.map((name, at) => [
          { text: name, style: 'small' as const },
          ...lines.map((line) => ({ text: line[at] ?? '' })),
        ]),
      },
    }
  })
}
