import { describe, expect, it } from 'vitest'
import { contactOutcomes } from '#shared/domain/contact/contact-attempt.ts'
import { nextStep } from './next-step.ts'
import { isEnded, nextState, referralStates } from './state.ts'

describe('nextStep', () => {
  it.each([
    ['received', 'acknowledge'],
    ['acknowledged', 'contact'],
    ['contacting', 'contact'],
    ['engaged', 'intake'],
    ['enrolled', 'successful'],
    ['successful', 'housing'],
    ['housed', null],
    ['not_housed', null],
    ['unsuccessful', null],
  ] as const)('opens for %s: %s', (state, wizard) => expect(nextStep(state, null).wizard).toBe(wizard))

  it('goes to the result when the household said no', () => {
    expect(nextStep('contacting', 'not_interested')).toEqual({
      wizard: 'unsuccessful',
      words: 'The household is not interested: record the result',
    })
    expect(nextStep('engaged', 'not_interested').wizard).toBe('unsuccessful')
  })
  it('says what the last try asks for', () => {
    expect(nextStep('contacting', 'not_safe').words).toContain('read the safety card')
    expect(nextStep('contacting', 'wrong_contact').words).toContain('correct the safety card')
    expect(nextStep('engaged', 'needs_time').wizard).toBe('contact')
    expect(nextStep('engaged', 'interested').wizard).toBe('intake')
    expect(nextStep('contacting', 'no_answer').words).toBe('Try to reach the household again')
  })
  it('forgets the last try once the intake is saved', () => {
    for (const outcome of contactOutcomes)
      expect(nextStep('enrolled', outcome)).toEqual(nextStep('enrolled', null))
  })
  it('never opens a wizard whose act the state refuses', () => {
    const acts = {
      acknowledge: 'acknowledge',
      contact: 'log_contact',
      intake: 'intake_saved',
      successful: 'resolve_successful',
      unsuccessful: 'resolve_unsuccessful',
      housing: 'still_searching',
    } as const
    for (const state of referralStates) {
      for (const outcome of [...contactOutcomes, null]) {
        const { wizard } = nextStep(state, outcome)
        const fits = wizard === null ? isEnded(state) : nextState(state, acts[wizard]).allowed
        expect({ state, outcome, fits }).toEqual({ state, outcome, fits: true })
      }
    }
  })
})
