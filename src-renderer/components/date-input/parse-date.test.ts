import { describe, expect, it } from 'vitest'

import { dateInWords, parseDate, weekdayInWords } from './parse-date.ts'

const today = '2026-03-03'

describe('parseDate', () => {
  it.each([
    ['3 mar 2026', '2026-03-03'],
    ['  3  MARCH 2026 ', '2026-03-03'],
    ['March 3, 2026', '2026-03-03'],
    ['3/3/2026', '2026-03-03'],
    ['2026-03-03', '2026-03-03'],
  ])('reads %j', (typed, date) => {
    expect(parseDate(typed, today)).toBe(date)
  })

  it('takes numbers month first, and day first where only that order makes a date', () => {
    expect(parseDate('3/4/2026', today)).toBe('2026-03-04')
    expect(parseDate('3 27 2026', today)).toBe('2026-03-27')
    expect(parseDate('27 3 2026', today)).toBe('2026-03-27')
    expect(parseDate('27/3/2026', today)).toBe('2026-03-27')
    expect(parseDate('27.3.2026', today)).toBe('2026-03-27')
  })

  it('reads today, yesterday and tomorrow across the ends of months and years', () => {
    expect(parseDate('Today', today)).toBe(today)
    expect(parseDate('yesterday', '2026-03-01')).toBe('2026-02-28')
    expect(parseDate(' yesterday ', '2024-03-01')).toBe('2024-02-29')
    expect(parseDate('tomorrow', '2025-12-31')).toBe('2026-01-01')
  })

  it.each([
    '',
    'soon',
    '31 feb 2026',
    '2026-02-30',
    '2025-02-29',
    '13/13/2026',
    '0/1/2026',
    '3/3/26',
    '3/3/2',
    '3 mar',
    '3 marsh 2026',
    '2026',
  ])('answers null for %j', (typed) => {
    expect(parseDate(typed, today)).toBeNull()
  })

  it('understands its own words, so that leaving the box and returning changes nothing', () => {
    for (const date of ['2026-03-03', '1999-12-31', '2024-02-29', '2026-09-30']) {
      expect(parseDate(dateInWords(date), today)).toBe(date)
    }
  })
})

describe('words', () => {
  it('say a date, and leave what is not a date as it was typed', () => {
    expect(dateInWords('2026-03-03')).toBe('3 March 2026')
    expect(dateInWords('3 marsh')).toBe('3 marsh')
    expect(weekdayInWords('2026-03-03')).toBe('Tuesday 3 March 2026')
    expect(weekdayInWords('2026-02-30')).toBeNull()
    expect(weekdayInWords('3 marsh')).toBeNull()
  })
})
