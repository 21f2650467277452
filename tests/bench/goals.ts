import type { BesideTimes } from './beside/measure-beside.ts'
import type { ImportTimes } from './import/measure-import.ts'
import type { Report } from './report.ts'
import type { ReportTimes } from './reports/measure-reports.ts'

/** What was set out to reach; milliseconds and ratios. */
export const goals = {
  startRatio: 1.5,
  keyToHome: 400,
  lightCallP99: 16,
  storeRatio: 1.3,
  reportRatio: 2,
  reportGrowth: 11,
  importRatio: 3,
  importPeakMB: 300,
  besideP99: 50,
  rankingMedian: 1000,
} as const

export interface Judgement {
  readonly goal: string
  readonly measured: string
  readonly met: boolean
}

/** How a run stands against each goal it measured. */
export function judge({
  start,
  unlock = [],
  calls,
  store = [],
  reports = [],
  ...report
}: Report): readonly Judgement[] {
  const light = calls?.times.filter(({ weight }) => weight === 'light') ?? []
  const slow = light.filter(({ spread }) => spread.p99 >= goals.lightCallP99)
  return [
    ...(start === undefined
      ? []
      : [
          {
            goal: `unlock screen within ${goals.startRatio} times an empty window`,
            measured: start.ratio.toFixed(2),
            met: start.ratio <= goals.startRatio,
          },
        ]),
    ...unlock.map(({ clients, keyToHome }) => ({
      goal: `Home within ${goals.keyToHome} ms after the key, ${clients.toLocaleString('en-US')} clients`,
      measured: `${keyToHome.median.toFixed(0)} ms`,
      met: keyToHome.median <= goals.keyToHome,
    })),
    ...(calls === undefined
      ? []
      : [
          {
            goal: `every light call p99 under ${goals.lightCallP99} ms`,
            measured: `${light.length - slow.length} of ${light.length}`,
            met: slow.length === 0,
          },
        ]),
    ...store.map(({ work, pages, ratio }) => ({
      goal: `encrypted within ${goals.storeRatio} times plain: ${work} (${pages})`,
      measured: ratio.toFixed(2),
      met: ratio <= goals.storeRatio,
    })),
    ...reports.slice(-1).map(({ clients, ratio }) => ({
      goal: `CE APR of ${clients.toLocaleString('en-US')} clients within ${goals.reportRatio} times DuckDB in memory`,
      measured: ratio.toFixed(2),
      met: ratio <= goals.reportRatio,
    })),
    ...(report.ranking === undefined
      ? []
      : [
          {
            goal: `priority list of ${report.ranking.households.toLocaleString('en-US')} households by ${report.ranking.rules} rules in under ${goals.rankingMedian} ms`,
            measured: `${report.ranking.whole.median.toFixed(0)} ms`,
            met: report.ranking.whole.median < goals.rankingMedian,
          },
        ]),
    ...judgeImport(report.import ?? []),
    ...judgeBeside(report.beside ?? []),
    ...growthOf(reports).map((growth) => ({
      goal: `CE APR of ten times the clients within ${goals.reportGrowth} times as long`,
      measured: growth.toFixed(1),
      met: growth <= goals.reportGrowth,
    })),
  ]
}

function judgeImport(imports: readonly ImportTimes[]): readonly Judgement[] {
  return imports.flatMap(({ clients, ratio, peakMB }) => {
    const size = `import of ${clients.toLocaleString('en-US')} clients`
    return [
      {
        goal: `${size} within ${goals.importRatio} times the same rows inserted into plain SQLite`,
        measured: ratio.toFixed(2),
        met: ratio <= goals.importRatio,
      },
      {
        goal: `${size} in under ${goals.importPeakMB} MB`,
        measured: `${peakMB.toFixed(0)} MB`,
        met: peakMB < goals.importPeakMB,
      },
    ]
  })
}

function judgeBeside(beside: readonly BesideTimes[]): readonly Judgement[] {
  return beside.flatMap(({ work, reading, writing }) =>
    (['reading', 'saving'] as const).flatMap((kind) => {
      const spread = kind === 'reading' ? reading : writing
      if (spread === null) return []
      return [
        {
          goal: `light calls that ${kind === 'reading' ? 'read' : 'save'} beside ${work}: p99 under ${goals.besideP99} ms`,
          measured: `${spread.p99.toFixed(0)} ms`,
          met: spread.p99 < goals.besideP99,
        },
      ]
    }),
  )
}

function growthOf([few, many]: readonly ReportTimes[]): readonly number[] {
  return few === undefined || many === undefined ? [] : [many.ours.median / few.ours.median]
}
