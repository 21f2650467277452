import { describe, expect, it } from 'vitest'
import { addDays, ageAt, compareDates, daysBetween, isIsoDate, laterOf, weekdayOf } from './iso-date.ts'

describe('isIsoDate', () => {
  it.each(['2026-03-03', '2028-02-29', '2000-02-29', '1900-12-31', '2026-12-31'])('knows %s', (date) => {
    expect(isIsoDate(date)).toBe(true)
  })
  it.each([
    '2027-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-3-3',
    '20260303',
    '',
    '2026-03-03T00:00',
  ])('refuses %j', (text) => expect(isIsoDate(text)).toBe(false))
})

describe('arithmetic', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    expect(addDays('2026-03-03', 0)).toBe('2026-03-03')
  })
  it('makes no date of what is none, and one that comes after every date', () => {
    expect(isIsoDate(addDays('', 1))).toBe(false)
    expect(compareDates(addDays('tomorrow', 1), '9999-12-31')).toBeGreaterThan(0)
    expect(daysBetween('2026-03-07', '')).toBeNaN()
  })
  it('counts days over the change to summer time and back', () => {
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2)
    expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2)
    expect(daysBetween('2026-03-09', '2026-03-07')).toBe(-2)
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365)
  })
  it('compares', () => {
    expect(compareDates('2026-03-03', '2026-03-04')).toBeLessThan(0)
    expect(compareDates('2026-03-04', '2026-03-03')).toBeGreaterThan(0)
    expect(compareDates('2026-03-03', '2026-03-03')).toBe(0)
    expect(laterOf('2026-03-03', '2026-03-04')).toBe('2026-03-04')
    expect(laterOf('2026-03-04', '2026-03-03')).toBe('2026-03-04')
  })
  it('knows weekdays', () => {
    expect(weekdayOf('2026-03-01')).toBe(0)
    expect(weekdayOf('2026-03-07')).toBe(6)
  })
})

describe('ageAt', () => {
  it('turns on the birthday, not the day before', () => {
    expect(ageAt('2008-03-03', '2026-03-02')).toBe(17)
    expect(ageAt('2008-03-03', '2026-03-03')).toBe(18)
  })
  it('counts a leap-day birthday on 1 March of a common year', () => {
    expect(ageAt('2008-02-29', '2026-02-28')).toBe(17)
    expect(ageAt('2008-02-29', '2026-03-01')).toBe(18)
    expect(ageAt('2008-02-29', '2028-02-29')).toBe(20)
  })
})
