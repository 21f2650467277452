import { expect, it } from 'vitest'
import { makeReport } from '#main/reports/engine/make-report.ts'
import { rowsBehind } from '#main/reports/engine/behind-cell.ts'
import { trends } from '#main/reports/trends/trends.ts'
import { brokenSums, countsOf } from '#shared/domain/report/counts.ts'
import { madeReportSchema, type MadeReport } from '#shared/domain/report/made-report.ts'
import { tableLines } from '#shared/domain/report/table-lines.ts'
import { inventedKit, kitRows } from '../reports/kit-files.ts'
import { reportStore } from '../reports/report-store.ts'
import { trendRange, trendWorld, type TrendEvent } from './trend-world.ts'

const quarter = trendRange('2026-01-01', '2026-03-31')

/** Twelve events of three months, seven of them referrals, five of those worked here. */
const events: readonly TrendEvent[] = [
  { date: '2025-12-31', Event: 14 },
  { date: '2026-01-01', Event: 2 },
  { date: '2026-01-10', Event: 4 },
  { date: '2026-01-12', Event: 16 },
  // Taken in from elsewhere: accepted after 14 days, and a result without its date.
  { date: '2026-01-05', Event: 10, result: 1, on: '2026-01-19' },
  { date: '2026-01-31', Event: 12, result: 3 },
  {
    date: '2026-01-20',
    Event: 13,
    result: 1,
    on: '2026-02-04',
    worked: {
      state: 'housed',
      notified: '2026-01-21',
      acknowledged: '2026-01-21',
      tries: ['2026-01-25', '2026-01-22'],
    },
  },
  {
    date: '2026-02-02',
    Event: 13,
    result: 2,
    on: '2026-05-04',
    worked: {
      state: 'unsuccessful',
      notified: '2026-02-02',
      acknowledged: '2026-02-10',
      tries: ['2026-02-17'],
      reason: 'declined_home',
    },
  },
  {
    date: '2026-02-03',
    Event: 11,
    result: 1,
    on: '2026-02-03',
    worked: {
      state: 'not_housed',
      notified: '2026-02-04',
      acknowledged: '2026-02-07',
      tries: ['2026-02-08'],
      reason: 'a reason of this community',
    },
  },
  {
    date: '2026-02-27',
    Event: 18,
    result: 1,
    on: '2026-03-30',
    worked: { state: 'successful', notified: '2026-03-01', acknowledged: '2026-02-28' },
  },
  { date: '2026-03-31', Event: 14, worked: { state: 'received', notified: '2026-03-31' } },
  { date: '2026-04-01', Event: 14 },
]

const months = ['January 2026', 'February 2026', 'March 2026', 'All months']

function numbers(report: MadeReport): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    report.tables.map((table) => [
      table.id,
      tableLines(table)
        .slice(1)
        .map((line) => line.slice(1).join(' ')),
    ]),
  )
}

it('counts a small world as it is counted by hand', async () => {
  const report = makeReport(await reportStore(...trendWorld(events)), trends, quarter)
  expect(madeReportSchema.parse(report)).toEqual(report)
  expect(report.tables.every(({ rows }) => rows.map(({ label }) => label).join() === months.join())).toBe(
    true,
  )
  expect(numbers(report)).toEqual({
    // all, prevention, assessments, services, shelter, housing
    Events: ['6 1 1 1 1 2', '3 0 0 0 1 2', '1 0 0 0 0 1', '10 1 1 1 2 5'],
    // all, accepted, household, provider, open
    Referrals: ['3 2 0 1 0', '3 2 1 0 0', '1 0 0 0 1', '7 4 1 1 1'],
    // all, to 14, to 30, to 60, to 90, longer, unknown, not yet
    DaysToResult: ['3 1 1 0 0 0 1 0', '3 1 0 1 0 1 0 0', '1 0 0 0 0 0 0 1', '7 2 1 1 0 1 1 1'],
    // all, housed, not here, looking
    Housed: ['1 1 0 0', '2 0 1 1', '0 0 0 0', '3 1 1 1'],
    // all, same day, 1, 2-3, 4-7, 8+, unknown, not yet
    DaysToAcknowledge: ['1 1 0 0 0 0 0 0', '3 0 0 1 0 1 1 0', '1 0 0 0 0 0 0 1', '5 1 0 1 0 1 1 1'],
    // all, same day, 1, 2-3, 4-7, 8-14, 15+, unknown, not yet
    DaysToContact: ['1 0 1 0 0 0 0 0 0', '3 0 0 0 1 0 1 0 1', '1 0 0 0 0 0 0 0 1', '5 0 1 0 1 0 1 0 2'],
    // all, household, contact, fit, opening, other
    Reasons: ['0 0 0 0 0 0', '2 1 0 0 0 1', '0 0 0 0 0 0', '2 1 0 0 0 1'],
  })
})

