import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  isWorkingDay,
  onWorkingDay,
  standardCalendar,
  workingDaysBetween,
} from './working-days.ts'

const calendar = { ...standardCalendar, closedDays: ['2026-03-11'] }

describe('isWorkingDay', () => {
  it('skips weekends, federal holidays and the agency’s own closed days', () => {
    expect(isWorkingDay('2026-03-06', calendar)).toBe(true)
    expect(isWorkingDay('2026-03-07', calendar)).toBe(false)
    expect(isWorkingDay('2026-03-08', calendar)).toBe(false)
    expect(isWorkingDay('2026-02-16', calendar)).toBe(false)
    expect(isWorkingDay('2026-03-11', calendar)).toBe(false)
    expect(isWorkingDay('2026-03-11', standardCalendar)).toBe(true)
  })
  it('follows an agency that works at weekends and on holidays', () => {
    const everyDay = { weekdays: [0, 1, 2, 3, 4, 5, 6], closedOnFederalHolidays: false, closedDays: [] }
    expect(isWorkingDay('2026-03-08', everyDay)).toBe(true)
    expect(isWorkingDay('2026-02-16', everyDay)).toBe(true)
  })
})

describe('addWorkingDays', () => {
  it('does not count the first day', () => {
    expect(addWorkingDays('2026-03-02', 0, calendar)).toBe('2026-03-02')
    expect(addWorkingDays('2026-03-02', 3, calendar)).toBe('2026-03-05')
  })
  it('steps over a weekend, a holiday and a closed day', () => {
    expect(addWorkingDays('2026-03-06', 1, calendar)).toBe('2026-03-09')
    expect(addWorkingDays('2026-02-13', 1, calendar)).toBe('2026-02-17')
    expect(addWorkingDays('2026-03-10', 1, calendar)).toBe('2026-03-12')
  })
  it('starts from a day that is not worked', () => {
    expect(addWorkingDays('2026-03-07', 1, calendar)).toBe('2026-03-09')
  })
})

it('moves a day to the next one worked', () => {
  expect(onWorkingDay('2026-03-06', calendar)).toBe('2026-03-06')
  expect(onWorkingDay('2026-03-07', calendar)).toBe('2026-03-09')
})

it('counts the working days after one day up to another', () => {
  expect(workingDaysBetween('2026-03-06', '2026-03-06', calendar)).toBe(0)
  expect(workingDaysBetween('2026-03-06', '2026-03-08', calendar)).toBe(0)
  expect(workingDaysBetween('2026-03-06', '2026-03-09', calendar)).toBe(1)
  expect(workingDaysBetween('2026-03-09', '2026-03-12', calendar)).toBe(2)
  expect(workingDaysBetween('2026-03-09', '2026-03-06', calendar)).toBe(0)
})

it('undoes itself: so many days added are so many days between', () => {
  for (let days = 0; days <= 30; days += 1) {
    expect(workingDaysBetween('2026-02-10', addWorkingDays('2026-02-10', days, calendar), calendar)).toBe(
      days,
    )
  }
})
