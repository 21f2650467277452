import { describe, expect, it } from 'vitest'
import { coarsen } from '#shared/domain/disclosure/coarsen.ts'
import { takenBack, type Coarser } from '#shared/domain/disclosure/coarser.ts'
import { coarserFaultOf, mergeableIn } from '#shared/domain/disclosure/mergeable.ts'
import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import { countsOf } from '#shared/domain/report/counts.ts'
import { madeReportSchema, type MadeReport } from '#shared/domain/report/made-report.ts'
import { tableLines } from '#shared/domain/report/table-lines.ts'
import { prepareRelease } from '#main/reports/disclosure/prepare-release.ts'
import { reportByType } from '../../support/disclosure/by-type.ts'

/** Few children anywhere, and few households turned away. */
const report = reportByType({
  A: { Sheltered: [40, 20, 6], Housed: [33, 31, 5], 'Turned away': [2, 1, 3] },
  B: { Phone: [30, 25, 7], 'In person': [45, 27, 7] },
})
const families: Coarser = { kind: 'merge-columns', tables: ['A', 'B'], labels: ['Families', 'Children'] }
const away: Coarser = { kind: 'merge-rows', table: 'A', labels: ['Housed', 'Turned away'] }

const linesOf = (made: MadeReport, id: string) =>
  made.tables.filter((table) => table.id === id).flatMap(tableLines)

describe('a coarser report', () => {
  it('prints merged columns and lines as one, and no percentage of what was merged', () => {
    const { report: coarse } = coarsen(report, [families, away])
    expect(madeReportSchema.parse(structuredClone(coarse))).toEqual(coarse)
    expect(linesOf(coarse, 'A').map((line) => line.slice(0, 4))).toEqual([
      ['', 'Total', 'Couples', 'Families or Children'],
      ['Sheltered', 66, 40, 26],
      ['Housed or Turned away', 75, 35, 40],
      ['All', 141, 75, 66],
      ['Share', 0, 0, ''],
    ])
    expect(linesOf(coarse, 'B')[1]).toEqual(['Phone', 62, 30, 32])
  })

  it('leaves a table out', () => {
    const { report: coarse } = coarsen(report, [{ kind: 'without-table', table: 'B' }])
    expect(coarse.tables.map(({ id }) => id)).toEqual(['A'])
  })

  it('forgets no number: what is not printed any more is known to the audit, and how it adds up', () => {
    const { report: coarse, asked } = coarsen(report, [families, away, { kind: 'without-table', table: 'B' }])
    const counts = countsOf(coarse)
    for (const [id, value] of countsOf(report)) expect([id, counts.get(id)]).toEqual([id, value])
    for (const { total, parts } of coarse.sums)
      expect([total, parts.reduce((sum, part) => sum + (counts.get(part) ?? Number.NaN), 0)]).toEqual([
        total,
        counts.get(total),
      ])
    expect(
      new Set(asked.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ id }) => id)))),
    ).toContain('A.D2-and-e2')
  })
})

describe('what can be added up', () => {
  it('is the parts of one sum, in all lines of the table', () => {
    const [table] = report.tables
    if (table === undefined) throw new Error('there is a table')
    const { rows, columns } = mergeableIn(report, table)
    expect(columns).toEqual([['Couples', 'Families', 'Children']])
    expect(rows).toEqual([['Sheltered', 'Housed', 'Turned away']])
  })

  it('is what was merged before, too', () => {
    const further: Coarser = { ...families, labels: ['Couples', 'Families or Children'] }
    expect(coarserFaultOf(report, [families, further, away])).toBeNull()
    const { report: coarse } = coarsen(report, [families, further, away])
    expect(linesOf(coarse, 'A')[2]).toEqual(['Housed or Turned away', 75, 75])
  })

  it('is no total with its part, and nothing that is not there', () => {
    const fault = (...choices: readonly Coarser[]) => coarserFaultOf(report, choices)
    expect(fault(families, away, { kind: 'without-table', table: 'A' })).toBeNull()
    expect(fault({ kind: 'merge-rows', table: 'A', labels: ['All', 'Housed'] })).toBe(
      'All; Housed: these are not parts of one sum in A, so they cannot be added up',
    )
    expect(fault({ kind: 'merge-rows', table: 'A', labels: ['Housed', 'Share'] })).not.toBeNull()
    expect(fault({ ...families, labels: ['Total', 'Families'] })).not.toBeNull()
    expect(fault({ kind: 'without-table', table: 'C' })).toBe('This report has no table C')
    expect(fault({ kind: 'without-table', table: 'A' }, away)).toBe('This report has no table A')
  })

  it('is no line of projects: the merged line would be named after organizations', () => {
    const projects = reportByProject()
    const [table] = projects.tables
    if (table === undefined) throw new Error('there is a table')
    expect(mergeableIn(projects, table).rows).toEqual([])
    expect(
      coarserFaultOf(projects, [
        { kind: 'merge-rows', table: 'Q4a', labels: ['Rosa Shelter', 'Elm Street'] },
      ]),
    ).toBe('Each line of Q4a is one project: lines of projects cannot be added up')
  })

  it('is refused before anything is prepared', async () => {
    const request = { report, profile: 'board', threshold: 11, earlier: [] } as const
    await expect(
      prepareRelease({ ...request, coarser: [{ ...families, labels: ['Total', 'Families'] }] }),
    ).rejects.toMatchObject({ code: 'bad-input' })
  })
})

