import { describe, expect, it } from 'vitest'

import { nextSorting, sortRows } from './sort-rows.ts'

describe('sortRows', () => {
  const rows = [
    { alias: 'heron 10', days: 3 },
    { alias: 'Ábalo', days: null },
    { alias: 'Heron 9', days: 12 },
    { alias: 'aspen', days: 3 },
  ]

  it('sorts text as people do: no case, no accents, numbers by size', () => {
    const sorted = sortRows(rows, (row) => row.alias, 'ascending')
    expect(sorted.map((row) => row.alias)).toEqual(['Ábalo', 'aspen', 'Heron 9', 'heron 10'])
  })

  it('keeps absent values last both ways, and equal rows in their order', () => {
    expect(sortRows(rows, (row) => row.days, 'ascending').map((row) => row.alias)).toEqual([
      'heron 10',
      'aspen',
      'Heron 9',
      'Ábalo',
    ])
    expect(sortRows(rows, (row) => row.days, 'descending').map((row) => row.days)).toEqual([12, 3, 3, null])
  })

  it('leaves the given rows as they were', () => {
    const before = [...rows]
    sortRows(rows, (row) => row.alias, 'descending')
    expect(rows).toEqual(before)
  })
})

describe('nextSorting', () => {
  it('starts ascending and turns at the second press', () => {
    const first = nextSorting(null, 'alias')
    expect(first).toEqual({ column: 'alias', direction: 'ascending' })
    const second = nextSorting(first, 'alias')
    expect(second.direction).toBe('descending')
    expect(nextSorting(second, 'alias').direction).toBe('ascending')
    expect(nextSorting(second, 'days')).toEqual({ column: 'days', direction: 'ascending' })
  })
})
