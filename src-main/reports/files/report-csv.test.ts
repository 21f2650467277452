import { expect, test } from 'vitest'
import { reportCsv } from './report-csv.ts'

test.each([
  [13 / 32, '0.40625'],
  [0.997, '0.9970'],
  [2 / 3, '0.666667'],
  [0.4063, '0.4063'],
  [0, '0.0000'],
  [1, '1.0000'],
])('a percentage of %d is written as %s', (value, text) => {
  const cells = [{ kind: 'percent' as const, id: 'Q1.B2', value, numerator: [], denominator: [] }]
  const table = { id: 'Q1', title: 'Shares', columns: ['', 'Share'], rows: [{ label: 'All', cells }] }
  expect(reportCsv(table)).toBe(`"","Share"\r\n"All",${text}\r\n`)
})
