import { describe, expect, it } from 'vitest'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import { standardCalendar } from '#shared/domain/clock/working-days.ts'
import { asksUnableToContact, suggestNextTry, unableToContactWords } from './pace.ts'

const pace = hudPack.contactPace

const suggest = (attempt: string, today = attempt) => suggestNextTry(attempt, pace, today, standardCalendar)

describe('suggestNextTry', () => {
  it('waits the pause of the community', () => expect(suggest('2026-03-10')).toBe('2026-03-12'))
  it('moves on to a working day', () => {
    expect(suggest('2026-03-12')).toBe('2026-03-16')
    expect(suggest('2026-02-14')).toBe('2026-02-17')
  })
  it('is never in the past', () => expect(suggest('2026-03-02', '2026-03-10')).toBe('2026-03-10'))
})

describe('asksUnableToContact', () => {
  it('asks from the third try in a row that reached nobody', () => {
    expect(asksUnableToContact([], pace)).toBe(false)
    expect(asksUnableToContact(['no_answer', 'no_answer'], pace)).toBe(false)
    expect(asksUnableToContact(['no_answer', 'wrong_contact', 'not_safe'], pace)).toBe(true)
  })
  it('counts anew once the household was reached', () => {
    expect(asksUnableToContact(['no_answer', 'no_answer', 'needs_time'], pace)).toBe(false)
    expect(asksUnableToContact(['no_answer', 'not_interested', 'no_answer', 'no_answer'], pace)).toBe(false)
    expect(asksUnableToContact(['interested', 'no_answer', 'no_answer', 'no_answer'], pace)).toBe(true)
  })
  it('says how many tries it were', () => {
    expect(unableToContactWords(['interested', 'no_answer', 'no_answer', 'no_answer'])).toBe(
      '3 tries reached nobody. Record that the household could not be reached?',
    )
    expect(unableToContactWords(['no_answer'])).toMatch(/^1 try /)
  })
})
