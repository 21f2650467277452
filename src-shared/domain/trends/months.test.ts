import { expect, it } from 'vitest'
import { addMonths, formatMonth, isMonth, monthsBetween, monthsFault } from './months.ts'

it('knows each month of a range with its last day', () => {
  expect(monthsBetween('2027-12-01', '2028-02-29')).toEqual([
    { month: '2027-12', start: '2027-12-01', end: '2027-12-31' },
    { month: '2028-01', start: '2028-01-01', end: '2028-01-31' },
    { month: '2028-02', start: '2028-02-01', end: '2028-02-29' },
  ])
  expect(monthsBetween('2026-03-10', '2026-03-12')).toHaveLength(1)
})

it('says and counts months', () => {
  expect(formatMonth('2026-03')).toBe('March 2026')
  expect([addMonths('2026-11', 3), addMonths('2026-01', -1)]).toEqual(['2027-02', '2025-12'])
  expect(['2026-12', '2026-13', '2026-1', '2026-01-01'].map(isMonth)).toEqual([true, false, false, false])
})

it('takes up to three years, in order, up to this month', () => {
  const fault = (first: string, last: string) => monthsFault(first, last, '2026-11')?.message ?? null
  expect(fault('2023-12', '2026-11')).toBeNull()
  expect(fault('2026-11', '2026-11')).toBeNull()
  expect(fault('', '2026-11')).toBe('Choose the first month')
  expect(fault('2026-01', '')).toBe('Choose the last month')
  expect(fault('2026-01', '2026-12')).toBe('Last month must be the same as or before November 2026')
  expect(fault('2026-03', '2026-02')).toBe(
    'Last month must be the same as or after March 2026, the first month',
  )
  expect(fault('2023-11', '2026-11')).toBe(
    'Choose at most 36 months: last month can be October 2026 or earlier',
  )
})
