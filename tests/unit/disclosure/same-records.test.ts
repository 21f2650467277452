import { expect, it } from 'vitest'
import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import { sameRecords } from '#main/reports/same-records.ts'
import { trendTables } from '#main/reports/trends/tables.ts'
import { monthsBetween } from '#shared/domain/trends/months.ts'
import { prepareRelease } from '#main/reports/disclosure/prepare-release.ts'
import { reportOf, type Asked, type World } from '../../support/disclosure/random-world.ts'

const january = { coc: 'XX-500', first: 0, last: 0, projects: null } as const
const ceApr: Asked = { ...january, report: 'ce-apr' }
const trends: Asked = { ...january, report: 'trends' }

/** So many scheduled assessments of two kinds at access points, and elsewhere. */
function world(crisis: number, housing: number, elsewhere: number): World {
  const some = (kind: '3' | '4' | 'elsewhere' | 'follow-up', many: number): World['events'] =>
    Array.from({ length: many }, () => ({ month: 0, coc: 'XX-500', project: 'A', kind }))
  return {
    opens: {},
    people: [],
    events: [
      ...some('3', crisis),
      ...some('4', housing),
      ...some('elsewhere', elsewhere),
      ...some('follow-up', 50),
    ],
  }
}

async function leave(asked: Asked, of: World, ...earlier: readonly PublishedRelease[]) {
  const made = await prepareRelease({
    report: reportOf(asked, of),
    profile: 'coc',
    threshold: 11,
    earlier,
    seconds: 5,
  })
  if (made.published === null || made.suppression === null) throw new Error('nothing was released')
  return { published: made.published, hidden: made.suppression.hidden.map(({ id }) => id) }
}

it('hides a month of trends that Q10 of the same days would make tell of a few elsewhere', async () => {
  const few = world(20, 30, 4)
  const q10 = await leave(ceApr, few)
  expect(q10.hidden).toEqual([])
  expect((await leave(trends, few)).hidden).toEqual([])
  // 54 in the trends and 50 in Q10 are four that were not at an access point
  expect((await leave(trends, few, q10.published)).hidden).toContain('Events.C2')
  const many = world(20, 30, 15)
  const before = await leave(ceApr, many)
  expect((await leave(trends, many, before.published)).hidden).toEqual([])
})

it('hides a line of Q10 that the trends would make tell of the small one beside it', async () => {
  const few = world(40, 5, 0)
  const alone = await leave(ceApr, few)
  expect(alone.hidden).toEqual(['Q10.B7'])
  const before = await leave(trends, few)
  // of 45 in the trends 40 are told: five at most are left
  expect((await leave(ceApr, few, before.published)).hidden).toEqual(['Q10.B6', 'Q10.B7'])
})

it('names counts as the reports do', () => {
  const titles = trendTables(monthsBetween('2026-01-01', '2026-01-31'), true).flatMap(({ id, columns }) =>
    columns.slice(1).map((column) => `${id} ${column} by month`),
  )
  const wholes = sameRecords.map(({ terms }) => terms[0]?.[0])
  expect(wholes).toHaveLength(9)
  expect(titles).toEqual(expect.arrayContaining(wholes))
})
