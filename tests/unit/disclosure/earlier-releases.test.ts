import { describe, expect, it } from 'vitest'
import { elementarySpans, widerSpans } from '#shared/domain/disclosure/date-spans.ts'
import { toRelease } from '#shared/domain/disclosure/from-report.ts'
import { emptyRelease, sumOf } from '#shared/domain/disclosure/release.ts'
import { printedCounts, type PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { complete } from '#main/reports/disclosure/complete.ts'
import { linkAll } from '#main/reports/disclosure/earlier/link-all.ts'
import { noLinks } from '#main/reports/disclosure/earlier/links.ts'
import { solver } from '#main/reports/disclosure/solver.ts'
import { prepareRelease, type PreparedRelease } from '#main/reports/disclosure/prepare-release.ts'
import { newDraw } from '../../support/disclosure/random-release.ts'
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

it('refuses a report where there is no time to find out how it stands beside earlier ones', async () => {
  const draw = newDraw(1)
  const names = Array.from({ length: 40 }, (_, at) => `n${at}`)
  const rows = Array.from({ length: 5 }, () => names.map((name) => [name, 1 + draw(99)] as const))
  // sums that are even, of even numbers of each: hard to find, and there
  const release = {
    ...emptyRelease,
    unprinted: names.map((id) => ({ id, value: null, guard: 'none' as const })),
    known: rows.map((row, at) => ({
      id: `sum ${at}`,
      value: row.reduce((all, [, times]) => all + 2 * times, 0),
    })),
    relations: rows.map((row, at) => ({ terms: [...row, [`sum ${at}`, -1] as const] })),
  }
  const highs = await solver()
  expect(() => complete(highs, release, { seconds: 0 })).toThrow('There was no time to check this')
})

it('knows numbers that contradict each other from numbers that take long', async () => {
  const release = {
    ...emptyRelease,
    unprinted: [{ id: 'a', value: null, guard: 'none' as const }],
    known: [{ id: 'b', value: 3 }],
    relations: [sumOf('a', ['b'])],
  }
  const highs = await solver()
  expect(complete(highs, release)?.get('a')).toBe(3)
  const contradicted = { ...release, relations: [...release.relations, sumOf('a', ['b', 'b'])] }
  expect(complete(highs, contradicted)).toBeNull()
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

  it('hides what differs by few from the same count before, and says so', async () => {
    const before = await release(month(1, large))
    const now = await release(month(1, { ...large, events: 41 }), before.published)
    expect(now.hidden).toEqual(['Q10.B2'])
    expect(now.explanation?.summary.at(-2)).toBe(
      '1 number differs by fewer than 11 from what you gave out before for 1 January 2026 to 31 January 2026: a reader would see who was added or left out. Hidden.',
    )
    expect(now.explanation?.summary.at(-1)).toContain('changed since: 1.')
    expect(now.explanation?.tables.at(-1)?.words).toBe(
      'Nothing shows: 1 for differing by fewer than 11 from what left before.',
    )
  })

  it('lets a count show that differs by many', async () => {
    const before = await release(month(1, large))
    expect((await release(month(1, { ...large, events: 51 }), before.published)).hidden).toEqual([])
  })

  it('hides a sum that would tell by how few a part of it has changed since', async () => {
    const january = await release(month(1, large))
    const february = await release(month(2, large))
    const both = (events: number) =>
      madeReport({
        ...large,
        adults: 80,
        children: 80,
        housed: 45,
        events,
        range: days('2026-01-01', '2026-02-28'),
      })
    const before = [january.published, february.published]
    expect((await release(both(80), ...before)).hidden).toEqual([])
    expect((await release(both(79), ...before)).hidden).toEqual(['Q10.B2'])
    expect((await release(both(95), ...before)).hidden).toEqual([])
  })

  it('keeps what agrees in mind where other months of the same count do not', async () => {
    const january = await release(month(1, large))
    const february = await release(month(2, large))
    // January has changed by many since; February has not, and still tells of March
    const then = [january.published, february.published]
    const again = await release(month(1, { ...large, events: 60 }), ...then)
    expect(again.hidden).toEqual([])
    const spring = madeReport({ ...large, events: 44, range: days('2026-02-01', '2026-03-31') })
    expect((await release(spring, ...then, again.published)).hidden).toEqual(['Q10.B2'])
  })

  it('of another Continuum of Care has nothing to do with this one', async () => {
    const other = await release(madeReport({ ...large, range: { CoCCode: 'XX-501' } }))
    const report = month(1, large)
    expect(
      linkAll({ ...report, counts: printedCounts(report) }, toRelease(report), [other.published]),
    ).toEqual(noLinks)
  })

  it('of fewer projects in the same days is a part of this one', async () => {
    const some = await release(madeReport({ ...large, range: { ProjectIDs: ['P1'] } }))
    const all = madeReport({ ...large, adults: 53 })
    expect((await release(all)).hidden).toEqual([])
    // 53 adults in all projects and 50 in one tell of three in the others
    expect((await release(all, some.published)).hidden).toContain('Q7a.B2')
  })

  it('of all projects stands beside one of named ones by what they came to', async () => {
    const all = await release(madeReport({ ...large, projects: ['P1', 'P2'] }))
    const named = (...projects: readonly string[]) =>
      madeReport({
        ...large,
        adults: 47,
        children: 47,
        housed: 27,
        events: 37,
        range: { ProjectIDs: [...projects] },
      })
    // the same two projects, by name: fewer by three than before
    expect((await release(named('P1', 'P2'), all.published)).hidden).toContain('Q10.B2')
    // one of them: the other had three events
    expect((await release(named('P1'), all.published)).hidden).toContain('Q10.B2')
    // and one that is in another Continuum of Care says nothing of either
    const other = madeReport({ ...large, events: 37, range: { CoCCode: 'XX-501', ProjectIDs: ['P1'] } })
    expect((await release(other, all.published)).hidden).toEqual([])
  })

  it('of each project tells of the last one', async () => {
    const one = await release(madeReport({ ...large, range: { ProjectIDs: ['P1'] } }))
    const two = await release(madeReport({ ...large, range: { ProjectIDs: ['P2'] } }))
    const three = madeReport({
      ...large,
      adults: 120,
      children: 120,
      housed: 80,
      events: 84,
      projects: ['P1', 'P2', 'P3'],
    })
    expect((await release(three, one.published)).hidden).toEqual([])
    // 84 events without 40 and 40 are four of the third project
    expect((await release(three, one.published, two.published)).hidden).toEqual(['Q10.B2'])
  })
})
