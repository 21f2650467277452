import { expect, it } from 'vitest'
import { optionsOf } from '#shared/hud/fy2026/picklist.ts'
import { isReferralEvent, namesProject, referralEventOptions } from './referral-event.ts'

it('offers the events that stand for a real opening, 17 no longer', () => {
  expect(referralEventOptions().map(({ code }) => code)).toEqual([10, 11, 12, 13, 14, 15, 18])
})

it('knows for every event whether a new referral may be one', () => {
  const codes = optionsOf('EventType', { includeRetired: true }).map(({ code }) => code)
  expect(codes.filter(isReferralEvent)).toEqual([10, 11, 12, 13, 14, 15, 18])
  expect([0, 17, 19, 99, -1, 12.5].some(isReferralEvent)).toBe(false)
})

it('names a project for 10 to 15 only', () => {
  expect([9, 10, 15, 16, 18].map(namesProject)).toEqual([false, true, true, false, false])
  expect(namesProject(null)).toBe(false)
  expect(namesProject(undefined)).toBe(false)
})
