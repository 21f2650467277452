import { expect, it } from 'vitest'
import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { formatMonth, monthsBetween } from '#shared/domain/trends/months.ts'
import { prepareRelease } from '#main/reports/disclosure/prepare-release.ts'

/** A table of months, from January 2026, with a line for all of them. */
function months(...counts: readonly number[]): MadeReport {
  const range = {
    start: '2026-01-01',
    end: monthsBetween('2026-01-01', '2026-12-31')[counts.length - 1]?.end ?? '',
  }
  const cell = (at: number, value: number) => ({
    kind: 'count' as const,
    id: `Events.B${at + 2}`,
    of: 'records' as const,
    value,
  })
  return {
    report: 'trends',
    title: 'Trends',
    range: { ...range, CoCCode: 'XX-500', ProjectIDs: null, software: 'Threshold' },
    projects: ['P1'],
    tables: [
      {
        id: 'Events',
        title: 'Events',
        columns: ['Month', 'All'],
        rows: [
          ...monthsBetween(range.start, range.end).map(({ month }, at) => ({
            label: formatMonth(month),
            cells: [cell(at, counts[at] ?? 0)],
          })),
          {
            label: 'All',
            cells: [
              cell(
                counts.length,
                counts.reduce((sum, count) => sum + count, 0),
              ),
            ],
          },
        ],
      },
    ],
    unprinted: [],
    sums: [{ total: `Events.B${counts.length + 2}`, parts: counts.map((_, at) => `Events.B${at + 2}`) }],
    notes: [],
    checks: [],
  }
}

async function hiddenIn(report: MadeReport, ...earlier: readonly PublishedRelease[]) {
  const { published, suppression } = await prepareRelease({
    report,
    profile: 'public',
    threshold: 11,
    earlier,
    seconds: 5,
  })
  if (published === null || suppression === null) throw new Error('nothing was released')
  expect(suppression.certificate.passed).toBe(true)
  return { published, hidden: suppression.hidden.map(({ id }) => id).toSorted() }
}

it('keeps a month hidden that the total of an earlier release would give away', async () => {
  const quarter = await hiddenIn(months(20, 30, 40))
  expect(quarter.hidden).toEqual([])
  // April is small; beside the known quarter, the total of four months would tell it.
  const alone = await hiddenIn(months(20, 30, 40, 3))
  expect(alone.hidden).toContain('Events.B5')
  expect(alone.hidden).toHaveLength(2)
  expect((await hiddenIn(months(20, 30, 40, 3), quarter.published)).hidden).toEqual([
    'Events.B5',
    'Events.B6',
  ])
})
