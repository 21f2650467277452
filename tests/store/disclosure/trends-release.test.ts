import { expect, it } from 'vitest'
import { printedCounts, type PublishedRelease } from '#shared/domain/disclosure/published.ts'
import { toRelease } from '#shared/domain/disclosure/from-report.ts'
import { linkAll } from '#main/reports/disclosure/earlier/link-all.ts'
import { trends } from '#main/reports/trends/trends.ts'
import { makeReport } from '#main/reports/engine/make-report.ts'
import { prepareRelease } from '#main/reports/disclosure/prepare-release.ts'
import { inventedKit, kitRows } from '../reports/kit-files.ts'
import { reportStore } from '../reports/report-store.ts'

it('releases trends of overlapping months, a month linked to itself and to the sums', async () => {
  const db = await reportStore(kitRows(inventedKit))
  const earlier: PublishedRelease[] = []
  for (const [start, end] of [
    ['2025-01-01', '2025-03-31'],
    ['2025-02-01', '2025-04-30'],
  ] as const) {
    const range = { start, end, CoCCode: 'XX-501', ProjectIDs: null, software: 'Threshold' }
    const report = makeReport(db, trends, range)
    const made = await prepareRelease({ report, profile: 'public', threshold: 11, earlier, seconds: 5 })
    expect(made.suppression?.certificate).toMatchObject({ passed: true, open: [] })
    expect(made.suppression?.hidden.length).toBeGreaterThan(0)
    const february = linkAll(
      { ...report, counts: printedCounts(report) },
      toRelease(report),
      earlier,
    ).relations.filter(
      ({ terms }) => terms.length === 2 && terms.some(([id]) => id.endsWith('2025-02-01 to 2025-02-28')),
    )
    expect(february.length > 0).toBe(earlier.length > 0)
    if (made.published) earlier.push(made.published)
  }
}, 120_000)
