import { describe, expect, it } from 'vitest'
import { addWorkingDays, standardCalendar } from './working-days.ts'
import { daysOfTime, dueTimes, timeOf } from './due-times.ts'
import { skippedDays, skippedWords } from './why-date.ts'

const today = '2026-11-20'

describe('the days a clock passed over', () => {
  it('are weekends, holidays by name, and the agency’s own closed days', () => {
    const calendar = { ...standardCalendar, closedDays: ['2026-11-27'] }
    const due = addWorkingDays('2026-11-25', 2, calendar)
    expect(due).toBe('2026-12-01')
    expect(skippedDays('2026-11-25', due, calendar)).toEqual([
      { date: '2026-11-26', why: 'Thanksgiving Day' },
      { date: '2026-11-27', why: 'closed day' },
      { date: '2026-11-28', why: 'Saturday' },
      { date: '2026-11-29', why: 'Sunday' },
    ])
    expect(skippedWords(skippedDays('2026-11-25', due, calendar), today)).toBe(
      'Not counted: Saturdays, Sundays, Thu 26 November (Thanksgiving Day), Fri 27 November (closed day).',
    )
  })
  it('are none within a week of work', () => {
    expect(skippedWords(skippedDays('2026-11-16', '2026-11-19', standardCalendar), today)).toBe('')
  })
  it('are the same on either side of the hour that daylight saving takes and gives', () => {
    for (const [from, due] of [
      ['2026-03-06', '2026-03-10'],
      ['2026-10-30', '2026-11-03'],
    ] as const)
      expect(addWorkingDays(from, 2, standardCalendar)).toBe(due)
  })
})

it('every day is in one part of the radar, and each part is all of its days', () => {
  const parts = ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-27', '2026-11-28'].map((day) =>
    timeOf(day, today),
  )
  expect(parts).toEqual(['overdue', 'today', 'week', 'week', 'later'])
  for (const time of dueTimes) {
    const { from, to } = daysOfTime(time, today)
    expect([from, to].filter((end) => end !== null).map((end) => timeOf(end, today))).not.toEqual([])
    expect([from, to].every((end) => end === null || timeOf(end, today) === time)).toBe(true)
  }
})
