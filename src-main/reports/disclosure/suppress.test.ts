import { describe, expect, it } from 'vitest'
import {
  emptyRelease,
  sumOf,
  within,
  type Release,
  type ReleaseCell,
} from '#shared/domain/disclosure/release.ts'
import { defaultThreshold } from '#shared/domain/disclosure/small-cells.ts'
import { auditRelease, suppress } from './suppress.ts'

const cell = (id: string, value: number): ReleaseCell => ({ id, table: 'T', row: id, column: 'A', value })
const row = (total: number, ...parts: readonly number[]): Release => ({
  ...emptyRelease,
  cells: [cell('total', total), ...parts.map((value, at) => cell(`p${at}`, value))],
  relations: [
    sumOf(
      'total',
      parts.map((_value, at) => `p${at}`),
    ),
  ],
})
const hiddenIn = async (
  release: Release,
  threshold: number = defaultThreshold,
  seconds?: number,
): Promise<readonly string[]> => {
  const { hidden, certificate } = await suppress(release, threshold, seconds)
  expect(certificate.passed).toBe(true)
  return hidden.map(({ id, why }) => `${id} ${why}`)
}
const without = (hidden: readonly string[], ...shown: readonly string[]): ReadonlySet<string> =>
  new Set(hidden.map((line) => line.split(' ')[0] ?? '').filter((id) => !shown.includes(id)))

describe('hiding', () => {
  it('leaves a release without small counts as it is, and shows zeros', async () => {
    expect(await hiddenIn(row(61, 11, 50, 0))).toEqual([])
  })

  it('hides 10 and shows 11 at threshold 11', async () => {
    expect(await hiddenIn({ ...emptyRelease, cells: [cell('a', 10), cell('b', 11)] })).toEqual(['a small'])
    expect(await hiddenIn({ ...emptyRelease, cells: [cell('a', 10), cell('b', 11)] }, 10)).toEqual([])
  })

  it('hides one more where a small count would follow from its total', async () => {
    const hidden = await hiddenIn(row(53, 3, 20, 30))
    expect(hidden).toHaveLength(2)
    expect(hidden).toContain('p0 small')
  })

  it('does not trust two small counts to hide each other when their sum gives them away', async () => {
    const hidden = await hiddenIn(row(102, 1, 1, 50, 50))
    expect(hidden).toHaveLength(3)
    expect(hidden).toEqual(expect.arrayContaining(['p0 small', 'p1 small']))
  })

  it('hides a zero, or the total, where nothing else can protect', async () => {
    const hidden = await hiddenIn(row(3, 3, 0, 0))
    expect(hidden).toEqual(['total small', 'p0 small'])
  })

  it('hides a percentage of a small group, and what it would give away', async () => {
    const rest = within('all', ['housed'], 37)
    const release: Release = {
      ...emptyRelease,
      cells: [cell('all', 40), cell('housed', 3)],
      percents: [
        {
          id: 'rate',
          table: 'T',
          row: 'rate',
          column: 'A',
          numerator: 'housed',
          denominator: 'all',
          decimals: 4,
        },
      ],
      unprinted: [rest.unprinted],
      relations: [rest.relation],
    }
    expect(await hiddenIn(release)).toEqual(['housed small', 'rate small share'])
    expect((await auditRelease(release, 11, new Set(['housed']))).open).toEqual(['housed'])
  })

  it('guards those left over: 40 of whom 38 were housed tells of two who were not', async () => {
    const rest = within('all', ['housed'], 2)
    const release: Release = {
      ...emptyRelease,
      cells: [cell('all', 40), cell('housed', 38)],
      unprinted: [rest.unprinted],
      relations: [rest.relation],
    }
    expect(await hiddenIn(release)).toHaveLength(1)
    expect((await auditRelease(release, 11, new Set())).open).toEqual(['all without housed'])
  })

  it('looks across tables that share a total', async () => {
    const release: Release = {
      ...emptyRelease,
      cells: [cell('a', 4), cell('b', 40), cell('t', 44), cell('t2', 44), cell('x', 22), cell('y', 22)],
      relations: [sumOf('t', ['a', 'b']), sumOf('t', ['t2']), sumOf('t2', ['x', 'y'])],
    }
    const hidden = await hiddenIn(release)
    expect(hidden).toEqual(['a small', 'b protects'])
    // hiding the total of one table is no help while the other prints it
    expect((await auditRelease(release, 11, new Set(['a', 't']))).passed).toBe(false)
  })

  it('guards the difference from an earlier release, and one that was hidden then', async () => {
    const release: Release = {
      ...emptyRelease,
      cells: [cell('quarter', 45)],
      unprinted: [
        { id: 'march', value: null, guard: 'when small' },
        { id: 'february', value: null, guard: 'hidden before' },
      ],
      known: [{ id: 'january', value: 40 }],
      relations: [sumOf('quarter', ['january', 'february', 'march'])],
    }
    expect(await hiddenIn(release)).toEqual(['quarter protects'])
  })

  it('counts apart what earlier releases gave away, which this one cannot take back', async () => {
    const release: Release = {
      ...emptyRelease,
      cells: [cell('part', 4)],
      known: [
        { id: 'whole', value: 44 },
        { id: 'rest', value: 40 },
      ],
      relations: [sumOf('whole', ['rest', 'part'])],
    }
    const { hidden, certificate } = await suppress(release, 11)
    expect(hidden).toEqual([{ id: 'part', why: 'small' }])
    expect(certificate).toMatchObject({ passed: true, narrowedBefore: 1 })
  })

  it('refuses a release that contradicts itself', async () => {
    await expect(suppress(row(10, 1, 2), 11)).rejects.toThrow('total, p0, p1 do not add up')
  })
})

