import { expect, it } from 'vitest'
import { dueDate } from './due-date.ts'
import {
  calendarOf,
  checkNewClosedDay,
  checkOpenDays,
  mostClosedDays,
  withClosedDay,
} from './work-calendar.ts'

const day = (date: string) => ({ date, name: '' })

it('asks for at least one weekday', () => {
  expect(checkOpenDays({ weekdays: [] })).toEqual([
    {
      path: 'weekdays',
      severity: 'error',
      message: 'Choose at least one weekday on which your agency is open',
    },
  ])
  expect(checkOpenDays({ weekdays: [6] })).toEqual([])
})

it('lists a closed day once, and not without end', () => {
  const [twice] = checkOpenDays({ closedDays: [day('2026-03-05'), day('2026-03-06'), day('2026-03-05')] })
  expect(twice?.message).toBe('5 March 2026 is on the list already: choose another day')
  const many = Array.from({ length: mostClosedDays + 1 }, (_, n) => day(`20${10 + n}-01-01`))
  expect(checkOpenDays({ closedDays: many })).toHaveLength(1)
  expect(checkOpenDays({ closedDays: many.slice(1) })).toEqual([])
})

it('takes a typed day into the list in its place, and says what stops it', () => {
  const days = [day('2026-03-05')]
  const messages = (date: string | null, name = '') =>
    checkNewClosedDay({ date, name }, days).map(({ path, message }) => `${path}: ${message}`)
  expect(messages(null)).toEqual(['closedDay: Enter the day'])
  expect(messages('2026-02-30')).toEqual(['closedDay: Day must be a real date, like 13 March 2026'])
  expect(messages('2026-03-05')).toEqual([
    'closedDay: 5 March 2026 is on the list already: choose another day',
  ])
  expect(messages('2026-03-06', 'x'.repeat(61))).toEqual([
    'closedDayName: What it is must be 60 letters or fewer',
  ])
  expect(messages('2026-03-04', 'Staff retreat')).toEqual([])
  expect(withClosedDay({ date: '2026-03-04', name: ' Staff retreat ' }, days)).toEqual([
    { date: '2026-03-04', name: 'Staff retreat' },
    day('2026-03-05'),
  ])
})

it('skips weekdays, federal holidays and own days that are closed', () => {
  const three = { days: 3, unit: 'working' } as const
  const open = { weekdays: [1, 2, 3, 4, 5], closedOnFederalHolidays: true, closedDays: [] }
  expect(dueDate(three, '2026-05-21', calendarOf(open))).toBe('2026-05-27')
  expect(dueDate(three, '2026-05-21', calendarOf({ ...open, closedOnFederalHolidays: false }))).toBe(
    '2026-05-26',
  )
  expect(dueDate(three, '2026-05-21', calendarOf({ ...open, closedDays: [day('2026-05-26')] }))).toBe(
    '2026-05-28',
  )
  expect(dueDate(three, '2026-05-21', calendarOf({ ...open, weekdays: [2] }))).toBe('2026-06-09')
})
