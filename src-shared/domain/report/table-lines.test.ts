import { expect, it } from 'vitest'
import { tableLines } from './table-lines.ts'

it('writes a table line by line, shares with four decimals and what is not asked for as 0', () => {
  const lines = tableLines({
    id: 'Q9b',
    title: 'Prioritization',
    columns: ['', 'Total', 'Project'],
    rows: [
      {
        label: 'Placed',
        cells: [
          { kind: 'count', id: 'Q9b.B2', of: 'households', value: 131 },
          { kind: 'text', id: 'Q9b.C2', value: 'P1' },
        ],
      },
      {
        label: 'Percent',
        cells: [
          { kind: 'percent', id: 'Q9b.B3', value: 131 / 217, numerator: ['Q9b.B2'], denominator: ['Q9b.B2'] },
          { kind: 'blank', id: 'Q9b.C3' },
        ],
      },
    ],
  })
  expect(lines).toEqual([
    ['', 'Total', 'Project'],
    ['Placed', 131, 'P1'],
    ['Percent', 0.6037, 0],
  ])
})
