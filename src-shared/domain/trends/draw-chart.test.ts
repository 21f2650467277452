import { expect, it } from 'vitest'
import type { Cell, MadeTable } from '#shared/domain/report/made-report.ts'
import { drawChart } from './draw-chart.ts'
import { paperLook, svgText } from './svg-text.ts'

const count = (id: string, value: number): Cell => ({ kind: 'count', id, of: 'records', value })
const hidden = (id: string): Cell => ({ kind: 'text', id, value: 'hidden' })
const table: MadeTable = {
  id: 'Referrals',
  title: 'Referrals <by> how they "ended" & when',
  columns: ['Month', 'All', 'Accepted'],
  rows: [
    { label: 'January 2026', cells: [count('Referrals.B2', 40), count('Referrals.C2', 20)] },
    { label: 'February 2026', cells: [count('Referrals.B3', 0), hidden('Referrals.C3')] },
    { label: 'All months', cells: [count('Referrals.B4', 40), hidden('Referrals.C4')] },
  ],
}
const range = { start: '2026-01-01', end: '2026-02-28' }
const drawn = drawChart(table, range)

it('draws each month of each column to one scale, with its number, and never the line of all months', () => {
  const bars = drawn?.shapes.filter((shape) => shape.kind === 'rect' && shape.tone === 'bar')
  expect(bars?.map((bar) => bar.kind === 'rect' && bar.height)).toEqual([46, 23])
  const words = drawn?.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
  expect(words).toEqual([table.title, 'All', '40', '0', 'Accepted', '20', 'hidden', 'Jan', '2026', 'Feb'])
})

it('hatches what is hidden within its own place, whatever its neighbors are', () => {
  const hatched = (of: typeof drawn) => of?.shapes.filter(({ tone }) => tone === 'hatch')
  const [edge, ...lines] = hatched(drawn) ?? []
  expect(lines.length).toBeGreaterThan(10)
  for (const line of lines) {
    if (edge?.kind !== 'rect' || line.kind !== 'line') throw new Error('an edge and lines')
    expect(Math.min(line.x1, line.x2)).toBeGreaterThanOrEqual(edge.x - 1e-9)
    expect(Math.max(line.x1, line.x2)).toBeLessThanOrEqual(edge.x + edge.width + 1e-9)
    expect(Math.min(line.y1, line.y2)).toBeGreaterThanOrEqual(edge.y - 1e-9)
    expect(Math.max(line.y1, line.y2)).toBeLessThanOrEqual(edge.y + edge.height + 1e-9)
  }
  const others = {
    ...table,
    rows: table.rows.map((row, at) =>
      at === 0 ? { ...row, cells: [count('Referrals.B2', 400), count('Referrals.C2', 3)] } : row,
    ),
  }
  expect(hatched(drawChart(others, range))).toEqual(hatched(drawn))
})

it('says in words what it shows', () => {
  expect(drawn?.description).toBe(
    'Bars by month, January 2026 to February 2026, in 2 rows to one scale: All; Accepted. 1 of 4 numbers are hidden and drawn as hatched gaps.',
  )
})

it('is the same text for the same table, with its words kept from being tags', () => {
  if (drawn === null) throw new Error('there is a chart')
  const text = svgText(drawn, paperLook)
  expect(text).toBe(svgText(drawChart(structuredClone(table), range) ?? drawn, paperLook))
  expect(text).toContain(
    '<title id="title">Referrals &lt;by&gt; how they &quot;ended&quot; &amp; when</title>',
  )
  expect(text).not.toMatch(/NaN|undefined|Infinity|<image|href|<script|style=/)
})

it('names every second or third month where there are many', () => {
  const long = { start: '2024-01-01', end: '2026-12-31' }
  const many: MadeTable = {
    ...table,
    columns: ['Month', 'All'],
    rows: Array.from({ length: 36 }, (_, at) => ({
      label: `${at}`,
      cells: [at % 2 === 0 ? hidden(`Referrals.B${at + 2}`) : count(`Referrals.B${at + 2}`, at)],
    })),
  }
  const words = drawChart(many, long)?.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
  expect(words?.slice(-21).join(' ')).toBe(
    '2024 Mar May Jul Sep Nov Jan 2025 Mar May Jul Sep Nov Jan 2026 Mar May Jul Sep Nov'.replace(
      '2024',
      'Jan 2024',
    ),
  )
})

it('draws nothing where there are no numbers', () => {
  expect(
    drawChart({ ...table, columns: ['Month'], rows: [{ label: 'Not known', cells: [] }] }, range),
  ).toBeNull()
})