describe('the audit', () => {
  it('names every count that could be worked out once a protecting cell is shown', async () => {
    const release = row(53, 3, 20, 30)
    const hidden = await hiddenIn(release)
    const protecting = hidden.find((line) => line.endsWith('protects'))?.split(' ')[0] ?? ''
    const certificate = await auditRelease(release, 11, without(hidden, protecting))
    expect(certificate).toMatchObject({ passed: false, open: ['p0'] })
  })

  it('never passes a printed small count', async () => {
    expect(await auditRelease(row(53, 3, 20, 30), 11, new Set(['p1']))).toMatchObject({
      passed: false,
      open: ['p0'],
    })
  })

  it('sees a reader who knows which cells are small where the plain reader sees nothing', async () => {
    // 1 + 10 = 11: both lie in 0..11, and for the informed reader still in 1..10
    expect((await auditRelease(row(60, 1, 10, 49), 11, new Set(['p0', 'p1']))).passed).toBe(true)
    // 10 + 10 = 20: the plain reader sees 0..20, the informed one knows both
    expect((await auditRelease(row(69, 10, 10, 49), 11, new Set(['p0', 'p1']))).open).toEqual(['p0', 'p1'])
  })
})

it('is safe without any time to look for the fewest, and says how far from it that may be', async () => {
  const release: Release = {
    ...emptyRelease,
    cells: Object.entries({ a: 3, b: 20, c: 30, d: 12, e: 2, f: 40, A: 53, D: 54 }).map(([id, value]) =>
      cell(id, value),
    ),
    relations: [sumOf('A', ['a', 'b', 'c']), sumOf('D', ['d', 'e', 'f'])],
  }
  const best = await suppress(release, 11)
  expect(best).toMatchObject({ how: 'fewest', gap: 0 })
  const quick = await suppress(release, 11, 0)
  expect(quick.certificate.passed).toBe(true)
  expect(quick.hidden.length - best.hidden.length).toBeLessThanOrEqual(quick.gap + 1e-6)
})
