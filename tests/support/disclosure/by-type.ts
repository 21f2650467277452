import type { Cell, CellId, MadeReport } from '#shared/domain/report/made-report.ts'
import { sampleRange } from './sample-range.ts'

/** The types that the tables of `reportByType` divide their total into. */
export const types = ['Couples', 'Families', 'Children'] as const

type Lines = Readonly<Record<string, readonly [couples: number, families: number, children: number]>>

/**
 * A report whose tables divide their lines by household type, all types adding up to the total: `{ A: { Sheltered: [40,
 * 20, 6] } }`. The last line of each table adds up those above it, and one after it gives the share of the first.
 */
export function reportByType(tables: Readonly<Record<string, Lines>>): MadeReport {
  const sums: MadeReport['sums'] = []
  const made = Object.entries(tables).map(([id, lines]) => {
    const own = Object.entries(lines)
    const all = types.map((_type, at) => own.reduce((sum, [, counts]) => sum + (counts[at] ?? 0), 0))
    const rows = [...own, ['All', all] as const].map(([label, counts], line) => {
      const cells = [counts.reduce((sum, count) => sum + count, 0), ...counts].map((value, at): Cell => ({
        kind: 'count',
        of: 'households',
        id: place(id, at, line),
        value,
      }))
      sums.push({ total: place(id, 0, line), parts: [1, 2, 3].map((at) => place(id, at, line)) })
      return { label, cells }
    })
    for (const at of [0, 1, 2, 3])
      sums.push({ total: place(id, at, own.length), parts: own.map((_line, line) => place(id, at, line)) })
    return {
      id,
      title: `Households of ${id}`,
      columns: ['', 'Total', ...types],
      rows: [...rows, share(id, own.length)],
    }
  })
  return {
    report: 'sample',
    title: 'Sample',
    range: sampleRange,
    projects: ['P1'],
    tables: made,
    unprinted: [],
    sums,
    notes: [],
    checks: [],
  }
}

function share(table: string, all: number) {
  const cells = [0, 1, 2, 3].map((at): Cell => ({
    kind: 'percent',
    id: place(table, at, all + 1),
    value: 0,
    numerator: [place(table, at, 0)],
    denominator: [place(table, at, all)],
  }))
  return { label: 'Share', cells }
}

function place(table: string, column: number, line: number): CellId {
  return `${table}.${'BCDE'.charAt(column)}${line + 2}`
}
