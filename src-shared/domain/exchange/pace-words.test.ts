import { expect, test } from 'vitest'
import { paceWords } from './pace-words.ts'

test('says how far, how fast and how long, once there is something to go by', () => {
  expect(paceWords({ unit: 'bytes', done: 10, total: 100, elapsedMs: 500 })).toBe('10 percent')
  expect(paceWords({ unit: 'bytes', done: 25_000_000, total: 100_000_000, elapsedMs: 10_000 })).toBe(
    '25 percent, 2.5 MB a second, about 30 seconds left',
  )
  expect(paceWords({ unit: 'bytes', done: 1_000_000, total: 1_000_000_000, elapsedMs: 10_000 })).toBe(
    '0 percent, 0.1 MB a second, about 3 hours left',
  )
  expect(paceWords({ unit: 'bytes', done: 40_000, total: 500_000, elapsedMs: 10_000 })).toBe(
    '8 percent, 4 kB a second, about 2 minutes left',
  )
  expect(paceWords({ unit: 'rows', done: 30_000, total: 60_000, elapsedMs: 15_000 })).toBe(
    '50 percent, 2,000 rows a second, about 20 seconds left',
  )
  expect(paceWords({ unit: 'bytes', done: 99, total: 100, elapsedMs: 3_000 })).toMatch(/a few seconds left$/)
})

test('holds where nothing is known yet, or more came than was said', () => {
  expect(paceWords({ unit: 'bytes', done: 0, total: 0, elapsedMs: 9_000 })).toBe('0 percent')
  expect(paceWords({ unit: 'bytes', done: 12, total: 10, elapsedMs: 1_000 })).toBe('100 percent')
})
