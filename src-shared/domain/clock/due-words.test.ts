import { describe, expect, it } from 'vitest'
import { dueDate } from './due-date.ts'
import { dueTone, dueWords, type Due } from './due-words.ts'
import { standardCalendar } from './working-days.ts'

const words = (due: Due, today: string) => dueWords(due, today, standardCalendar)
const tone = (due: Due, today: string) => dueTone(due, today, standardCalendar)
const thursday: Due = { date: '2026-03-05', unit: 'working' }

describe('dueDate', () => {
  it('counts working days over a weekend and a holiday', () => {
    expect(dueDate({ days: 3, unit: 'working' }, '2026-03-02', standardCalendar)).toBe('2026-03-05')
    expect(dueDate({ days: 3, unit: 'working' }, '2026-02-12', standardCalendar)).toBe('2026-02-18')
  })
  it('counts calendar days through them', () => {
    expect(dueDate({ days: 14, unit: 'calendar' }, '2026-02-12', standardCalendar)).toBe('2026-02-26')
  })
})

describe('dueWords', () => {
  it('counts what is left in the unit of the clock', () => {
    expect(words(thursday, '2026-03-03')).toBe('in 2 working days (Thu 5 March)')
    expect(words(thursday, '2026-03-04')).toBe('in 1 working day (Thu 5 March)')
    expect(words({ date: '2026-03-05', unit: 'calendar' }, '2026-03-03')).toBe('in 2 days (Thu 5 March)')
    expect(words({ date: '2026-03-05', unit: 'calendar' }, '2026-03-04')).toBe('in 1 day (Thu 5 March)')
    expect(words({ date: '2026-03-09', unit: 'working' }, '2026-03-06')).toBe(
      'in 1 working day (Mon 9 March)',
    )
  })
  it('says today on the day', () => expect(words(thursday, '2026-03-05')).toBe('today'))
  it('says how late it is in calendar days', () => {
    expect(words({ date: '2026-03-02', unit: 'working' }, '2026-03-03')).toBe(
      'overdue by 1 day (since Mon 2 March)',
    )
    expect(words({ date: '2026-03-02', unit: 'working' }, '2026-03-05')).toBe(
      'overdue by 3 days (since Mon 2 March)',
    )
    expect(words({ date: '2026-03-06', unit: 'working' }, '2026-03-07')).toBe(
      'overdue by 1 day (since Fri 6 March)',
    )
  })
  it('names the year when it is another one', () => {
    expect(words({ date: '2027-01-04', unit: 'calendar' }, '2026-12-31')).toBe(
      'in 4 days (Mon 4 January 2027)',
    )
  })
  it('falls back to days when no working day is left before a last day that became a closed one', () => {
    expect(words({ date: '2026-03-08', unit: 'working' }, '2026-03-06')).toBe('in 2 days (Sun 8 March)')
  })
})

it('tells how pressing it is', () => {
  expect(tone(thursday, '2026-03-03')).toBe('ok')
  expect(tone(thursday, '2026-03-04')).toBe('due')
  expect(tone(thursday, '2026-03-05')).toBe('due')
  expect(tone(thursday, '2026-03-06')).toBe('overdue')
  expect(tone({ date: '2026-03-09', unit: 'working' }, '2026-03-06')).toBe('due')
  expect(tone({ date: '2026-03-09', unit: 'calendar' }, '2026-03-06')).toBe('ok')
})
