import { describe, expect, it } from 'vitest'
import type { Coarser } from '#shared/domain/disclosure/coarser.ts'
import type { PublishedRelease } from '#shared/domain/disclosure/published.ts'
import type { MadeReport } from '#shared/domain/report/made-report.ts'
import { prepareRelease } from '#main/reports/disclosure/prepare-release.ts'

type Things = 'people' | 'records'

/** One line of a total and its columns. */
function line(of: Things, start: string, ...parts: readonly number[]): MadeReport {
  const total = parts.reduce((sum, part) => sum + part, 0)
  return {
    report: 'sample',
    title: 'Sample',
    range: { start, end: '2026-03-31', CoCCode: 'XX-500', ProjectIDs: null, software: 'Threshold' },
    projects: ['P1'],
    tables: [
      {
        id: 'A',
        title: 'A',
        columns: ['', 'Total', ...['D', 'E', 'F', 'G'].slice(0, parts.length)],
        rows: [
          {
            label: 'Served',
            cells: [total, ...parts].map((value, at) => ({
              kind: 'count' as const,
              id: `A.${'BCDEF'.charAt(at)}2`,
              of,
              value,
            })),
          },
        ],
      },
    ],
    unprinted: [],
    sums: [{ total: 'A.B2', parts: parts.map((_part, at) => `A.${'CDEF'.charAt(at)}2`) }],
    notes: [],
    checks: [],
  }
}

const together: readonly Coarser[] = [{ kind: 'merge-columns', tables: ['A'], labels: ['E', 'F'] }]
const otherwise: readonly Coarser[] = [{ kind: 'merge-columns', tables: ['A'], labels: ['D', 'E'] }]
const apart: readonly Coarser[] = []

async function release(
  report: MadeReport,
  coarser: readonly Coarser[],
  ...earlier: readonly PublishedRelease[]
) {
  const made = await prepareRelease({
    report,
    profile: 'public',
    threshold: 11,
    earlier,
    coarser,
    seconds: 5,
  })
  if (!made.published || !made.suppression) throw new Error('nothing was released')
  expect(made.suppression.certificate.passed).toBe(true)
  return { published: made.published, hidden: made.suppression.hidden }
}

const march = '2026-03-01'
const quarter = '2026-01-01'

describe.each(['people', 'records'] as const)('%s that one release merged and another did not', (of) => {
  it('show no small difference where they are merged later, of the same days', async () => {
    const { published, hidden } = await release(line(of, march, 50, 30, 20), apart)
    expect(hidden).toEqual([])
    const now = await release(line(of, march, 61, 25, 27), together, published)
    expect(now.hidden).toContainEqual({ id: 'A.D2-and-e2', why: 'differs' })
  })

  it('show no small difference where they are merged later, of more days', async () => {
    const { published } = await release(line(of, march, 50, 30, 20), apart)
    const now = await release(line(of, quarter, 80, 18, 34), together, published)
    expect(now.hidden.map(({ id }) => id)).toContain('A.D2-and-e2')
    expect((await release(line(of, quarter, 80, 45, 40), together, published)).hidden).toEqual([])
  })

  it('show no small difference where they were merged before', async () => {
    const { published, hidden } = await release(line(of, march, 50, 30, 20), together)
    expect(hidden).toEqual([])
    for (const start of [march, quarter]) {
      const now = await release(line(of, start, 80, 35, 25), apart, published)
      expect(now.hidden.map(({ id }) => id).some((id) => id === 'A.D2' || id === 'A.E2')).toBe(true)
    }
    expect((await release(line(of, quarter, 80, 45, 40), apart, published)).hidden).toEqual([])
  })

  it('show no small difference where others were merged before', async () => {
    const { published } = await release(line(of, march, 50, 30, 20, 40), otherwise)
    const now = await release(line(of, quarter, 54, 33, 23, 90), together, published)
    expect(now.hidden.some(({ id }) => id === 'A.C2' || id === 'A.D2-and-e2')).toBe(true)
    const more = await release(line(of, quarter, 75, 50, 40, 90), together, published)
    expect(more.hidden).toEqual([])
  })
})
