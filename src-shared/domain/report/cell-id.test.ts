import { describe, expect, it } from 'vitest'
import { cellId, columnLetters } from './cell-id.ts'
import { cellIdSchema } from './made-report.ts'

describe('cell ids', () => {
  it('name the column by letter and the line by number, the header being line 1', () => {
    expect(cellId('Q7a', 1, 2)).toBe('Q7a.B2')
    expect(cellId('Q12', 0, 34)).toBe('Q12.A34')
  })

  it('go on after Z as a spreadsheet does', () => {
    expect([25, 26, 27, 51, 52, 701, 702].map(columnLetters)).toEqual([
      'Z',
      'AA',
      'AB',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
  })

  it('are what the schema of a made report takes', () => {
    expect(cellIdSchema.safeParse(cellId('Q19a1', 30, 7)).success).toBe(true)
    expect(cellIdSchema.safeParse('Q9d.B17-referred').success).toBe(true)
    expect(cellIdSchema.safeParse('Q9d.17B').success).toBe(false)
  })
})
