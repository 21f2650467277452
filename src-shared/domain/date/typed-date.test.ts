import { expect, it } from 'vitest'
import { looksLikeDate, readDate } from './typed-date.ts'

it.each([
  '2026-03-13',
  ' 2026-03-13 ',
  '13 mar 2026',
  '13 March 2026',
  '13th March, 2026',
  '13-Mar-2026',
  '13 mar. 2026',
  'Mar 13 2026',
  'March 13, 2026',
  'march 13th 2026',
  '3/13/2026',
  '03/13/2026',
  '03-13-2026',
  '3.13.2026',
  '3 13 2026',
])('reads %j', (typed) => expect(readDate(typed)).toBe('2026-03-13'))

it('reads numbers alone month first', () => {
  expect(readDate('3/4/2026')).toBe('2026-03-04')
})

it('tells months that begin alike apart', () => {
  expect(readDate('1 jun 2026')).toBe('2026-06-01')
  expect(readDate('1 july 2026')).toBe('2026-07-01')
  expect(readDate('1 sept 2026')).toBe('2026-09-01')
})

it.each([
  '',
  'yesterday',
  '13/3/2026',
  '3/13/26',
  '13 mar 26',
  '29 feb 2027',
  '2/29/2027',
  '31 april 2026',
  '2026-02-30',
  '13 marx 2026',
  '13 ma 2026',
  'mar 2026',
  '3/13',
  '2026-03-13 10:00',
])('does not guess at %j', (typed) => {
  expect(readDate(typed)).toBeNull()
  expect(looksLikeDate(typed)).toBe(false)
})

it('says what looks like a date', () => expect(looksLikeDate('3 mar 2026')).toBe(true))
