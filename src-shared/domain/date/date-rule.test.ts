import { describe, expect, it } from 'vitest'
import { checkDate, dateOf } from './date-rule.ts'

const rule = {
  path: 'ResultDate',
  name: 'Result date',
  notBefore: { date: '2026-03-03', what: 'the referral date' },
  notAfter: { date: '2026-03-20', what: 'the exit date' },
  today: '2026-03-31',
}
const messages = (typed: string | null | undefined, more = {}) =>
  checkDate(typed, { ...rule, ...more }).map(({ message }) => message)

describe('checkDate', () => {
  it('asks for an absent date, unless it is optional', () => {
    for (const absent of [null, undefined, '', '  ']) {
      expect(messages(absent)).toEqual(['Enter the result date'])
      expect(messages(absent, { optional: true })).toEqual([])
    }
  })
  it('names a date that does not exist', () => {
    expect(messages('30 feb 2026')).toEqual(['Result date must be a real date, like 13 March 2026'])
    expect(messages('soon', { optional: true })).toHaveLength(1)
  })
  it('keeps the first limit', () => {
    expect(messages('2026-03-02')).toEqual([
      'Result date must be the same as or after 3 March 2026, the referral date',
    ])
    expect(messages('2026-03-03')).toEqual([])
  })
  it('keeps the last limit', () => {
    expect(messages('2026-03-20')).toEqual([])
    expect(messages('2026-03-21')).toEqual([
      'Result date must be the same as or before 20 March 2026, the exit date',
    ])
  })
  it('keeps to the past', () => {
    expect(messages('2026-03-31', { notAfter: null })).toEqual([])
    expect(messages('2026-04-01', { notAfter: null })).toEqual(['Result date must be today or earlier'])
  })
  it('points at the field and stops the save', () => {
    expect(checkDate('', rule)).toEqual([
      { path: 'ResultDate', severity: 'error', message: 'Enter the result date' },
    ])
  })
})

it('reads the date that was typed', () => {
  expect(dateOf(' 3 mar 2026 ')).toBe('2026-03-03')
  expect(dateOf('30 feb 2026')).toBeNull()
  expect(dateOf(null)).toBeNull()
  expect(dateOf('')).toBeNull()
})
