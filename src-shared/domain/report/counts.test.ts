import { describe, expect, it } from 'vitest'
import { brokenSums, countsOf } from './counts.ts'

const count = (id: string, value: number) => ({ kind: 'count' as const, id, of: 'people' as const, value })
const report = {
  tables: [
    {
      id: 'Q7a',
      title: 'Persons served',
      columns: ['', 'Total', 'Without children'],
      rows: [
        { label: 'Adults', cells: [count('Q7a.B2', 3), count('Q7a.C2', 2)] },
        { label: 'Moved in', cells: [{ kind: 'blank' as const, id: 'Q7a.B3' }] },
      ],
    },
  ],
  unprinted: [{ id: 'Q7a.B2-rest', of: 'people' as const, value: 1 }],
}

describe('the counts of a report', () => {
  it('are those of its tables and those that no table prints, by cell id', () => {
    expect([...countsOf(report)]).toEqual([
      ['Q7a.B2-rest', 1],
      ['Q7a.B2', 3],
      ['Q7a.C2', 2],
    ])
  })

  it('tell which sums do not add up', () => {
    const sound = { total: 'Q7a.B2', parts: ['Q7a.C2', 'Q7a.B2-rest'] }
    const wrong = { total: 'Q7a.B2', parts: ['Q7a.C2'] }
    const nowhere = { total: 'Q7a.B2', parts: ['Q7a.C2', 'Q7a.D2'] }
    expect(brokenSums([sound, wrong, nowhere], countsOf(report))).toEqual([wrong, nowhere])
  })
})
