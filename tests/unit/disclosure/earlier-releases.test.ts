import { describe, expect, it } from 'vitest'
import { elementarySpans, widerSpans } from '#shared/domain/disclosure/date-spans.ts'
import { linksTo } from '#shared/domain/disclosure/earlier.ts'
import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { prepareRelease, type PreparedRelease } from '#main/reports/disclosure/prepare-release.ts'
import { madeReport } from '../../support/disclosure/made-report.ts'

const release = async (
  report: MadeReport,
  ...earlier: readonly PublishedRelease[]
): Promise<
  PreparedRelease & { readonly published: PublishedRelease; readonly hidden: readonly string[] }
> => {
  const made = await prepareRelease({ report, profile: 'coc', threshold: 11, earlier, seconds: 5 })
  if (made.published === null || made.suppression === null) throw new Error('nothing was released')
  expect(made.suppression.certificate.passed).toBe(true)
  return { ...made, published: made.published, hidden: made.suppression.hidden.map(({ id }) => id) }
}
const month = (at: number, counts: Omit<Parameters<typeof madeReport>[0], 'range'>): MadeReport =>
  madeReport({ ...counts, range: days(`2026-0${at}-01`, `2026-0${at}-${at === 2 ? 28 : 31}`) })
const days = (start: string, end: string) => ({ start, end })

const large = { adults: 50, children: 50, housed: 30, events: 40 }

describe('days', () => {
  it('are cut where any range begins or ends', () => {
    expect(elementarySpans([days('2026-01-01', '2026-03-31'), days('2026-02-01', '2026-02-28')])).toEqual([
      days('2026-01-01', '2026-01-31'),
      days('2026-02-01', '2026-02-28'),
      days('2026-03-01', '2026-03-31'),
    ])
    expect(
      elementarySpans([days('2026-01-01', '2026-01-02'), days('2026-01-05', '2026-01-06')]),
    ).toHaveLength(2)
  })
})

it('offers twice the days, and a year, with the same last day', () => {
  expect(widerSpans(days('2026-03-01', '2026-03-31'))).toEqual([
    days('2026-01-29', '2026-03-31'),
    days('2025-04-01', '2026-03-31'),
  ])
  expect(widerSpans(days('2025-01-01', '2026-03-31'))).toHaveLength(1)
})

describe('an earlier release', () => {
  it('hides a number that would tell of a few by its difference', async () => {
    const january = await release(month(1, large))
    expect(january.hidden).toEqual([])
    const longer = madeReport({ ...large, events: 43, range: days('2026-01-01', '2026-02-28') })
    expect((await release(longer)).hidden).toEqual([])
    expect((await release(longer, january.published)).hidden).toEqual(['Q10.B2'])
  })

  it('shows what does not differ, and what differs by many', async () => {
    const january = await release(month(1, large))
    const longer = madeReport({
      adults: 50,
      children: 70,
      housed: 50,
      events: 60,
      range: days('2026-01-01', '2026-02-28'),
    })
    expect((await release(longer, january.published)).hidden).toEqual([])
  })

  it('keeps a number hidden that was hidden before, through every month of a quarter', async () => {
    const january = await release(month(1, large))
    const february = await release(month(2, { ...large, events: 4 }))
    expect(february.hidden).toEqual(['Q10.B2'])
    const march = await release(month(3, large))
    const quarter = madeReport({ ...large, events: 84, range: days('2026-01-01', '2026-03-31') })
    const alone = await release(quarter)
    expect(alone.hidden).toEqual([])
    const after = await release(quarter, january.published, february.published, march.published)
    expect(after.hidden).toEqual(['Q10.B2'])
  })

  it('is left out of the reasoning where the records were changed since', async () => {
    const before = await release(month(1, large))
    const now = await release(month(1, { ...large, events: 47 }), before.published)
    expect(now.hidden).toEqual([])
    expect(now.explanation?.summary.at(-1)).toContain('changed since: 1.')
  })

  it('of another Continuum of Care has nothing to do with this one', async () => {
    const other = await release(madeReport({ ...large, range: { CoCCode: 'XX-501' } }))
    expect(linksTo(month(1, large), [other.published])).toEqual([])
  })

  it('of fewer projects in the same days is a part of this one', async () => {
    const some = await release(madeReport({ ...large, range: { ProjectIDs: ['P1'] } }))
    const all = madeReport({ ...large, adults: 53 })
    expect((await release(all)).hidden).toEqual([])
    // 53 adults in all projects and 50 in one tell of three in the others
    expect((await release(all, some.published)).hidden).toContain('Q7a.B2')
  })
})
