import type { Cell, MadeTable, ReportRange } from '#shared/domain/report/made-report.ts'
import type { Drawing, Shape } from './drawing.ts'
import { asDay } from '#shared/domain/date/iso-date.ts'
import { formatMonth, monthsBetween, type MonthSpan } from './months.ts'

const width = 720
const side = 12
const top = 34
const labelHeight = 18
const barsHeight = 46
const panelHeight = labelHeight + 14 + barsHeight + 12
const axisHeight = 40
const hatchStep = 7

/**
 * A table of months as a chart: for each column a row of bars, all to one scale, each bar with its number. It draws
 * from what is printed and knows nothing else, so a hidden number is not in it: its place is hatched and says so. Null
 * for a table that has no numbers.
 */
export function drawChart(table: MadeTable, range: Pick<ReportRange, 'start' | 'end'>): Drawing | null {
  const months = monthsBetween(range.start, range.end)
  const rows = table.rows.slice(0, months.length)
  const columns = table.columns.slice(1)
  if (columns.length === 0 || rows.length !== months.length) return null
  const cells = columns.map((_, at) => rows.map((row) => row.cells[at]))
  const most = Math.max(1, ...cells.flat().map((cell) => (cell?.kind === 'count' ? cell.value : 0)))
  const band = (width - 2 * side) / months.length
  const panels = columns.flatMap((label, at) =>
    drawPanel(label, cells[at] ?? [], top + at * panelHeight, band, most),
  )
  const height = top + columns.length * panelHeight + axisHeight
  return {
    width,
    height,
    title: table.title,
    description: description(table, months, cells),
    shapes: [
      { kind: 'rect', x: 0, y: 0, width, height, tone: 'ground' },
      {
        kind: 'text',
        x: side,
        y: 22,
        size: 15,
        anchor: 'start',
        tone: 'ink',
        text: table.title,
        isBold: true,
      },
      ...panels,
      ...drawMonths(months, top + columns.length * panelHeight, band),
    ],
  }
}

function drawPanel(
  label: string,
  cells: readonly (Cell | undefined)[],
  y: number,
  band: number,
  most: number,
): readonly Shape[] {
  const base = y + panelHeight - 12
  return [
    { kind: 'text', x: side, y: y + 14, size: 12, anchor: 'start', tone: 'ink', text: label },
    ...cells.flatMap((cell, at) => {
      const x = side + at * band + band * 0.12
      return cell?.kind === 'count'
        ? drawBar(cell.value, x, base, band * 0.76, most)
        : drawHidden(x, base, band * 0.76)
    }),
    { kind: 'line', x1: side, y1: base, x2: width - side, y2: base, tone: 'line' },
  ]
}

function drawBar(value: number, x: number, base: number, wide: number, most: number): readonly Shape[] {
  const height = (value / most) * barsHeight
  return [
    ...(value === 0
      ? []
      : [{ kind: 'rect', x, y: base - height, width: wide, height, tone: 'bar' } as const]),
    {
      kind: 'text',
      x: x + wide / 2,
      y: base - height - 4,
      size: 10,
      anchor: 'middle',
      tone: value === 0 ? 'quiet' : 'ink',
      text: String(value),
    },
  ]
}

/** A gap with an edge and slanting lines, the same wherever a number is hidden. */
function drawHidden(x: number, base: number, wide: number): readonly Shape[] {
  const y = base - barsHeight
  const lines: Shape[] = []
  for (let across = hatchStep; across < wide + barsHeight; across += hatchStep) {
    const low = Math.min(across, barsHeight)
    const far = Math.min(across, wide)
    lines.push({
      kind: 'line',
      x1: x + across - low,
      y1: y + low,
      x2: x + far,
      y2: y + across - far,
      tone: 'hatch',
    })
  }
  const isNarrow = wide < 40
  const [middle, half] = [y + barsHeight / 2, isNarrow ? 18 : 7]
  return [
    { kind: 'rect', x, y, width: wide, height: barsHeight, tone: 'hatch', isOutline: true },
    ...lines,
    {
      kind: 'rect',
      x: isNarrow ? x + wide / 2 - Math.min(6, wide / 2 - 1) : x + wide / 2 - 18,
      y: middle - half,
      width: isNarrow ? Math.min(12, wide - 2) : 36,
      height: half * 2,
      tone: 'ground',
    },
    {
      kind: 'text',
      x: x + wide / 2 + (isNarrow ? 3.5 : 0),
      y: isNarrow ? middle : middle + 3.5,
      size: 10,
      anchor: 'middle',
      tone: 'quiet',
      text: 'hidden',
      ...(isNarrow ? { isTurned: true } : {}),
    },
  ]
}

/** Every month by name, or every second or third where there is no room, and each year under its first. */
function drawMonths(months: readonly MonthSpan[], y: number, band: number): readonly Shape[] {
  const step = Math.ceil(26 / band)
  return months.flatMap(({ month }, at): readonly Shape[] => {
    if (at % step !== 0) return []
    const text = {
      kind: 'text',
      x: side + (at + 0.5) * band,
      size: 11,
      anchor: 'middle',
      tone: 'quiet',
    } as const
    const name = asDay(`${month}-01`).format('MMM')
    const isNewYear = at === 0 || months[at - step]?.month.slice(0, 4) !== month.slice(0, 4)
    return [
      { ...text, y: y + 8, text: name },
      ...(isNewYear ? [{ ...text, y: y + 23, text: month.slice(0, 4) }] : []),
    ]
  })
}

function description(
  { columns }: MadeTable,
  months: readonly MonthSpan[],
  cells: readonly (readonly (Cell | undefined)[])[],
): string {
  const [first, last] = [months.at(0)?.month ?? '', months.at(-1)?.month ?? '']
  const span = first === last ? formatMonth(first) : `${formatMonth(first)} to ${formatMonth(last)}`
  const all = cells.flat()
  const hidden = all.filter((cell) => cell?.kind !== 'count').length
  const gaps =
    hidden === 0
      ? 'No number is hidden.'
      : `${hidden} of ${all.length} numbers are hidden and drawn as hatched gaps.`
  return `Bars by month, ${span}, in ${columns.length - 1} rows to one scale: ${columns.slice(1).join('; ')}. ${gaps}`
}
