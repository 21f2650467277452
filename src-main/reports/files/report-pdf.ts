import { formatDate } from '#shared/domain/date/format-date.ts'
import type { Cell, MadeReport, MadeTable } from '#shared/domain/report/made-report.ts'
import { percentWords } from '#shared/domain/report/percent-words.ts'
import type { PdfDocument, PdfNode, PdfTable } from '#main/printing/pdf-document.ts'

/** Above so many columns, a table is printed on its side: a block of names and values for each of its rows. */
const mostColumns = 8

/** A report as a document to print: one table under the other, each kept with its title. `today` is `YYYY-MM-DD`. */
export function reportPdf(report: MadeReport, today: string): PdfDocument {
  const { start, end, CoCCode } = report.range
  const range = `${formatDate(start)} to ${formatDate(end)}`
  const broken = report.checks.filter(({ holds }) => !holds).map(({ words }) => words)
  return {
    title: report.title,
    day: today,
    orientation: 'landscape',
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

function printed(table: MadeTable): readonly PdfNode[] {
  const heading = { text: `${table.id}  ${table.title}`, style: 'heading' } as const
  if (table.columns.length > mostColumns)
    return [heading, ...table.rows.map((row) => onItsSide(table.columns, row))]
  const sheet: PdfTable = {
    layout: 'sheet',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', ...table.columns.slice(1).map(() => 78)],
      body: [
        table.columns.map((text, at) => ({ text, style: 'small', alignment: at === 0 ? 'left' : 'right' })),
        ...table.rows.map(({ label, cells }) => [
          { text: label },
          ...cells.map((cell) => ({ text: cellText(cell), alignment: 'right' as const })),
        ]),
      ],
    },
  }
  return [
    table.rows.length > 12 ? heading : { stack: [heading, sheet], unbreakable: true },
    ...(table.rows.length > 12 ? [sheet] : []),
  ]
}

function onItsSide(columns: readonly string[], { label, cells }: MadeTable['rows'][number]): PdfTable {
  const values = [label, ...cells.map(cellText)]
  return {
    layout: 'facts',
    margin: [0, 0, 0, 12],
    table: {
      widths: [220, '*'],
      dontBreakRows: true,
      body: columns.map((name, at) => [{ text: name, style: 'label' }, { text: values[at] ?? '' }]),
    },
  }
}

/** What a person reads: a percentage as one, and nothing where nothing is asked. */
function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'count':
      return cell.value.toLocaleString('en-US')
    case 'percent':
      return percentWords(cell.value)
    case 'text':
      return String(cell.value)
    case 'blank':
      return ''
  }
}
