import { describe, expect, it } from 'vitest'
import { referralStates, type ReferralState } from '#shared/domain/referral/state.ts'
import { referralClocks, runningClocks, type ClockFacts } from './referral-clocks.ts'
import { hudPack } from '#shared/domain/pack/hud-pack.ts'
import { standardCalendar } from './working-days.ts'

const facts: ClockFacts = {
  state: 'received',
  EventDate: '2026-02-27',
  DateNotified: '2026-03-02',
  DateReferralAcknowledged: null,
  housingLookedOn: null,
  hasAttempt: false,
  nextTry: null,
}
const acknowledged: Partial<ClockFacts> = { state: 'acknowledged', DateReferralAcknowledged: '2026-03-03' }
const clocks = (more: Partial<ClockFacts> = {}, today = '2026-03-03') =>
  referralClocks({ ...facts, ...more }, today, hudPack, standardCalendar)
const due = (more: Partial<ClockFacts> = {}) =>
  clocks(more).all.map((clock) => `${clock.key} ${clock.due.date}`)

describe('the starter pack', () => {
  it('says of every rule where it comes from and that it is not verified', () => {
    for (const rule of [...hudPack.clocks, hudPack.contactPace]) {
      expect(rule.verified).toBe(false)
      expect(rule.source).toMatch(/Ask your CoC\.$/)
    }
  })
})

describe('running clocks', () => {
  it('runs to the acknowledgement and to the result when a referral comes in', () => {
    expect(due()).toEqual(['acknowledge 2026-03-05', 'result 2026-03-13'])
  })
  it('runs to the first contact once it is acknowledged', () => {
    expect(due(acknowledged)).toEqual(['contact 2026-03-05', 'result 2026-03-13'])
    expect(due({ ...acknowledged, hasAttempt: true })).toEqual(['result 2026-03-13'])
  })
  it('minds the next try while the household is being reached', () => {
    const trying = { ...acknowledged, state: 'contacting', hasAttempt: true, nextTry: '2026-03-06' } as const
    expect(due(trying)).toEqual(['next_try 2026-03-06', 'result 2026-03-13'])
    expect(due({ ...trying, state: 'engaged' })).toEqual(['next_try 2026-03-06', 'result 2026-03-13'])
    expect(due({ ...trying, state: 'enrolled' })).toEqual(['result 2026-03-13'])
  })
  it('counts from the last look at the search for housing, until it ends', () => {
    const searching = { ...acknowledged, state: 'successful', hasAttempt: true } as const
    expect(due({ ...searching, housingLookedOn: '2026-03-10' })).toEqual(['housing 2026-03-24'])
    expect(due({ ...searching, housingLookedOn: '2026-03-20' })).toEqual(['housing 2026-04-03'])
    expect(due({ ...searching, state: 'housed', housingLookedOn: '2026-03-20' })).toEqual([])
  })
  it('leaves no open referral without a clock, and none running once it has ended', () => {
    const stopped = new Set<ReferralState>(['housed', 'not_housed', 'unsuccessful'])
    for (const state of referralStates) {
      const running = runningClocks(
        { ...facts, state, nextTry: '2026-03-06', housingLookedOn: '2026-03-10' },
        hudPack.clocks,
        standardCalendar,
      )
      expect({ state, stopped: running.length === 0 }).toEqual({ state, stopped: stopped.has(state) })
    }
  })
})

it('shows the one that runs out first, in words', () => {
  expect(clocks().next).toEqual({
    key: 'acknowledge',
    label: 'Acknowledge the referral',
    due: { date: '2026-03-05', unit: 'working' },
    words: 'in 2 working days (Thu 5 March)',
    tone: 'ok',
  })
  expect(clocks({}, '2026-03-08').next).toMatchObject({
    words: 'overdue by 3 days (since Thu 5 March)',
    tone: 'overdue',
  })
  expect(clocks({ state: 'housed' }).next).toBeNull()
})
