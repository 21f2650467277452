import { describe, expect, it } from 'vitest'

import { readTime } from '#shared/domain/date/typed-time.ts'

import { timeInWords } from './time-words.ts'

describe('timeInWords', () => {
  it('says a stored time, and leaves anything else as it was typed', () => {
    expect(timeInWords('14:30')).toBe('2:30 PM')
    expect(timeInWords('00:05')).toBe('12:05 AM')
    expect(timeInWords('25:00')).toBe('25:00')
    expect(timeInWords('2 pm')).toBe('2 pm')
    expect(timeInWords('')).toBe('')
  })

  it('says what reads back as the same time, at every hour', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const time = `${String(hour).padStart(2, '0')}:05`
      expect(readTime(timeInWords(time))).toBe(time)
    }
  })
})
