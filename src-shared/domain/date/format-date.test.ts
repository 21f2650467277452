import { expect, it } from 'vitest'
import { formatDate, formatDateTime, formatDay, formatTime } from './format-date.ts'

it('writes a date in full', () => {
  expect(formatDate('2026-03-03')).toBe('3 March 2026')
  expect(formatDate('2026-12-31')).toBe('31 December 2026')
})

it('names the year of a near date only when it is another one', () => {
  expect(formatDay('2026-03-05', '2026-03-03')).toBe('Thu 5 March')
  expect(formatDay('2027-01-04', '2026-12-30')).toBe('Mon 4 January 2027')
})

it.each([
  ['00:00', '12:00 AM'],
  ['00:05', '12:05 AM'],
  ['11:59', '11:59 AM'],
  ['12:00', '12:00 PM'],
  ['14:05', '2:05 PM'],
])('writes %s as %s', (time, words) => expect(formatTime(time)).toBe(words))

it('writes a local moment, with or without seconds', () => {
  expect(formatDateTime('2026-03-03T14:05')).toBe('3 March 2026, 2:05 PM')
  expect(formatDateTime('2026-03-03T14:05:59.000')).toBe('3 March 2026, 2:05 PM')
})