it('knows every sum along the columns, the months and across tables, and all of them hold', async () => {
  const report = makeReport(await reportStore(...trendWorld(events)), trends, quarter)
  expect(report.checks.filter(({ holds }) => !holds)).toEqual([])
  expect(brokenSums(report.sums, countsOf(report))).toEqual([])
  const named = new Set(report.sums.flatMap(({ total, parts }) => [total, ...parts]))
  expect([...countsOf(report).keys()].filter((id) => !named.has(id))).toEqual([])
  const across = report.sums.map(({ total, parts }) => `${total} = ${parts.join(' + ')}`)
  expect(across).toEqual(
    expect.arrayContaining([
      'Referrals.B2 = Events.F2 + Events.G2',
      'Referrals.B5 = DaysToResult.B5',
      'Referrals.F3 = DaysToResult.I3',
      'DaysToAcknowledge.B3 = Housed.B3 + Housed.B3-rejected + Housed.B3-open',
      'Reasons.B5 = Housed.B5-rejected + Housed.D5',
      'Housed.B5-rejected = Housed.B2-rejected + Housed.B3-rejected + Housed.B4-rejected',
    ]),
  )
})

it('names the records behind a cell', async () => {
  const db = await reportStore(...trendWorld(events))
  expect(rowsBehind(db, trends, quarter, 'Reasons.G3').map(({ record_id }) => record_id)).toEqual(['event-8'])
})

it('has no line for all months where there is one month', async () => {
  const report = makeReport(
    await reportStore(...trendWorld(events)),
    trends,
    trendRange('2026-02-01', '2026-02-28'),
  )
  expect(numbers(report)['Referrals']).toEqual(['3 2 1 0 0'])
  expect(report.checks.every(({ holds }) => holds)).toBe(true)
})

it('counts 0 of months in which nothing was worked, where anything ever was: counts can be hidden, a sentence cannot', async () => {
  const december = trendRange('2025-12-01', '2025-12-31')
  const report = makeReport(await reportStore(...trendWorld(events)), trends, december)
  expect(numbers(report)).toMatchObject({
    Events: ['1 0 0 0 0 1'],
    Housed: ['0 0 0 0'],
    Reasons: ['0 0 0 0 0 0'],
  })
  expect(report.checks.every(({ holds }) => holds)).toBe(true)
})

it('says what an import does not tell, instead of zeros', async () => {
  const report = makeReport(await reportStore(kitRows(inventedKit)), trends, {
    ...trendRange('2024-10-01', '2025-09-30'),
    CoCCode: 'XX-501',
  })
  expect(report.checks.filter(({ holds }) => !holds)).toEqual([])
  expect(numbers(report)['Events']?.at(-1)).toBe(imported.events)
  expect(numbers(report)['Referrals']?.at(-1)).toBe(imported.referrals)
  for (const id of ['Housed', 'DaysToAcknowledge', 'DaysToContact', 'Reasons']) {
    const table = report.tables.find((each) => each.id === id)
    expect(table?.rows.map(({ label, cells }) => [label.slice(0, 9), cells])).toEqual([['Not known', []]])
  }
})

/** Counted in the files of the export, by the enrollment’s CoC where a project serves several. */
const imported = { events: '167 28 11 36 25 67', referrals: '92 45 22 11 14' }

it('leaves out what is deleted and what is of another CoC', async () => {
  const [hud, local] = trendWorld(events)
  const gone = {
    ...hud,
    Event: (hud.Event ?? []).map((row, at) =>
      at === 1 ? { ...row, DateDeleted: '2026-01-02 10:00:00' } : row,
    ),
    Client: (hud.Client ?? []).map((row, at) =>
      at === 2 ? { ...row, DateDeleted: '2026-01-02 10:00:00' } : row,
    ),
    Enrollment: (hud.Enrollment ?? []).map((row, at) => (at === 3 ? { ...row, ProjectID: 'there' } : row)),
  }
  const report = makeReport(await reportStore(gone, local), trends, quarter)
  expect(numbers(report)['Events']?.[0]).toBe('3 0 0 0 1 2')
})
