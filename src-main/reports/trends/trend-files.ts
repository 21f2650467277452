import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { drawChart } from '#shared/domain/trends/draw-chart.ts'
import { paperLook, svgText } from '#shared/domain/trends/svg-text.ts'
import { reportCsv } from '../files/report-csv.ts'

/** The trends as files that other programs read: of each table its numbers, and of each that has any its chart. */
export function trendFiles(printed: MadeReport): ReadonlyMap<string, string> {
  return new Map(
    printed.tables.flatMap((table): readonly (readonly [string, string])[] => {
      const chart = drawChart(table, printed.range)
      return [
        [`${table.id}.csv`, reportCsv(table)],
        ...(chart === null ? [] : [[`${table.id}.svg`, svgText(chart, paperLook)] as const]),
      ]
    }),
  )
}
