import { describe, expect, it } from 'vitest'
import { stateFromFacts, type ReferralFacts } from './facts.ts'
import {
  awaitsResult,
  isEnded,
  nextState,
  referralActs,
  referralStateLabels,
  referralStates,
  type ActDetail,
  type ReferralAct,
  type ReferralState,
  type Transition,
} from './state.ts'

const ended = /^This referral has ended: use Amend to correct it$/
const acknowledgeFirst = /^Acknowledge the referral first$/
const resultFirst = /^Record the referral's result first$/
const acknowledgedAlready = /^This referral is acknowledged already/
const intakeFirst = /^Do the intake first/
const intakeSaved = /^The intake for this referral is saved already/
const successfulAlready = /^This referral is recorded as successful already$/
const notHousedAfterResult =
  /^This household is enrolled: record the referral as successful, then use Not housed$/
const notHousedInstead = /^This household is enrolled: use Not housed instead$/

type Row = Readonly<Record<ReferralAct, ReferralState | RegExp>>

const over: Row = {
  acknowledge: ended,
  log_contact: ended,
  intake_saved: ended,
  resolve_successful: ended,
  resolve_unsuccessful: ended,
  still_searching: ended,
  moved_in: ended,
  will_not_be_housed: ended,
}
const beforeResult = { still_searching: resultFirst, moved_in: resultFirst, will_not_be_housed: resultFirst }
const beforeIntake = {
  ...beforeResult,
  acknowledge: acknowledgedAlready,
  intake_saved: 'enrolled',
  resolve_successful: intakeFirst,
  resolve_unsuccessful: 'unsuccessful',
} as const

/** Every state and every act, without any detail. */
const expected: Readonly<Record<ReferralState, Row>> = {
  received: {
    ...beforeResult,
    acknowledge: 'acknowledged',
    log_contact: acknowledgeFirst,
    intake_saved: acknowledgeFirst,
    resolve_successful: acknowledgeFirst,
    resolve_unsuccessful: 'unsuccessful',
  },
  acknowledged: { ...beforeIntake, log_contact: 'contacting' },
  contacting: { ...beforeIntake, log_contact: 'contacting' },
  engaged: { ...beforeIntake, log_contact: 'engaged' },
  enrolled: {
    ...beforeResult,
    acknowledge: acknowledgedAlready,
    log_contact: 'enrolled',
    intake_saved: intakeSaved,
    resolve_successful: 'successful',
    resolve_unsuccessful: notHousedAfterResult,
  },
  successful: {
    acknowledge: acknowledgedAlready,
    log_contact: 'successful',
    intake_saved: intakeSaved,
    resolve_successful: successfulAlready,
    resolve_unsuccessful: notHousedInstead,
    still_searching: 'successful',
    moved_in: 'housed',
    will_not_be_housed: 'not_housed',
  },
  housed: over,
  not_housed: over,
  unsuccessful: over,
}

/** What a transition says: the state it leads to, or its refusal. */
function said(outcome: Transition): string {
  return outcome.allowed ? outcome.state : outcome.message
}

describe('nextState', () => {
  describe.each(referralStates)('from %s', (state) => {
    it.each(referralActs)('%s', (act) => {
      const outcome = nextState(state, act)
      const wanted = expected[state][act]
      const refused = wanted instanceof RegExp
      expect(outcome.allowed).toBe(!refused)
      expect(said(outcome)).toMatch(refused ? wanted : new RegExp(`^${wanted}$`))
    })
  })

  it('comes in touch when a household is reached before its intake', () => {
    for (const state of ['acknowledged', 'contacting', 'engaged'] as const) {
      expect(nextState(state, 'log_contact', { reached: true })).toEqual({ allowed: true, state: 'engaged' })
    }
    expect(nextState('enrolled', 'log_contact', { reached: true })).toEqual({
      allowed: true,
      state: 'enrolled',
    })
    expect(nextState('received', 'log_contact', { reached: true }).allowed).toBe(false)
  })

  it('succeeds without an intake of its own when an enrollment exists, but never unacknowledged', () => {
    for (const state of ['acknowledged', 'contacting', 'engaged'] as const) {
      expect(nextState(state, 'resolve_successful', { hasEnrollment: true })).toEqual({
        allowed: true,
        state: 'successful',
      })
    }
    expect(nextState('received', 'resolve_successful', { hasEnrollment: true }).allowed).toBe(false)
  })

  it('leaves no detail that opens an ended referral', () => {
    const details: readonly ActDetail[] = [{ reached: true }, { hasEnrollment: true }]
    for (const state of referralStates.filter(isEnded)) {
      for (const act of referralActs) {
        for (const detail of details) expect(nextState(state, act, detail).allowed).toBe(false)
      }
    }
  })
})

it('reaches every state from received', () => {
  const reached = new Set<ReferralState>(['received'])
  for (const state of reached) {
    for (const act of referralActs) {
      for (const detail of [{}, { reached: true, hasEnrollment: true }]) {
        const next = nextState(state, act, detail)
        if (next.allowed) reached.add(next.state)
      }
    }
  }
  expect([...reached].toSorted()).toEqual([...referralStates].toSorted())
})

it('knows which states are over and which wait for a result', () => {
  expect(referralStates.filter(isEnded)).toEqual(['housed', 'not_housed', 'unsuccessful'])
  expect(referralStates.filter(awaitsResult)).toEqual([
    'received',
    'acknowledged',
    'contacting',
    'engaged',
    'enrolled',
  ])
})

it('has a label of its own for every state', () => {
  expect(new Set(Object.values(referralStateLabels)).size).toBe(referralStates.length)
})

describe('stateFromFacts', () => {
  const nothing: ReferralFacts = {
    DateReferralAcknowledged: null,
    outcomes: [],
    hasIntake: false,
    ReferralResult: null,
    MoveInDate: null,
    IfNotHousedReason: null,
  }
  const after = (...more: readonly Partial<ReferralFacts>[]): ReferralState =>
    stateFromFacts(Object.assign({}, nothing, ...more))
  const acknowledged = { DateReferralAcknowledged: '2026-03-03' }

  it('agrees with the acts along the way to each ending', () => {
    expect(after()).toBe('received')
    expect(after(acknowledged)).toBe('acknowledged')
    expect(after(acknowledged, { outcomes: ['no_answer'] })).toBe('contacting')
    expect(after(acknowledged, { outcomes: ['not_interested', 'wrong_contact', 'not_safe'] })).toBe(
      'contacting',
    )
    expect(after(acknowledged, { outcomes: ['needs_time', 'no_answer'] })).toBe('engaged')
    expect(after(acknowledged, { outcomes: ['interested'] })).toBe('engaged')
    expect(after(acknowledged, { hasIntake: true })).toBe('enrolled')
    const success = { ...acknowledged, hasIntake: true, ReferralResult: 1 }
    expect(after(success)).toBe('successful')
    expect(after(success, { MoveInDate: '2026-04-01' })).toBe('housed')
    expect(after(success, { IfNotHousedReason: 'opening_gone' })).toBe('not_housed')
    expect(after({ ReferralResult: 2, IfNotHousedReason: 'declined_home' })).toBe('unsuccessful')
    expect(after(acknowledged, { ReferralResult: 3, IfNotHousedReason: 'lost_contact' })).toBe('unsuccessful')
  })
  it('does not take the move-in of an unsuccessful referral for housing', () => {
    expect(after({ ReferralResult: 3, MoveInDate: '2026-04-01' })).toBe('unsuccessful')
  })
})