describe('a release that was made coarser', { timeout: 30_000 }, () => {
  const prepare = async (coarser: readonly Coarser[], earlier: readonly PublishedRelease[] = []) => {
    const made = await prepareRelease({ report, profile: 'coc', threshold: 11, earlier, coarser, seconds: 5 })
    if (made.published === null || made.suppression === null) throw new Error('small counts are hidden')
    return { ...made, published: made.published, suppression: made.suppression }
  }
  /** Of the first lines of A: families, children, and both together, as printed; undefined where not a number. */
  const shownOf = (published: PublishedRelease) =>
    ['A.D2', 'A.E2', 'A.D2-and-e2'].map(
      (id) => published.counts.find((count) => count.id === id)?.value ?? undefined,
    )

  it('shows the sum where each part alone would be hidden, says so, and hides the parts', async () => {
    const { printed, published, explanation } = await prepare([
      families,
      { kind: 'without-table', table: 'B' },
    ])
    expect(shownOf(published)).toEqual([undefined, undefined, 26])
    expect(printed.tables.map(({ id }) => id)).toEqual(['A'])
    const said = [
      'Added up into one column of A, B: Families; Children. Their percentages are left out.',
      'Left out: B, Households of B.',
    ]
    expect(printed.notes).toEqual(said)
    expect(explanation?.summary.slice(-2)).toEqual(said)
  })

  it('is kept so that a finer one later gives no part away, beside what was printed together', async () => {
    const { published } = await prepare([families])
    expect(shownOf(published)[2]).toBe(26)
    const later = await prepare([], [published])
    // 26 together is out: families alone would now tell the six children
    expect(shownOf(later.published)).toEqual([undefined, undefined, undefined])
    expect(later.suppression.certificate.passed).toBe(true)
  })

  it('gives no part away that a finer one before it printed', async () => {
    const finer = reportByType({ A: { Sheltered: [4, 40, 6], Housed: [5, 31, 7] } })
    const ask = (coarser: readonly Coarser[], earlier: readonly PublishedRelease[]) =>
      prepareRelease({ report: finer, profile: 'coc', threshold: 11, earlier, coarser, seconds: 5 })
    const { published } = await ask([], [])
    if (published === null) throw new Error('small counts are hidden')
    const known = new Map(published.counts.map(({ id, value }) => [id, value]))
    expect(['A.D2', 'A.E2', 'A.D3', 'A.E3'].map((id) => known.get(id))).toEqual([40, null, 31, null])
    const later = await ask([{ ...families, tables: ['A'] }], [published])
    const together = new Map(later.published?.counts.map(({ id, value }) => [id, value]))
    expect(['A.D2-and-e2', 'A.D3-and-e3'].map((id) => together.get(id))).toEqual([null, null])
  })

  it('left out a table that can still be given later, where nothing small follows from it', async () => {
    const large = reportByType({ A: { One: [40, 50, 60], Two: [30, 35, 45] }, B: { One: [70, 85, 105] } })
    const ask = (coarser: readonly Coarser[], earlier: readonly PublishedRelease[]) =>
      prepareRelease({ report: large, profile: 'coc', threshold: 11, earlier, coarser, seconds: 5 })
    const { published } = await ask([{ kind: 'without-table', table: 'B' }], [])
    if (published === null) throw new Error('kept')
    expect(
      published.counts.filter(({ id }) => id.startsWith('B.')).every(({ value }) => value === null),
    ).toBe(true)
    expect((await ask([], [published])).suppression?.hidden).toEqual([])
  })
})

it('takes a choice back with those that merged what it had merged, and no others', () => {
  const choices: readonly Coarser[] = [
    families,
    { kind: 'without-table', table: 'B' },
    { ...families, tables: ['A'], labels: ['Couples', 'Families or Children'] },
  ]
  const chosen = choices.map((choice, at) => ({ choice, words: `Choice ${at}` }))
  const left = (at: number) => takenBack(chosen, at).map(({ words }) => words)
  expect([left(0), left(1), left(2)]).toEqual([
    ['Choice 1'],
    ['Choice 0', 'Choice 2'],
    ['Choice 0', 'Choice 1'],
  ])
})

/** Three projects of three organizations, and what they add up to. */
function reportByProject(): MadeReport {
  const lines = [
    ['Rosa Shelter', 'p1', 30],
    ['Elm Street', 'p2', 25],
    ['Harbor', 'p3', 40],
  ] as const
  const count = (id: string, value: number) => ({ kind: 'count' as const, id, of: 'people' as const, value })
  return {
    ...report,
    projects: lines.map(([, project]) => project),
    tables: [
      {
        id: 'Q4a',
        title: 'Projects',
        columns: ['Organization Name', 'Project ID', 'Clients'],
        rows: lines.map(([label, project, clients], at) => ({
          label,
          cells: [
            { kind: 'text' as const, id: `Q4a.B${at + 2}`, value: project },
            count(`Q4a.C${at + 2}`, clients),
          ],
        })),
      },
    ],
    unprinted: [{ id: 'Q4a.C2-all', of: 'people', value: 95 }],
    sums: [{ total: 'Q4a.C2-all', parts: ['Q4a.C2', 'Q4a.C3', 'Q4a.C4'] }],
  }
}
