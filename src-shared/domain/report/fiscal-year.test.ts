import { expect, it } from 'vitest'
import { lastFiscalYear } from './fiscal-year.ts'

it('is over on 1 October, and not a day before', () => {
  expect(lastFiscalYear('2026-10-01')).toEqual({ start: '2025-10-01', end: '2026-09-30' })
  expect(lastFiscalYear('2026-09-30')).toEqual({ start: '2024-10-01', end: '2025-09-30' })
})
