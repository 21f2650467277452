import { expect, it } from 'vitest'
import { coarserChoices } from '#shared/domain/disclosure/choices.ts'
import { withColumnsMerged } from '#shared/domain/disclosure/coarser.ts'
import { faultsOf } from '#shared/domain/disclosure/check-release.ts'
import { emptyRelease, sumOf, type Release } from '#shared/domain/disclosure/release.ts'
import { alternativeWords, findAlternatives } from '#main/reports/disclosure/alternatives.ts'
import { prepareRelease } from '#main/reports/disclosure/prepare-release.ts'
import { suppress } from '#main/reports/disclosure/suppress.ts'
import { madeReport } from '../../support/disclosure/made-report.ts'

/** Two tables by household type, with a small type. */
const columns = ['Total', 'Couples', 'Families', 'Children'] as const
const values = { A: [66, 40, 20, 6], B: [70, 30, 33, 7] } as const
const release: Release = {
  ...emptyRelease,
  cells: Object.entries(values).flatMap(([table, counts]) =>
    counts.map((value, at) => ({
      id: `${table}${at}`,
      table,
      row: 'Households',
      column: columns[at] ?? '',
      value,
    })),
  ),
  relations: ['A', 'B'].map((table) => sumOf(`${table}0`, [`${table}1`, `${table}2`, `${table}3`])),
}

it('merges columns so that their sum shows where each alone would be hidden', async () => {
  const { release: merged } = withColumnsMerged(release, 'A', ['Families', 'Children'])
  expect(faultsOf(merged)).toEqual([])
  expect(
    merged.cells.filter(({ table }) => table === 'A').map(({ column, value }) => [column, value]),
  ).toEqual([
    ['Total', 66],
    ['Couples', 40],
    ['Families or Children', 26],
  ])
  const { hidden } = await suppress(merged, 11)
  expect(hidden.some(({ id }) => id.includes('A'))).toBe(false)
})

it('offers to merge what several tables have in common and to leave a table out', () => {
  const offered = coarserChoices(release, new Set(['A3', 'A2']), 11, new Map([['A', 'Persons']]))
  expect(offered.map(({ words }) => words)).toEqual([
    'Merge Children and Families in every table',
    'Merge Children and Families and Couples in every table',
    'Leave out A, Persons',
  ])
})

it('computes how many numbers would show, wider dates among them', { timeout: 20_000 }, async () => {
  const report = madeReport({ adults: 40, children: 4, housed: 14, events: 60 })
  const wider = madeReport({
    adults: 80,
    children: 22,
    housed: 30,
    events: 120,
    range: { end: '2026-06-30' },
  })
  const request = { report, profile: 'coc', threshold: 11, earlier: [] } as const
  const { suppression, explanation } = await prepareRelease(request)
  if (suppression === null) throw new Error('nothing was hidden')
  expect(explanation?.tables.find(({ table }) => table === 'Q7a')?.words).toBe(
    '2 of 5 are hidden: 1 because of small groups, 1 so that nobody can work those out.',
  )
  expect((await findAlternatives(request, suppression, [wider])).map(alternativeWords)).toEqual([
    'Widen the dates to 1 January 2026 to 30 June 2026: 7 of 7 numbers would show.',
    'Leave out Q7a, Persons served: 2 of 2 numbers would show.',
  ])
})
