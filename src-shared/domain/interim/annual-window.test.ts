import { describe, expect, it } from 'vitest'
import { annualDue, annualWindowAround } from './annual-window.ts'

describe('annualDue', () => {
  const stay = { headStart: '2025-03-10', ExitDate: null, annuals: [] }

  it('opens 30 days before the anniversary of the head’s start and closes 30 days after', () => {
    expect(annualDue({ ...stay, today: '2026-02-07' })).toBeNull()
    const window = { anniversary: '2026-03-10', from: '2026-02-08', to: '2026-04-09' }
    expect(annualDue({ ...stay, today: '2026-02-08' })).toEqual({ ...window, state: 'due' })
    expect(annualDue({ ...stay, today: '2026-04-09' })).toEqual({ ...window, state: 'due' })
    expect(annualDue({ ...stay, today: '2026-04-10' })).toEqual({ ...window, state: 'late' })
  })

  it('is met by one within the window, not by one of the year before', () => {
    expect(annualDue({ ...stay, today: '2026-03-20', annuals: ['2026-02-08'] })).toBeNull()
    expect(annualDue({ ...stay, today: '2027-03-20', annuals: ['2026-03-10'] })).toMatchObject({
      anniversary: '2027-03-10',
      state: 'due',
    })
  })

  it('asks nothing of who has left', () => {
    expect(annualDue({ ...stay, today: '2026-03-20', ExitDate: '2026-03-20' })).toBeNull()
    expect(annualDue({ ...stay, today: '2026-03-20', ExitDate: '2026-03-21' })?.state).toBe('due')
  })

  it('knows the 29th of February', () => {
    expect(annualDue({ ...stay, headStart: '2024-02-29', today: '2025-02-20' })?.anniversary).toBe(
      '2025-02-28',
    )
  })
})

describe('annualWindowAround', () => {
  it('finds the window that holds a day, before and after the anniversary', () => {
    expect(annualWindowAround('2025-03-10', '2026-02-08')?.anniversary).toBe('2026-03-10')
    expect(annualWindowAround('2025-03-10', '2026-04-09')?.anniversary).toBe('2026-03-10')
    expect(annualWindowAround('2025-03-10', '2026-04-10')).toBeNull()
    expect(annualWindowAround('2025-03-10', '2025-03-10')).toBeNull()
  })
})
