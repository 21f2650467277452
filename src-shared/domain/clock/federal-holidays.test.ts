import Holidays from 'date-holidays'
import { expect, it } from 'vitest'
import { comingFederalHolidays, federalHolidaysOf, isFederalHoliday } from './federal-holidays.ts'

it('keeps the days the government kept in 2026 and will keep in 2027', () => {
  expect(datesOf(2026)).toEqual([
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-07-03',
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
  ])
  expect(datesOf(2027)).toEqual([
    '2027-01-01',
    '2027-01-18',
    '2027-02-15',
    '2027-05-31',
    '2027-06-18',
    '2027-07-05',
    '2027-09-06',
    '2027-10-11',
    '2027-11-11',
    '2027-11-25',
    '2027-12-24',
  ])
})

it('keeps a New Year of the next year on 31 December when it falls on a Saturday', () => {
  expect(isFederalHoliday('2027-12-31')).toBe(true)
  expect(isFederalHoliday('2026-12-31')).toBe(false)
  expect(isFederalHoliday('2028-01-01')).toBe(false)
})

it('knows Juneteenth from 2021 on', () => {
  expect(datesOf(2020)).toHaveLength(10)
  expect(datesOf(2021)).toContain('2021-06-18')
})

it('agrees with a published collection of holidays on the unmoved days of 20 years', () => {
  const published = new Holidays('US')
  const names =
    /^(New Year's Day|Martin Luther King|Washington's Birthday|Memorial Day|Juneteenth|Independence Day|Labor Day|Columbus Day|Veterans Day|Thanksgiving|Christmas Day)/
  for (let year = 2021; year <= 2040; year += 1) {
    const theirs = published
      .getHolidays(year)
      .filter(({ type, name }) => type === 'public' && names.test(name))
      .map(({ date }) => date.slice(0, 10))
      .filter((date) => isWeekday(date))
    expect(new Set(theirs).size).toBeGreaterThan(7)
    for (const date of theirs) expect({ date, kept: isFederalHoliday(date) }).toEqual({ date, kept: true })
  }
})

it('lists the holidays of the year to come by name, a New Year kept on 31 December among them', () => {
  const coming = comingFederalHolidays('2027-11-20')
  expect(coming.slice(0, 3)).toEqual([
    { date: '2027-11-25', name: 'Thanksgiving Day' },
    { date: '2027-12-24', name: 'Christmas Day' },
    { date: '2027-12-31', name: 'New Year’s Day' },
  ])
  expect(new Set(coming.map(({ name }) => name)).size).toBe(11)
  expect(coming).toHaveLength(11)
})

function datesOf(year: number): readonly string[] {
  return federalHolidaysOf(year).map(({ date }) => date)
}

function isWeekday(date: string): boolean {
  return ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
}
